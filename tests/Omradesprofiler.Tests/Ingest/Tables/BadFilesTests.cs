using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Tables;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Tests.Ingest.Tables;

/// <summary>
/// One file in <c>Files/</c> for each way that a table can be bad. "HEMLIG" stands in cells that no message may repeat.
/// </summary>
public sealed class BadFilesTests
{
    private const string Secret = "HEMLIG";

    [Theory]
    [InlineData("empty.csv", "csv", "empty-file")]
    [InlineData("empty.json", "json-stat2", "empty-file")]
    [InlineData("empty.px", "px", "empty-file")]
    [InlineData("empty.xlsx", "scb-xlsx", "empty-file")]
    [InlineData("blank.json", "pxweb-json", "empty-file")]
    [InlineData("bom-only.csv", "csv", "empty-file")]
    [InlineData("header-only.csv", "csv", "no-values")]
    [InlineData("absent.csv", "csv", "missing-file")]
    [InlineData(".", "csv", "missing-file")]
    public void Empty_or_absent_files_are_refused(string file, string format, string code) =>
        AssertRefused(file, format, code, null, null);

    [Theory]
    [InlineData("truncated.json", "json-stat2", "truncated", 1, null)]
    [InlineData("truncated-pxweb.json", "pxweb-json", "truncated", 1, null)]
    [InlineData("kolada-truncated.json", "kolada-json", "truncated", 2, null)]
    [InlineData("truncated-data.px", "px", "truncated", 2, "DATA")]
    [InlineData("truncated-header.px", "px", "truncated", 4, null)]
    [InlineData("truncated.xlsx", "xlsx", "truncated", null, null)]
    [InlineData("truncated.xlsx", "scb-xlsx", "truncated", null, null)]
    [InlineData("truncated-quote.csv", "csv", "truncated", 3, "A")]
    public void Truncated_files_are_refused(string file, string format, string code, int? row, string? column) =>
        AssertRefused(file, format, code, row, column);

