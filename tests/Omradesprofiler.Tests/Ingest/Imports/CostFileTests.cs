using Omradesprofiler.Costs;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Ingest.Imports.Registers;
using Omradesprofiler.Store;

namespace Omradesprofiler.Tests.Ingest.Imports;

public sealed class CostFileTests : IDisposable
{
    private const string Header =
        "modell;namn;enheter;nivå;första år;sista år;heltidstimmar;nås;roll;andel;timmar;timpris;månadslön;belopp\n";

    private const string Good = "m;Modell;9901R001;regso;2026;2027;1700;40;Pedagog;1,0;1 700;500;;\n";

    private readonly SmallPackage _package = new();

    [Fact]
    public void A_model_is_read_from_its_rows()
    {
        var draft = Assert.Single(Import(Good + "m;;;;;;;;Lokal;;;;;100 000,50\n").Register);
        Assert.Equal((CostJournal.Kind, "m"), (draft.Kind, draft.Key));
        var model = CostModelJson.Read(System.Text.Encoding.UTF8.GetBytes(draft.Body), null).Model!;
        Assert.Equal(2 * (85_000_000 + 10_000_050), CostCalculator.Of(model).Ore);
        Assert.Equal(("Modell", 40), (model.Name, model.Reach!.People));
    }

    /// <summary>400 lines of a thousand millions a year for three years: each is right, the sum is not.</summary>
    [Fact]
    public void A_model_that_costs_more_than_can_be_is_left_out_and_the_others_stand()
    {
        var rows = string.Concat(Enumerable.Range(0, 400).Select(i => $"m;;;;;;;;Rad {i};;;;;1000000000\n"));
        var result = Import(
            Good.Replace("2026;2027", "2026;2028", StringComparison.Ordinal) + rows
            + Good.Replace("m;Modell", "n;Annan", StringComparison.Ordinal));
        Assert.Equal("n", Assert.Single(result.Register).Key);
        Assert.Contains(result.Findings, finding => finding.Code == "bad-cost-model"
            && finding.Text.Contains("tusen miljarder", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("m;;;;;;;;Ledare;;-5;500;;\n", 3, "timmar", "Timmarna ska vara 0 eller fler")]
    [InlineData("m;;;;;;;;Ledare;1,5;;500;;\n", 3, "andel", "Andelen av heltid ska vara 0–1.")]
    [InlineData("m;;;;;;;;Ledare;0,5;900;500;;\n", 3, "timmar", "900 timmar är inte 0,5 av heltidens 1700.")]
    [InlineData("m;;;;;;;;Ledare;0,5;;;;\n", 3, "timpris", "Raden saknar pris")]
    [InlineData("m;;;;;;;;Ledare;0,5;;många;;\n", 3, "timpris", "Det ska stå ett tal.")]
    [InlineData("m;;;;;;;;Pedagog;0,5;;500;;\n", 2, "post", "Två rader har id:t pedagog.")]
    [InlineData("m;;;;;;;;;0,5;;500;;\n", 3, "roll", "Raden saknar roll.")]
    [InlineData("m;;9901R002;;;;;;Ledare;0,5;;500;;\n", 3, "enheter", "något annat än på modellens första rad")]
    public void A_model_with_a_row_that_is_wrong_is_left_out_whole_and_the_others_stand(
        string row, int number, string column, string rule)
    {
        var result = Import(Good + row + Good.Replace("m;Modell", "n;Annan", StringComparison.Ordinal));
        Assert.Equal("n", Assert.Single(result.Register).Key);
        var finding = Assert.Single(result.Findings, finding => finding.Source == "kostnad.csv");
        Assert.Equal((number, column, Severity.Warning), (finding.Row, finding.Column, finding.Severity));
        Assert.Contains(rule, finding.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("regso;2026", "regso;2029", "sista år")]
    [InlineData(";1700;", ";;", "heltidstimmar")]
    [InlineData("9901R001", "9901R009", "enheter")]
    [InlineData(";regso;", ";;", "enheter")]
    [InlineData(";regso;", ";socken;", "nivå")]
    [InlineData(";40;", ";-1;", "nås")]
    [InlineData("m;Modell", ";Modell", "modell")]
    public void A_model_whose_head_is_wrong_is_told_with_row_and_column(string from, string to, string column)
    {
        var result = Import(Good.Replace(from, to, StringComparison.Ordinal));
        Assert.Empty(result.Register);
        Assert.Contains(
            result.Findings, finding => finding is { Source: "kostnad.csv", Row: 2 } && finding.Column == column);
    }

    [Fact]
    public void What_came_before_does_not_come_again_and_a_change_is_a_new_version()
    {
        using var folder = new TemporaryFolder();
        var workspace = new Workspace(folder.Path, TimeProvider.System);
        var first = Import(Good);
        workspace.Register.Append(first.Register, first.Snapshot.Id);
        Assert.Empty(Import(Good, workspace).Register);
        var changed = Import(Good.Replace(";500;", ";510;", StringComparison.Ordinal), workspace);
        workspace.Register.Append(changed.Register, changed.Snapshot.Id);
        Assert.Equal([1, 2], new CostJournal(workspace, TimeProvider.System).List().Select(cost => cost.Version));
    }

    public void Dispose() => _package.Dispose();

    private ImportResult Import(string rows, Workspace? workspace = null)
    {
        _package.Write("kostnad.csv", Header + rows);
        var recipe = _package.RecipeText.Replace(
            "\"tables\":",
            "\"register\": { \"costs\": [ { \"file\": \"kostnad.csv\", \"source\": \"s\" } ] }, \"tables\":",
            StringComparison.Ordinal);
        return new Importer("test.json", recipe, SmallPackage.CatalogText, _package.Folder)
        {
            Registered = new EarlierRegister(workspace?.Register.List() ?? [], []),
        }.Run();
    }
}
