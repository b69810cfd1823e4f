using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Targets;

namespace Omradesprofiler.Tests.Ingest.Imports;

public sealed class TargetReaderTests : IDisposable
{
    private const string Header =
        "id;mål;katalog;indikator;kön;ålder;nivå;område;riktning;värde;förändring;förändring i procent;basår;år;"
        + "ägare\n";

    private readonly SmallPackage _package = new();

    [Fact]
    public void A_target_is_read_in_the_indicators_inner_unit()
    {
        var register = Import("a;Fler friska;strategi-for-halsa-12;god-halsa;kvinnor;;kommun;99;minst;72,5;;;;2030;Vi")
            .Snapshot.Targets;
        var target = Assert.Single(register.Targets);
        Assert.Equal(0.725, target.Goal.Amount, 12);
        Assert.Equal(("99", "strategi-for-halsa-12", "Vi"), (target.Within, target.CatalogItem, target.Owner));
        Assert.Equal("Påhittat, Test", register.Source);
        Assert.Equal(26, register.Catalog.Items.Count());
    }

    [Fact]
    public void A_change_is_in_points_or_per_cent_of_the_base()
    {
        var targets = Import(
            "a;A;;karies-3-ar;;;kommun;;högst;;-2;;2020;2030;\nb;B;;fallskador-65;;;kommun;;högst;;;-10;2020;2030;")
            .Snapshot.Targets.Targets;
        Assert.Equal(
            [(TargetGoalKind.Change, -0.02), (TargetGoalKind.RelativeChange, -0.1)],
            targets.Select(target => (target.Goal.Kind, Math.Round(target.Goal.Amount, 12))));
        Assert.All(targets, target => Assert.Equal(2020, target.Goal.BaseYear));
    }

    [Theory]
    [InlineData("a;A;;finns-inte;;;kommun;;minst;1;;;;2030;", "unknown-indicator", "indikator")]
    [InlineData("a;A;;folkmangd;;;riket;;minst;1;;;;2030;", "indicator-lacks-level", "nivå")]
    [InlineData("a;A;;folkmangd;;;socken;;minst;1;;;;2030;", "unknown-level", "nivå")]
    [InlineData("a;A;;folkmangd;;;kommun;;över;1;;;;2030;", "bad-target-direction", "riktning")]
    [InlineData("a;A;;folkmangd;;;kommun;;minst;många;;;;2030;", "not-a-number", "värde")]
    [InlineData("a;A;;folkmangd;;;kommun;;minst;;;;;2030;", "bad-target-goal", "värde")]
    [InlineData("a;A;;folkmangd;;;kommun;;minst;1;2;;2020;2030;", "bad-target-goal", "värde")]
    [InlineData("a;A;;folkmangd;;;kommun;;minst;-1;;;;2030;", "target-out-of-range", "värde")]
    [InlineData("a;A;;karies-3-ar;;;kommun;;högst;101;;;;2030;", "target-out-of-range", "värde")]
    [InlineData("a;A;;karies-3-ar;;;kommun;;högst;;;-101;2020;2030;", "target-out-of-range", "förändring i procent")]
    [InlineData("a;A;;folkmangd;;;kommun;;minst;;1;;;2030;", "bad-base-year", "basår")]
    [InlineData("a;A;;folkmangd;;;kommun;;minst;;1;;2031;2030;", "bad-base-year", "basår")]
    [InlineData("a;A;;folkmangd;;;kommun;;minst;1;;;2020;2030;", "bad-base-year", "basår")]
    [InlineData("a;A;;folkmangd;;;kommun;;minst;1;;;;snart;", "bad-target-year", "år")]
    [InlineData("a;A;;karies-3-ar;män;;kommun;;högst;1;;;;2030;", "indicator-lacks-sex", "kön")]
    [InlineData("a;A;;karies-3-ar;;0-4;kommun;;högst;1;;;;2030;", "indicator-lacks-age", "ålder")]
    [InlineData("a;A;;omradestyp;;;kommun;;minst;3;;;;2030;", "indicator-is-class", "indikator")]
    [InlineData("a;A;;medellivslangd;;;kommun;;minst;840;;;;2030;", "target-out-of-range", "värde")]
    [InlineData("a;A;;folkmangd;;;kommun;;minst;1;;;;9999;", "bad-target-year", "år")]
    [InlineData("a;;;folkmangd;;;kommun;;minst;1;;;;2030;", "incomplete-target", "mål")]
    [InlineData("Å B;A;;folkmangd;;;kommun;;minst;1;;;;2030;", "bad-target-id", "id")]
    [InlineData("attainment;A;;folkmangd;;;kommun;;minst;1;;;;2030;", "bad-target-id", "id")]
    public void A_row_that_is_wrong_is_told_and_the_others_stand(string row, string code, string column)
    {
        var result = Import(row + "\nsist;Sist;;folkmangd;;;kommun;;minst;1;;;;2030;");
        Assert.Equal("sist", Assert.Single(result.Snapshot.Targets.Targets).Id);
        var finding = Assert.Single(result.Findings, finding => finding.Source == "mal.csv" && finding.Code == code);
        Assert.Equal((2, column, Severity.Warning), (finding.Row, finding.Column, finding.Severity));
    }

