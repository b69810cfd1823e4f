using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Population;
using Omradesprofiler.Store;

namespace Omradesprofiler.Tests.Ingest.Own;

public sealed class OwnImportTests
{
    [Fact]
    public void Small_counts_are_hidden_and_the_finding_counts_all_hidden_cells_in_one_number()
    {
        using var package = new OwnPackage();
        var result = package.Import();
        var cases = result.Snapshot.Tables.Single(table => table.Name == "diagnoser");
        var men = cases.Series.Single(series => series.Key is
        { Measure: "health.diabetes.cases", Level: AreaLevel.Deso, Sex: Sex.Men });
        Assert.Equal((CellState.OwnSuppressed, 0.0), (men.States[2], men.Values[2]));
        var hidden = cases.Series.SelectMany(series => series.States).Count(s => s == CellState.OwnSuppressed);
        Assert.True(hidden > 2);
        Assert.Contains(result.Findings, finding => finding is { Code: "own-protected", Source: "own.csv" }
            && finding.Text.Contains($": {hidden} av ", StringComparison.Ordinal));
        Assert.Equal(2, result.Findings.Count);
    }

    [Fact]
    public void A_clinic_without_a_row_has_nobody_there_and_the_same_counts_add_up_to_the_regso()
    {
        using var package = new OwnPackage();
        package.Write("listed.csv", "deso;enhet;antal\n" + string.Concat(OwnPackage.Desos.Select((deso, i) =>
            $"{deso};VC1;{1000 + i}\n{(i == 7 ? "" : $"{deso};VC2;{40 + i}\n")}")));
        var listed = package.Import().Snapshot.Tables.Single(table => table.Name == "listning").Series;
        Assert.DoesNotContain(listed, series => series.Key is { CareCenter: not null, Level: AreaLevel.Deso });
        var second = listed.Single(series => series.Key is { CareCenter: "VC2", Level: AreaLevel.Regso });
        Assert.Equal([81, 85, 89, 46], second.Values);
        Assert.DoesNotContain(listed, series => series.Key.CareCenter == "VC3");
    }

    [Fact]
    public void A_clinic_that_the_register_lacks_is_refused_without_its_code()
    {
        using var package = new OwnPackage();
        var told = package.Write("listed.csv", "deso;enhet;antal\n9901A0010;VC1;1000\n9901A0010;VC9;50\n")
            .Import().Findings.Single(finding => finding.Code == "unknown-care-center");
        Assert.Equal(("listed.csv", 3, "enhet"), (told.Source, told.Row, told.Column));
        Assert.DoesNotContain("VC9", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Unstated_layer_is_own_and_unstated_audience_is_internal()
    {
        using var package = new OwnPackage();
        package.RecipeText = package.RecipeText.Replace(
            "\"audience\": \"public\", ", "", StringComparison.Ordinal);
        Assert.All(package.Import().Snapshot.Tables, table => Assert.Equal(Audience.Internal, table.Audience));
    }

    [Fact]
    public void Own_files_have_no_checksum_and_hidden_counts_do_not_name_the_snapshot()
    {
        using var package = new OwnPackage();
        var first = package.Import();
        Assert.All(
            first.Snapshot.Manifest.Sources.Single().Files,
            file => Assert.Equal(file.Path is "own.csv" or "listed.csv", file.Sha256 is null));
        package.Write("own.csv", $"{OwnPackage.Header}\n" + string.Concat(OwnPackage.Rows().Reverse()));
        Assert.Equal(first.Snapshot.Id, package.Import().Snapshot.Id);
        package.Write("own.csv", $"{OwnPackage.Header}\n" + string.Concat(OwnPackage.Rows()).Replace(
            ";60;", ";66;", StringComparison.Ordinal));
        Assert.NotEqual(first.Snapshot.Id, package.Import().Snapshot.Id);
    }

    [Theory]
    [InlineData("\"minimumCount\": 2")]
    [InlineData("\"numerator\": 0")]
    [InlineData("\"complement\": 1000")]
    public void Thresholds_that_protect_nobody_are_refused(string said)
    {
        using var package = new OwnPackage();
        package.RecipeText = package.RecipeText.Replace(
            "\"tables\": [", $"\"protection\": {{ {said} }}, \"tables\": [", StringComparison.Ordinal);
        Assert.Equal("invalid-recipe", package.Refusal().Code);
    }

    [Fact]
    public void Clinics_need_a_register()
    {
        using var package = new OwnPackage();
        var at = package.RecipeText.IndexOf("\"careCenters\"", StringComparison.Ordinal);
        var end = package.RecipeText.IndexOf("\"tables\"", StringComparison.Ordinal);
        package.RecipeText = package.RecipeText.Remove(at, end - at);
        Assert.Equal("invalid-recipe", package.Refusal().Code);
    }

    [Fact]
    public void A_change_that_gives_a_hidden_count_away_together_with_the_snapshot_before_is_refused()
    {
        using var package = new OwnPackage();
        using var folder = new TemporaryFolder();
        var workspace = new Workspace(folder.Folder("w"), TimeProvider.System);
        var before = package.RecipeText;
        var first = package.Import(workspace).Snapshot.Id;
        package.RecipeText = before.Replace(
            "\"tables\": [", "\"protection\": { \"minimumCount\": 3 }, \"tables\": [", StringComparison.Ordinal);
        var refusal = Assert.Throws<DataException>(() => package.Import(workspace)).Finding;
        Assert.Equal("own-earliersnapshot", refusal.Code);
        Assert.Equal(first, workspace.FindCurrent());
        workspace.Withdraw(first, "test");
        Assert.NotEqual(first, package.Import(workspace).Snapshot.Id);
    }

    [Fact]
    public void The_raw_numbers_are_readable_by_their_owner_only_and_are_what_the_attack_is_made_with()
    {
        using var package = new OwnPackage();
        using var folder = new TemporaryFolder();
        var workspace = new Workspace(folder.Folder("w"), TimeProvider.System);
        Directory.CreateDirectory(Path.Combine(workspace.Place, "own"));
        var snapshot = package.Import(workspace).Snapshot;
        var own = Path.Combine(workspace.Place, "own");
        var file = Assert.Single(Directory.GetFiles(own));
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            Assert.Equal(Owner | UnixFileMode.UserExecute, File.GetUnixFileMode(own));
            Assert.Equal(Owner, File.GetUnixFileMode(file));
        }

        var audits = TableAudit.Of(workspace.Own.Find(workspace.Read(snapshot.Id))!);
        Assert.Equal(["diagnoser", "listning"], audits.Select(audit => audit.Table));
        Assert.All(audits, audit => Assert.True(audit is { Broken: 0, Tried: > 0, NarrowestWidth: >= 5 - 1e-6 }));
    }
}
