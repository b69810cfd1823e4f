using System.Text.Json;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Tests.Ingest.Imports;

namespace Omradesprofiler.Tests.Snapshots;

/// <summary>What is taken out of a snapshot for those who may not see all of it.</summary>
public sealed class SnapshotViewTests : IDisposable
{
    private readonly SmallPackage _package = new();
    private readonly Snapshot _snapshot;

    /// <summary>Two counties with a DeSO each, and a table for each audience.</summary>
    public SnapshotViewTests()
    {
        _package.Write(
            "key.csv",
            "deso,regso,namn,kommun,kommunnamn\n"
            + "9801A0010,9801R001,Landet,9801,Ytterö\n9901C1010,9901R001,Landet,9901,Inderö\n");
        _package.Write("deso.geojson", SmallPackage.GeoJson(
            SmallPackage.Square("9801A0010", 800000), SmallPackage.Square("9901C1010", 801000)));
        _package.Write("folk.csv", "region;år;antal\n9801A0010;2024;1200\n9901C1010;2024;900\n00;2024;2100\n");
        _package.Write("hemlig.csv", "region;år;antal\n9801A0010;2024;12\n9901C1010;2024;9\n99;2024;9\n00;2024;21\n");
        var hidden = JsonSerializer.Serialize(new { id = "h", publisher = "P", title = "Hemligt", licence = "CC0" });
        _package.RecipeText = _package.RecipeText
            .Replace("{ \"99\": \"Exempellän\" }", "{ \"98\": \"A län\", \"99\": \"B län\" }", StringComparison.Ordinal)
            .Replace("\"sources\": [", $"\"sources\": [ {hidden},", StringComparison.Ordinal)
            .Replace("\"tables\": [", """
                "tables": [ { "name": "hemlig", "file": "hemlig.csv", "format": "csv",
                  "layer": "published", "audience": "internal", "source": "h",
                  "region": { "dimension": "region", "deso": "2025" }, "period": { "dimension": "år" },
                  "grid": { "keys": ["region", "år"] },
                  "measures": [ { "measure": "income.median", "where": { "kolumn": "antal" } } ] },
                """, StringComparison.Ordinal);
        _snapshot = _package.Import().Snapshot;
    }

    [Fact]
    public void Everybody_sees_no_internal_table_and_nothing_that_tells_of_one()
    {
        var seen = SnapshotView.Of(_snapshot, ViewScope.Public);
        Assert.All(seen.Tables, table => Assert.Equal(Audience.Public, table.Audience));
        Assert.DoesNotContain(seen.Manifest.Sources, source => source.Id == "h");
        Assert.DoesNotContain(seen.Manifest.Sources, source => source.Files.Any(file => file.Path == "hemlig.csv"));
        Assert.DoesNotContain(seen.Manifest.Findings, finding => finding.Source == "hemlig.csv");
        Assert.Contains(seen.Manifest.Sources, source => source.Id == "s");
    }

    [Fact]
    public void A_county_sees_its_own_numbers_and_neither_anothers_nor_the_countrys()
    {
        var seen = SnapshotView.Of(_snapshot, ViewScope.Within(["99"]));
        Assert.Equal([9, 9], Published(seen, "income.median").Order());
        Assert.Contains(seen.Manifest.Sources, source => source is { Id: "h", Title: "Hemligt (internt)" });
        Assert.Equal([12.0, 9], Column(_snapshot, AreaLevel.Deso).Values);
        Assert.Equal([CellState.NotCollected, CellState.Published], Column(seen, AreaLevel.Deso).States);
        Assert.Equal([0.0, 9], Column(seen, AreaLevel.Deso).Values);
    }

    [Fact]
    public void A_county_without_numbers_sees_what_everybody_sees()
    {
        var seen = SnapshotView.Of(_snapshot, ViewScope.Within(["03"]));
        Assert.Empty(Published(seen, "income.median"));
        Assert.DoesNotContain(seen.Manifest.Sources, source => source.Id == "h");
        Assert.Equal(
            SnapshotView.Of(_snapshot, ViewScope.Public).Tables.Select(table => table.Name),
            seen.Tables.Select(table => table.Name));
    }

    [Fact]
    public void Who_sees_everything_sees_all_numbers_and_which_are_internal()
    {
        var seen = SnapshotView.Of(_snapshot, ViewScope.Everything);
        Assert.Equal(_snapshot.Tables, seen.Tables);
        Assert.Equal(
            [("h", "Hemligt (internt)", true)],
            seen.Manifest.Sources.Where(source => source.IsInternal is not null)
                .Select(source => (source.Id, source.Title, source.IsInternal!.Value)));
        Assert.All(
            SnapshotView.Of(_snapshot, ViewScope.Public).Manifest.Sources, source => Assert.Null(source.IsInternal));
    }

    [Fact]
    public void Scopes_that_see_the_same_are_the_same()
    {
        Assert.Equal(ViewScope.Within(["99", "03"]), ViewScope.Within(["03", "99", "03"]));
        Assert.Equal(ViewScope.Public, ViewScope.Within([]));
        Assert.NotEqual(ViewScope.Everything, ViewScope.Within(["03"]));
    }

    public void Dispose() => _package.Dispose();

    private static IEnumerable<double> Published(Snapshot snapshot, string measure) =>
        from table in snapshot.Tables
        from series in table.Series
        where series.Key.Measure == measure
        from cell in series.Values.Zip(series.States)
        where cell.Second == CellState.Published
        select cell.First;

    private static Series Column(Snapshot snapshot, AreaLevel level) => snapshot.Tables
        .SelectMany(table => table.Series)
        .Single(series => series.Key.Measure == "income.median" && series.Key.Level == level);
}
