using System.Globalization;
using System.Text;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Ingest.Tables;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Tests.Ingest.Tables;

/// <summary>Files of a gigabyte, which are holes on the disk except for their first bytes.</summary>
public sealed class LargeFilesTests
{
    private const long Gigabyte = 1L << 30;

    [Theory]
    [InlineData("a.json", "{\"id\": [", TableFormat.JsonStat2)]
    [InlineData("a.json", "{\"columns\": [", TableFormat.PxWebJson)]
    [InlineData("a.px", "CHARSET=\"ANSI\";\n", TableFormat.Px)]
    [InlineData("a.xlsx", "PK\u0003\u0004", TableFormat.Xlsx)]
    [InlineData("a.xlsx", "PK\u0003\u0004", TableFormat.ScbXlsx)]
    public void A_gigabyte_of_a_format_that_is_held_in_memory_is_refused_unread(
        string name, string start, TableFormat format)
    {
        using var file = Sparse(name, start, Gigabyte);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var finding = file.Refusal(format);
        Assert.Equal("too-large", finding.Code);
        Assert.Contains("1024 MiB", finding.Text, StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000);
    }

    [Fact]
    public void A_gigabyte_of_zeroes_called_CSV_is_refused_without_a_gigabyte_of_memory()
    {
        using var file = Sparse("a.csv", "deso;antal\n0114A0010;1\n", Gigabyte);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("wrong-format", file.Refusal(TableFormat.Csv, "deso").Code);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 10_000_000);
    }

    [Fact]
    public void Three_gigabytes_of_CSV_are_refused_unread()
    {
        using var file = Sparse("a.csv", "deso;antal\n0114A0010;1\n", 3 * Gigabyte);
        Assert.Equal("too-large", file.Refusal(TableFormat.Csv, "deso").Code);
    }

    [Fact(Explicit = true)]
    public void A_real_gigabyte_of_CSV_is_read_in_a_minute()
    {
        using var file = TableFile.Of("a.csv", "");
        const int Rows = 16_000_000;
        var filler = new string('x', 40);
        using (var writer = new StreamWriter(file.Path, false, Encoding.ASCII, 1 << 20))
        {
            writer.WriteLine("region;alder;kon;antal");
            for (var i = 0; i < Rows; i++)
                writer.WriteLine($"{i % 6160:0000}A0010_DeSO2025;{i / 6160 % 100:00};{filler}{i / 616_000:00};{i}");
        }

        var options = new GridOptions(["region", "alder", "kon"], Encoding: "utf-8");
        Assert.InRange(new FileInfo(file.Path).Length, Gigabyte, 2 * Gigabyte);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var table = file.Read(TableFormat.Csv, options);
        Assert.Equal(Rows, table.Count);
        TestContext.Current.SendDiagnosticMessage(
            $"{new FileInfo(file.Path).Length >> 20} MiB in {watch.Elapsed}, {Environment.WorkingSet >> 20} MiB");
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void Two_million_values_of_JSON_stat()
    {
        const int Areas = 6160;
        const int Ages = 17;
        const int Years = 20;
        using var file = TableFile.Of("a.json", "");
        File.WriteAllText(file.Path, JsonStat(Areas, Ages, Years));
        var table = file.Read(TableFormat.JsonStat2);
        Assert.Equal(Areas * Ages * Years, table.Count);
        Assert.Equal(CellState.NotCollected, table.States[0]);
        Assert.Equal(1 + (7 * 13), table.Values[7]);
        Assert.Equal([Areas - 1, Ages - 1, Years - 1], table.CoordinatesOf(table.Count - 1).ToArray());
    }

    private static string JsonStat(int areas, int ages, int years)
    {
        var text = new StringBuilder("{\"class\":\"dataset\",\"id\":[\"Region\",\"Alder\",\"Tid\"],\"size\":[");
        text.Append(CultureInfo.InvariantCulture, $"{areas},{ages},{years}],\"dimension\":{{");
        text.Append(CultureInfo.InvariantCulture, $"\"Region\":{{\"category\":{{\"index\":[{List("R", areas)}]}}}},");
        text.Append(CultureInfo.InvariantCulture, $"\"Alder\":{{\"category\":{{\"index\":[{List("A", ages)}]}}}},");
        text.Append(CultureInfo.InvariantCulture, $"\"Tid\":{{\"category\":{{\"index\":[{List("T", years)}]}}}}}},");
        text.Append("\"value\":[null");
        for (var i = 1; i < areas * ages * years; i++)
            text.Append(',').Append(1 + (i * 13L % 5000));
        return text.Append("]}").ToString();
    }

    private static string List(string prefix, int count) =>
        string.Join(',', Enumerable.Range(0, count).Select(i => $"\"{prefix}{i:00000}\""));

    private static TableFile Sparse(string name, string start, long length)
    {
        var file = TableFile.Of(name, start.PadRight(8192));
        using var stream = new FileStream(file.Path, FileMode.Open);
        stream.SetLength(length);
        return file;
    }
}
