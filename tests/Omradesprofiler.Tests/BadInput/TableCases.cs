using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Tables;
using Omradesprofiler.Ingest.Tables.Grids;
using Omradesprofiler.Tests.Ingest.Tables;

namespace Omradesprofiler.Tests.BadInput;

/// <summary>The readers of tables, as own data: nothing that is said may repeat a value.</summary>
internal sealed partial class TableCases(FileCases cases)
{
    private static readonly string[] Fixtures =
    [
        "pxwebapi2-scb/data_tenure_with_suppressed_null.json", "pxwebapi2-scb/scb_data_tab638.json",
        "pxwebapi2-server/TAB003.px", "pxwebapi2-server/TAB004.px",
    ];

    /// <summary>Lets through what an import tells of own tables: no column that only the file names.</summary>
    private readonly OwnFindings _own = new(new RecipeTable(
        "egen", "egen", "csv", "s", new RecipeRegion("deso"), new RecipeRole("år"), []));

    public IEnumerable<FileCase> List() =>
    [
        Of(TableFormat.JsonStat2, "tables/TAB6638_upplatelseform.json", null),
        Of(TableFormat.PxWebJson, "tables/TAB6680_arbete.json", null),
        Case(TableFormat.KoladaJson, "N01951.json", Kolada(), null),
        Of(TableFormat.Px, "tables/TAB6568_hushall.px", null),
        Of(TableFormat.PxWebCsv, "tables/TAB6534_utbildning_2023-2025.csv", new GridOptions()),
        Of(TableFormat.Csv, "tables/diabetes.csv", new GridOptions(["deso", "kön", "år"])),
        Of(TableFormat.ScbXlsx, "tables/TAB6685_ekonomisk_standard_2024-2025.xlsx", null),
        Case(TableFormat.Xlsx, "bok.xlsx", Workbook(), new GridOptions(["deso"])),
        .. Fixtures.Select(file => SharedData.Find("fixtures/" + file)).OfType<string>().Select(path => Case(
            path.EndsWith(".px", StringComparison.Ordinal) ? TableFormat.Px : TableFormat.JsonStat2,
            Path.GetFileName(path), Plant(File.ReadAllBytes(path)), null)),
    ];

    private FileCase Of(TableFormat format, string file, GridOptions? grid) =>
        Case(format, Path.GetFileName(file), Plant(FileCases.Sample(file)), grid);

    private FileCase Case(TableFormat format, string name, byte[] bytes, GridOptions? grid) => cases.Of(
        TableFormats.NameOf(format), name, bytes,
        (path, log) => _own.Read(log, own => TableReader.Read(format, path, name, grid, own, isOwn: true)));

    private static byte[] Workbook() => TestWorkbook.OfCells(
    [
        ["deso", "antal", "folk"],
        .. Enumerable.Range(0, 40).Select(i => new object?[] { $"9901A00{i:00}", 60 + i, FileCases.SecretNumber }),
    ]).ToBytes();

    private static byte[] Kolada() => JsonSerializer.SerializeToUtf8Bytes(new
    {
        values = Enumerable.Range(0, 12).Select(i => new
        {
            kpi = "N01951",
            period = 2014 + i,
            municipality = "9901",
            values = "KMT".Select((gender, at) => new
            {
                gender = $"{gender}",
                value = (i + at) % 5 == 0 ? (int?)null : at == 1 ? FileCases.SecretNumber : 60 + i,
                status = (i + at) % 5 == 0 ? "Missing" : "",
                count = 1,
                isdeleted = i == 7,
            }),
        }),
        next_url = (string?)null,
        previous_url = (string?)null,
        count = 12,
    });

    /// <summary>The secret in place of every fourth of the values that end a line or stand in a row of values.</summary>
    private static byte[] Plant(byte[] bytes)
    {
        if (ZipMutation.IsZip(bytes))
            return bytes;
        var count = 0;
        return Encoding.Latin1.GetBytes(Value().Replace(Encoding.Latin1.GetString(bytes), match =>
            count++ % 4 == 3 ? match.Groups[1].Value + FileCases.Secret : match.Value));
    }

    /// <summary>A number that ends a line of CSV, follows another number, or is a value of PxWeb's own JSON.</summary>
    [GeneratedRegex("""((?<=[0-9]);|(?<=[0-9"]),(?=[0-9.]+\r?$)|(?<=[0-9.]) |(?<=[0-9]),|"values":\[")[0-9.]+""",
        RegexOptions.Multiline)]
    private static partial Regex Value();
}
