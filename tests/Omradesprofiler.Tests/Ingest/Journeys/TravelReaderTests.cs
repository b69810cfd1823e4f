using Omradesprofiler.Areas;
using Omradesprofiler.Findings;
using Omradesprofiler.Indicators;
using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Tests.Ingest.Clinics;
using Omradesprofiler.Tests.Ingest.Imports;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Tests.Ingest.Journeys;

/// <summary>How people travel, from a recipe to the snapshot.</summary>
public sealed class TravelReaderTests : IDisposable
{
    private readonly TravelPackage _package = new();

    [Fact]
    public void The_origins_add_up_to_the_published_people()
    {
        var travel = _package.Travel();
        Assert.Equal(40, travel.Origins.Count);
        Assert.All(
            travel.Origins.GroupBy(origin => origin.Area), deso => Assert.Equal(100, deso.Sum(one => one.People), 9));
    }

    [Fact]
    public void The_straight_line_gives_times_to_each_clinic()
    {
        var travel = _package.Travel();
        var times = travel.ToCareCenters["line"];
        Assert.Equal(["VC1", "VC2"], times.To);
        Assert.Equal(ClinicPackage.Desos, times.From);
        Assert.Equal(60_000, times[1, 0]);
        Assert.Equal(180_000, times[0, 1]);
        Assert.Equal("line", travel.AdoptedOption!.Id);
        Assert.Contains("Uppskattning", travel.AdoptedOption.Method, StringComparison.Ordinal);
    }

    [Fact]
    public void Accessibility_is_an_indicator_like_any_other_on_all_levels()
    {
        var result = _package.Import();
        Assert.Equal([0.25, 1.0, 1.0, 0.25], ValuesOf(result, "restid-narmaste", AreaLevel.Deso));
        Assert.Equal([0.625, 0.625], ValuesOf(result, "restid-narmaste", AreaLevel.Municipality));
        Assert.Equal([0.625], ValuesOf(result, "restid-narmaste", AreaLevel.County));
        Assert.Equal([1], ValuesOf(result, "inom-5-min", AreaLevel.County));
        Assert.Equal([0], ValuesOf(result, "utan-vag", AreaLevel.County));
        Assert.Equal([2500], ValuesOf(result, "platser-lika", AreaLevel.County));
    }

    [Fact]
    public void Its_source_says_how_the_times_were_made()
    {
        var result = _package.Import();
        var column = Find(result, "restid-narmaste", AreaLevel.Deso)!;
        var source = result.Snapshot.Manifest.GetSource(Assert.Single(column.SourceIds));
        Assert.Contains("fågelvägen × 1 i 60 km/h", source.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_straight_line_is_never_shown_as_the_times_of_a_mode() =>
        Assert.Null(Find(_package.Import(), "restid-bil", AreaLevel.Deso));

    [Fact]
    public void A_file_of_times_is_shown_by_its_mode()
    {
        _package.Options = $"{TravelPackage.Line}, {TravelPackage.Bus}";
        var result = _package.Import();
        Assert.Equal(
            [4.5, 12, 7, 3], ValuesOf(result, "restid-kollektivtrafik", AreaLevel.Deso).Select(v => Math.Round(v, 9)));
        Assert.Equal(270_000, result.Snapshot.Travel!.FileTimes["bus"][0, 0]);
        Assert.All(result.Snapshot.Travel.Nearest["bus"].Second, time => Assert.Equal(int.MaxValue, time));
    }

    [Fact]
    public void The_nearest_clinic_goes_by_the_adopted_way_and_says_so()
    {
        _package.Times("9901A0010;VC2;4", "9901A0010;VC1;5", "9901A0020;VC1;12", "9980A0010;VC2;7");
        _package.Options = $"{TravelPackage.Line}, {TravelPackage.Bus}";
        _package.Adopted = """ "adopted": "bus", """;
        var result = _package.Import();
        Assert.Equal(
            [("9901A0010", "VC2", 1.0), ("9901A0020", "VC1", 1.0), ("9980A0010", "VC2", 1.0)],
            ClinicPackage.SharesOf(result));
        Assert.Contains(
            "i restid (Buss: restider ur en fil)", result.Snapshot.CareGeographies[0].Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_adopted_way_the_straight_line_from_the_middle_decides()
    {
        _package.Adopted = "";
        var result = _package.Import();
        Assert.Null(result.Snapshot.Travel!.AdoptedOption);
        Assert.StartsWith(
            "Närmaste vårdcentral fågelvägen från", result.Snapshot.CareGeographies[0].Rule, StringComparison.Ordinal);
        Assert.Null(Find(result, "restid-narmaste", AreaLevel.Deso));
    }

    [Fact]
    public void What_was_decided_stands_before_the_recipe_as_long_as_there_is_such_a_way()
    {
        _package.Options = $"{TravelPackage.Line}, {TravelPackage.Bus}";
        _package.Import();
        var decided = Decided("bus");
        Assert.Equal(("bus", "7"), (decided.Snapshot.Travel!.Adopted, decided.Snapshot.Travel.Decision));
        Assert.Contains(decided.Findings, finding => finding.Code == "adopted-travel-carried");
        var vanished = Decided("boat");
        Assert.Equal(("line", null), (vanished.Snapshot.Travel!.Adopted, vanished.Snapshot.Travel.Decision));
        Assert.Contains(vanished.Findings, finding => finding.Code == "adopted-travel-vanished");
        Assert.NotEqual(decided.Snapshot.Id, vanished.Snapshot.Id);

        ImportResult Decided(string option) =>
            new Importer("test.json", _package.Clinics.Recipe, SmallPackage.CatalogText, _package.Clinics.Folder)
            {
                Adopted = new AdoptedTravel(option, "7"),
            }.Run();
    }

    [Fact]
    public void Without_capacities_no_places_are_shared_out_and_it_is_told()
    {
        _package.Clinics.Clinics(
            "VC1,Norra,Vårdcentral,6380450,800500,Ytterö,600", "VC2,Södra,Vårdcentral,6380500,803500,Storhamn");
        Assert.Contains("Södra", _package.Told("capacity-missing").Text, StringComparison.Ordinal);
        Assert.Null(Find(_package.Import(), "platser-lika", AreaLevel.Deso));
        _package.Adopted += """ "assumedCapacity": 400, """;
        Assert.Equal(Severity.Note, _package.Told("capacity-assumed").Severity);
        Assert.Equal([2500], ValuesOf(_package.Import(), "platser-lika", AreaLevel.County));
    }

    [Fact]
    public void Closed_clinics_are_not_the_nearest()
    {
        _package.Clinics.Clinics(
            "VC1,Norra,Vårdcentral,6380450,800500,Ytterö,600,,,,2020-01-01",
            "VC2,Södra,Vårdcentral,6380450,803500,Storhamn,400");
        Assert.Equal([3, 2, 1, 0.25], ValuesOf(_package.Import(), "restid-narmaste", AreaLevel.Deso));
    }

    public void Dispose() => _package.Dispose();

    private static IndicatorColumn? Find(ImportResult result, string id, AreaLevel level)
    {
        var engine = SmallPackage.Engine(result);
        return engine.FindNewest(
            engine.Catalog.Find(id)!, level, result.Snapshot.Register.Newest.Layer(level).Edition);
    }

    private static List<double> ValuesOf(ImportResult result, string id, AreaLevel level) =>
        [.. Find(result, id, level)!.Values.ToArray().Select(value => Math.Round(value, 9))];
}