    [Theory]
    [InlineData("workbook.csv", "csv", "Excel")]
    [InlineData("workbook.csv", "pxweb-csv", "Excel")]
    [InlineData("page.csv", "csv", "webbsida")]
    [InlineData("page.json", "json-stat2", "webbsida")]
    [InlineData("page.json", "pxweb-json", "webbsida")]
    [InlineData("page.json", "px", "webbsida")]
    [InlineData("csv.json", "json-stat2", "vanlig text")]
    [InlineData("csv.json", "px", "vanlig text")]
    [InlineData("too-few-values.px", "csv", "PC-Axis")]
    [InlineData("json.csv", "csv", "JSON")]
    [InlineData("old.xlsx", "xlsx", "äldre Excel-fil")]
    [InlineData("pdf.csv", "csv", "PDF")]
    [InlineData("picture.csv", "csv", "en bild")]
    [InlineData("archive.xlsx", "xlsx", "annat zip-arkiv")]
    [InlineData("pxweb-as-json-stat.json", "json-stat2", "pxweb-json")]
    [InlineData("json-stat-as-pxweb.json", "pxweb-json", "json-stat2")]
    [InlineData("kolada-as-pxweb.json", "pxweb-json", "kolada-json")]
    [InlineData("json-stat-as-pxweb.json", "kolada-json", "json-stat2")]
    [InlineData("service-error.json", "json-stat2", "felmeddelande från en webbtjänst")]
    [InlineData("list.json", "json-stat2", "JSON-objekt")]
    [InlineData("plain.xlsx", "scb-xlsx", "SCB:s export")]
    [InlineData("zeroes.csv", "csv", "nolltecken")]
    [InlineData("csv.json", "scb-xlsx", "vanlig text")]
    public void Mislabelled_files_are_refused_with_what_they_look_like(string file, string format, string looks)
    {
        var finding = AssertRefused(file, format, "wrong-format", null, null, placed: false);
        Assert.Contains(looks, finding.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("duplicate-code.json", "json-stat2", "json-structure", null, "Region")]
    [InlineData("duplicate-member.json", "json-stat2", "json-structure", null, "id")]
    [InlineData("duplicate-codes.px", "px", "px-structure", null, "region")]
    [InlineData("latin1.json", "json-stat2", "wrong-encoding", null, null)]
    [InlineData("windows-1252-with-bom.csv", "csv", "wrong-encoding", 1, null)]
    [InlineData("1252-as-utf8.px", "px", "wrong-encoding", null, "CODEPAGE")]
    [InlineData("unknown-codepage.px", "px", "wrong-encoding", null, "CODEPAGE")]
    [InlineData("deep.json", "json-stat2", "json-depth", 1, null)]
    [InlineData("deep.json", "pxweb-json", "json-depth", 1, null)]
    [InlineData("kolada-deep.json", "kolada-json", "json-depth", 1, null)]
    [InlineData("kolada-empty.json", "kolada-json", "no-values", null, "values")]
    [InlineData("kolada-mixed.json", "kolada-json", "mixed-kpis", 2, "kpi")]
    [InlineData("huge-size.json", "json-stat2", "too-large", null, null)]
    [InlineData("too-many-dimensions.json", "json-stat2", "json-structure", null, "id")]
    [InlineData("entities.xlsx", "xlsx", "xml", null, null)]
    [InlineData("huge-part.xlsx", "xlsx", "too-large", null, null)]
    [InlineData("nan.json", "json-stat2", "json-syntax", 1, null)]
    [InlineData("too-few-values.json", "json-stat2", "value-count", null, "value")]
    [InlineData("too-many-values.json", "json-stat2", "value-count", null, "value")]
    [InlineData("metadata.json", "json-stat2", "no-values", null, "value")]
    [InlineData("size-mismatch.json", "json-stat2", "json-structure", null, "Tid")]
    [InlineData("gap-in-index.json", "json-stat2", "json-structure", null, "Region")]
    [InlineData("sparse-outside.json", "json-stat2", "json-structure", null, "value")]
    [InlineData("more-after.json", "json-stat2", "json-syntax", null, null)]
    [InlineData("lone-surrogate.json", "json-stat2", "json-syntax", null, "dimension")]
    [InlineData("too-few-values.px", "px", "value-count", null, "DATA")]
    [InlineData("no-values.px", "px", "px-structure", null, "region")]
    [InlineData("syntax.px", "px", "px-syntax", 5, null)]
    [InlineData("no-numbers.csv", "csv", "no-values", null, null)]
    [InlineData("headerless.csv", "csv", "missing-header", 1, "A")]
    public void Files_that_break_a_rule_are_refused(
        string file, string format, string code, int? row, string? column) =>
        AssertRefused(file, format, code, row, column);

    [Theory]
    [InlineData("truncated-row.csv", "csv", "cell-count", 3, null, 1)]
    [InlineData("duplicate-row.csv", "csv", "duplicate-row", 4, null, 1)]
    [InlineData("conflicting-rows.csv", "csv", "conflicting-rows", 4, null, 1)]
    [InlineData("duplicate-column.csv", "csv", "duplicate-column", 1, "antal", 1)]
    [InlineData("duplicate-row.json", "pxweb-json", "duplicate-row", 2, null, 1)]
    [InlineData("conflicting-rows.json", "pxweb-json", "conflicting-rows", 2, null, 1)]
    [InlineData("broken-letters.csv", "csv", "wrong-encoding", null, null, 1)]
    [InlineData("replacement.csv", "csv", "wrong-encoding", null, null, 1)]
    [InlineData("cp850.csv", "csv", "wrong-encoding", 1, null, 1)]
    [InlineData("utf8-as-1252.px", "px", "wrong-encoding", null, "CODEPAGE", 1)]
    [InlineData("overflow.json", "json-stat2", "not-a-number", 3, "value", 1)]
    [InlineData("text-value.json", "json-stat2", "not-a-number", 2, "value", 2)]
    [InlineData("nan.csv", "csv", "not-a-number", 3, "antal", 6)]
    [InlineData("nan.px", "px", "not-a-number", 2, "DATA", 3)]
    [InlineData("nan-pxweb.json", "pxweb-json", "not-a-number", 2, "value", 1)]
    [InlineData("error-cells.xlsx", "xlsx", "not-a-number", 3, "antal", 1)]
    [InlineData("error-cells.xlsx", "xlsx", "formula-without-value", 4, "B", 1)]
    [InlineData("error-cells.xlsx", "xlsx", "bad-cell", 5, "B", 1)]
    [InlineData("impossible-date.xlsx", "xlsx", "impossible-date", 3, "A", 3)]
    [InlineData("impossible-updated.json", "json-stat2", "impossible-date", null, null, 1)]
    [InlineData("impossible-period.json", "json-stat2", "impossible-period", null, "Tid", 1)]
    [InlineData("impossible-period.csv", "pxweb-csv", "impossible-period", null, "Tid", 1)]
    [InlineData("cell-count.csv", "csv", "cell-count", 3, null, 1)]
    [InlineData("cell-count.csv", "csv", "missing-key", 5, null, 1)]
    [InlineData("cell-count.csv", "csv", "bad-quotes", 6, null, 1)]
    [InlineData("key-count.json", "pxweb-json", "cell-count", 2, "data", 1)]
    [InlineData("kolada-period.json", "kolada-json", "invalid-period", 2, "period", 4)]
    [InlineData("kolada-group.json", "kolada-json", "unknown-region", 2, "municipality", 2)]
    [InlineData("kolada-gender.json", "kolada-json", "unknown-sex", 2, "gender", 2)]
    [InlineData("kolada-number.json", "kolada-json", "not-a-number", 2, "value", 3)]
    [InlineData("kolada-status.json", "kolada-json", "contradictory-status", 2, "status", 2)]
    [InlineData("kolada-unknown-status.json", "kolada-json", "unknown-status", 2, "status", 1)]
    [InlineData("kolada-types.json", "kolada-json", "incomplete-row", 2, "values", 4)]
    [InlineData("kolada-deleted.json", "kolada-json", "incomplete-value", 2, "values", 2)]
    [InlineData("kolada-duplicate.json", "kolada-json", "duplicate-row", 2, null, 1)]
    [InlineData("kolada-conflict.json", "kolada-json", "conflicting-rows", 2, null, 1)]
    public void Doubtful_rows_are_counted(string file, string format, string code, int? row, string? column, int count)
    {
        var log = new FindingLog();
        Read(file, format, log);
        var finding = log.Only(code);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal((row, column, count), (finding.Row, finding.Column, finding.Count));
        Assert.All(log.List(), AssertClear);
    }

    [Fact]
    public void Every_bad_file_is_tried()
    {
        var tried = GetType().GetMethods().SelectMany(method => method.GetCustomAttributes(false))
            .OfType<InlineDataAttribute>().Select(data => data.Data[0]).ToHashSet();
        var files = Directory.GetFiles(Folder()).Select(Path.GetFileName).Where(name => name![0] != '.');
        Assert.All(files, name => Assert.Contains(name, tried));
    }

    [Fact]
    public void Whatever_format_a_bad_file_is_called_it_is_read_or_refused_with_a_message()
    {
        foreach (var path in Directory.GetFiles(Folder()))
        {
            foreach (var format in Enum.GetValues<TableFormat>())
            {
                var log = new FindingLog();
                var refusal = Record.Exception(() => TableReader.Read(format, path, Path.GetFileName(path), null, log));
                if (refusal is not null)
                    AssertClear(Assert.IsType<DataException>(refusal).Finding);
                Assert.All(log.List(), AssertClear);
            }
        }
    }

    private static Finding AssertRefused(
        string file, string format, string code, int? row, string? column, bool placed = true)
    {
        var finding = Assert.Throws<DataException>(() => Read(file, format, new FindingLog())).Finding;
        Assert.Equal((code, Severity.Fatal, file), (finding.Code, finding.Severity, finding.Source));
        if (placed)
            Assert.Equal((row, column), (finding.Row, finding.Column));
        AssertClear(finding);
        return finding;
    }

    // A sentence that ends, in words, without what the cells hold.
    private static void AssertClear(Finding finding)
    {
        Assert.NotEmpty(finding.Source);
        Assert.EndsWith(".", finding.Text, StringComparison.Ordinal);
        Assert.True(char.IsUpper(finding.Text[0]), finding.Text);
        Assert.DoesNotContain(Secret, finding.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Secret, finding.Place, StringComparison.OrdinalIgnoreCase);
    }

    private static StatTable Read(string file, string format, FindingLog log)
    {
        Assert.True(TableFormats.TryParse(format, out var known));
        var options = format is "csv" or "xlsx" ? new GridOptions(null) : null;
        return TableReader.Read(known, Path.Combine(Folder(), file), file, options, log);
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Omradesprofiler.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The repository was not found.");
        return Path.Combine(folder.FullName, "tests/Omradesprofiler.Tests/Ingest/Tables/Files");
    }
}