    [Theory]
    [InlineData("a;A;;god-halsa;;;kommun;;högst;50;;;;2030;", "target-against-polarity", "går emot indikatorn")]
    [InlineData(
        "a;A;strategi-for-halsa-2;folkmangd;;;kommun;;minst;50;;;;2030;", "target-against-catalog",
        "vill ha värdet lägre")]
    [InlineData("a;A;;folkmangd;;;kommun;;minst;5;;;;2020;", "target-year-passed", "har passerat")]
    [InlineData(
        "a;A;;folkmangd;;;kommun;;högst;;-999999;;2024;2030;", "target-impossible", "som alltså inte kan nå det")]
    [InlineData(
        "a;A;strategi-for-halsa-10;folkmangd;;;kommun;;högst;50;;;;2030;", "catalog-wants-more",
        "skillnaden mellan grupper lägre")]
    [InlineData("a;A;;folkmangd;;;kommun;;minst;;-5;;2024;2030;", "change-against-direction", "åt andra hållet")]
    [InlineData("a;A;;folkmangd;;;kommun;;minst;;5;;2020;2030;", "target-without-base", "basåret")]
    [InlineData("a;A;;karies-3-ar;;;kommun;;högst;5;;;;2030;", "target-without-data", "inga värden i underlaget än")]
    public void What_is_odd_is_told_and_stands_beside_the_target(string row, string code, string text)
    {
        var result = Import(row);
        Assert.Single(result.Findings, finding => finding.Source == "mal.csv" && finding.Code == code);
        Assert.Contains(
            Assert.Single(result.Snapshot.Targets.Targets).Notes,
            note => note.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_item_area_or_a_second_id_is_counted_and_nothing_is_lost()
    {
        var result = Import(
            "a;A;nobel-1;folkmangd;;;kommun;0180;minst;1;;;;2030;\na;B;;folkmangd;;;kommun;;minst;2;;;;2030;");
        var target = Assert.Single(result.Snapshot.Targets.Targets);
        Assert.Equal((null, null, "A"), (target.CatalogItem, target.Within, target.Title));
        Assert.Equal(
            ["repeated-target", "unknown-catalog-item", "unknown-target-area"],
            result.Findings.Where(one => one.Source == "mal.csv").Select(one => one.Code).Order());
    }

    [Fact]
    public void Without_a_column_that_it_must_have_nothing_is_imported()
    {
        _package.Write("mal.csv", "id;mål\na;A\n");
        Assert.Equal("missing-column", Assert.Throws<DataException>(Run).Finding.Code);
    }

    [Fact]
    public void A_column_that_nobody_reads_is_told()
    {
        _package.Write(
            "mal.csv", "id;mål;indikator;nivå;riktning;värde;år;beslut\na;A;folkmangd;kommun;minst;1;2030;ja\n");
        var finding = Assert.Single(Run().Findings, finding => finding.Code == "unused-column");
        Assert.Equal(("mal.csv", "beslut"), (finding.Source, finding.Column));
    }

    [Fact]
    public void Targets_are_kept_in_the_snapshot_and_name_it()
    {
        var first = Import("a;A;;folkmangd;;;kommun;;minst;1;;;;2030;").Snapshot;
        var again = TargetRegisterJson.Read(TargetRegisterJson.Write(first.Targets));
        Assert.Equal(first.Targets.Targets[0] with { Notes = [] }, again.Targets[0] with { Notes = [] });
        Assert.Equal(first.Targets.Catalog.Items.Count(), again.Catalog.Items.Count());
        Assert.NotEqual(first.Id, Import("a;A;;folkmangd;;;kommun;;minst;2;;;;2030;").Snapshot.Id);
    }

    public void Dispose() => _package.Dispose();

    private ImportResult Import(string rows)
    {
        _package.Write("mal.csv", Header + rows + "\n");
        return Run();
    }

    private ImportResult Run()
    {
        var recipe = _package.RecipeText.Replace(
            "\"tables\":", "\"targets\": { \"file\": \"mal.csv\", \"source\": \"s\" }, \"tables\":",
            StringComparison.Ordinal);
        return new Importer("test.json", recipe, SmallPackage.CatalogText, _package.Folder)
        {
            TargetCatalogJson = File.ReadAllText(Repository.PathOf("geodata", "targets.json")),
        }.Run();
    }
}
