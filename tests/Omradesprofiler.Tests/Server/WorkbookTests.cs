using System.Globalization;
using System.IO.Compression;
using Omradesprofiler.Server.Exports.Tables;
using Omradesprofiler.Tests.Ingest.Tables;

namespace Omradesprofiler.Tests.Server;

/// <summary>Every table as a workbook: the same cells as the CSV, read back with the program's own reader.</summary>
public sealed class WorkbookTests(SampleServer server)
{
    [Theory]
    [InlineData("indicators/cni/values?level=deso")]
    [InlineData("profiles/deso/9980C1410?edition=2025")]
    [InlineData("rankings?indicator=cni&level=deso")]
    [InlineData("priorities?index=indicator:cni&level=deso&top=5")]
    [InlineData("care-centers?kind=clinic")]
    [InlineData("care-geographies/nearest?careCenter=SE9900-1190")]
    [InlineData("places?kind=library")]
    [InlineData("targets?")]
    [InlineData("areas?level=municipality")]
    public async Task A_table_has_the_same_cells_as_workbook_and_as_csv(string address)
    {
        var csv = TableFile.Of("a.csv", await GetAsync(address + "&format=csv")).ReadGrid();
        var bytes = await GetAsync(address + "&format=xlsx");
        var book = TableFile.Of("a.xlsx", bytes).ReadGrid();
        Assert.Equal(csv.Columns.Count, book.Columns.Count);
        foreach (var (plain, named) in csv.Columns.Zip(book.Columns))
            Assert.StartsWith(plain, named, StringComparison.Ordinal);
        Assert.Equal(csv.Rows.Count, book.Rows.Count);
        foreach (var (one, other) in csv.Rows.Zip(book.Rows))
            Assert.Equal(one.Cells, other.Cells, IsSame);
        var sources = Part(bytes, "xl/worksheets/sheet2.xml");
        Assert.Contains("Påhittat exempel: inga uppgifter är verkliga.", sources, StringComparison.Ordinal);
        Assert.Contains(server.Imported.Snapshot.Id.Value, sources, StringComparison.Ordinal);
        Assert.Contains("CC0", sources, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheet_of_sources_has_the_method_and_the_header_has_the_unit()
    {
        var bytes = await GetAsync("indicators/andel-65/values?level=deso&format=xlsx");
        var sheet = Part(bytes, "xl/worksheets/sheet1.xml");
        Assert.Contains(">värde (%)<", sheet, StringComparison.Ordinal);
        Assert.Contains("<c r=\"L2\"><v>", sheet, StringComparison.Ordinal);
        var sources = Part(bytes, "xl/worksheets/sheet2.xml");
        Assert.Contains("Andel 65 år och äldre", sources, StringComparison.Ordinal);
        Assert.Contains("vad det inte säger", sources, StringComparison.Ordinal);
        Assert.Contains("format=xlsx", sources, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_is_never_a_formula_and_what_xml_can_not_hold_is_left_out()
    {
        var bytes = XlsxWriter.Write(new XlsxSheet("Blad", 1,
            [["text", "tal"], ["=1+1", -1.5], ["@SUMMA(A1)", 3], ["a\u0001<b>\U0001F600", null]]));
        var rows = TableFile.Of("a.xlsx", bytes).ReadGrid().Rows;
        Assert.Equal(["=1+1", "-1.5"], rows[0].Cells);
        Assert.Equal(["@SUMMA(A1)", "3"], rows[1].Cells);
        Assert.Equal("a<b>\U0001F600", rows[2].Cells[0]);
        Assert.DoesNotContain("<f", Part(bytes, "xl/worksheets/sheet1.xml"), StringComparison.Ordinal);
    }

    /// <summary>The number as far as CSV writes it, or the text without the apostrophe that protects CSV.</summary>
    private static bool IsSame(string csv, string book) =>
        NumberOf(csv) is { } one && NumberOf(book) is { } other
            ? Math.Abs(one - other) <= 1e-6 * Math.Max(1, Math.Abs(one))
            : csv.TrimStart('\'') == book;

    private static double? NumberOf(string cell) =>
        double.TryParse(cell.Replace(',', '.'), CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Part(byte[] workbook, string path)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        using var reader = new StreamReader(archive.GetEntry(path)!.Open());
        return reader.ReadToEnd();
    }

    private Task<byte[]> GetAsync(string address) =>
        server.Client.GetByteArrayAsync("/api/v1/" + address, TestContext.Current.CancellationToken);
}
