using Omradesprofiler.Care;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Indicators;
using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Ingest.Imports;
using Omradesprofiler.Tests.Ingest.Journeys;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Tests.Store;

/// <summary>Travel times in a snapshot, and decisions on which way to travel is adopted.</summary>
public abstract class WorkspaceTravelContract : IDisposable
{
    private readonly StorePlace _place;
    private readonly TravelPackage _package = new() { Options = $"{TravelPackage.Line}, {TravelPackage.Bus}" };
    private readonly Workspace _workspace;

    protected WorkspaceTravelContract(StorePlace place)
    {
        _place = place;
        _workspace = new Workspace(place.Place, TimeProvider.System);
        _package.Times("9901A0010;VC2;4", "9901A0020;VC1;12", "9980A0010;VC2;7", "9980A0010;K1;2");
    }

    [Fact]
    public void Travel_and_candidates_are_read_back_the_same()
    {
        var written = Publish().Snapshot;
        var read = _workspace.Read(written.Id);
        var (a, b) = (written.Travel!, read.Travel!);
        Assert.Equal(a.Edition, b.Edition);
        Assert.Equal(a.Origins, b.Origins);
        Assert.Equal(a.Options, b.Options);
        Assert.Equal((a.Adopted, a.Decision), (b.Adopted, b.Decision));
        Assert.Equal(a.Nearest["bus"].Second, b.Nearest["bus"].Second);
        Assert.All(
            new[] { (a.ToCareCenters["line"], b.ToCareCenters["line"]), (a.FileTimes["bus"], b.FileTimes["bus"]) },
            pair =>
            {
                Assert.Equal(pair.Item1.From, pair.Item2.From);
                Assert.Equal(pair.Item1.To, pair.Item2.To);
                Assert.Equal(pair.Item1.Milliseconds, pair.Item2.Milliseconds);
            });
        Assert.Equal(written.Candidates, read.Candidates);
        Assert.Equal(written.CareGeographies[0].Nearest, read.CareGeographies[0].Nearest);
    }

    [Fact]
    public void Ways_can_be_asked_again_from_the_file()
    {
        var snapshot = _workspace.Read(Publish().Snapshot.Id);
        var places = snapshot.Travel!.PlacesOf(snapshot.Register.Newest.Layer(Omradesprofiler.Areas.AreaLevel.Deso));
        Assert.Equal("9901A0010/0", places[0].Code);
        var line = _workspace.Travel.Open(snapshot, "line").Find(
            places, [new TravelPlace("VC1", snapshot.Manifest.CareCenters[0].Place!.Value)],
            TestContext.Current.CancellationToken);
        Assert.Equal(450_000 / 1000, line.Times[0, 0] / 60);
        var bus = _workspace.Travel.Open(snapshot, "bus").Find(
            places, [new TravelPlace("K1", default)], TestContext.Current.CancellationToken);
        Assert.Equal(120_000, bus.Times[20, 0]);
        Assert.Throws<KeyNotFoundException>(() => _workspace.Travel.Open(snapshot, "boat"));
    }

    [Fact]
    public void An_adopted_way_makes_a_new_snapshot_that_differs_by_it_alone()
    {
        var first = Publish().Snapshot;
        var second = Adopt("bus");
        Assert.Equal(second.Id, _workspace.FindCurrent());
        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal("bus", second.Travel!.Adopted);
        Assert.Equal([0.25, 1, 1, 0.25], MinutesOf(first));
        Assert.Equal([4, 12, 7, 0], MinutesOf(second));
        Assert.Equal(["VC2", "VC1", "VC2", null], OwnersOf(second));
        Assert.Contains("Buss", second.CareGeographies[0].Rule, StringComparison.Ordinal);
        Assert.Equal(first.Candidates, second.Candidates);
        Assert.Equal(
            first.Tables.SelectMany(table => table.Series).Count(),
            second.Tables.SelectMany(table => table.Series).Count());
        var entry = _workspace.Journal.List(WorkspaceTravel.Kind).Single();
        Assert.Equal(second.Travel.Decision, entry.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains("Anna A", entry.Body, StringComparison.Ordinal);
        Assert.Equal(
            _workspace.FindRecordedChecksum(second.Id), _workspace.ComputeChecksum(second.Id));
    }

    [Fact]
    public void Adopting_and_going_back_gives_the_same_answers_again()
    {
        var first = Publish().Snapshot;
        Adopt("bus");
        var third = Adopt("line");
        Assert.Equal(MinutesOf(first), MinutesOf(third));
        Assert.Equal(OwnersOf(first), OwnersOf(third));
        Assert.Equal(first.CareGeographies[0].Rule, third.CareGeographies[0].Rule);
    }

    [Fact]
    public void What_can_not_be_adopted_changes_nothing()
    {
        var id = Publish().Snapshot.Id;
        Assert.Equal("already-adopted", Refusal(id, "line"));
        Assert.Equal("unknown-travel-option", Refusal(id, "boat"));
        Adopt("bus");
        Assert.Equal("stale-snapshot", Refusal(id, "line"));
        Assert.Single(_workspace.Journal.List(WorkspaceTravel.Kind));
    }

    [Fact]
    public void A_decision_is_carried_over_by_the_next_import()
    {
        Publish();
        Assert.Null(_workspace.Travel.FindInForce());
        var adopted = Adopt("bus");
        Assert.Equal(new AdoptedTravel("bus", adopted.Travel!.Decision!), _workspace.Travel.FindInForce());
        var again = Publish().Snapshot;
        Assert.Equal(("bus", adopted.Travel.Decision), (again.Travel!.Adopted, again.Travel.Decision));
        Assert.Equal(OwnersOf(adopted), OwnersOf(again));
    }

    public void Dispose()
    {
        _package.Dispose();
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    private ImportResult Publish()
    {
        _package.Import();
        using var held = _workspace.Hold(TimeSpan.Zero);
        var result = new Importer(
            "test.json", _package.Clinics.Recipe, SmallPackage.CatalogText, _package.Clinics.Folder)
        {
            Adopted = _workspace.Travel.FindInForce(),
        }.Run();
        _workspace.Publish(held, new SnapshotPackage(result.Snapshot, [], new Dictionary<string, byte[]>()));
        return result;
    }

    private Snapshot Adopt(string option)
    {
        using var held = _workspace.Hold(TimeSpan.Zero);
        return _workspace.Read(
            _workspace.Travel.Adopt(held, _workspace.RequireCurrent(), option, "Anna A", "Så reser de flesta"));
    }

    private string Refusal(SnapshotId from, string option)
    {
        using var held = _workspace.Hold(TimeSpan.Zero);
        return Assert.Throws<DataException>(() => _workspace.Travel.Adopt(held, from, option, "Anna A", null))
            .Finding.Code;
    }

    private static double[] MinutesOf(Snapshot snapshot)
    {
        var engine = new IndicatorEngine(
            snapshot.Register, new ReleasedFigures(snapshot.Tables, Audience.Public),
            IndicatorCatalogJson.Parse(SmallPackage.CatalogText, "indicators.json"));
        var layer = snapshot.Register.Newest.Layer(Omradesprofiler.Areas.AreaLevel.Deso);
        return
        [
            .. engine.FindNewest(engine.Catalog.Find("restid-narmaste")!, layer.Level, layer.Edition)!.Values.ToArray()
                .Select(value => Math.Round(value, 9)),
        ];
    }

    private static List<string?> OwnersOf(Snapshot snapshot)
    {
        CareGeography nearest = snapshot.CareGeographies[0];
        return
        [
            .. Enumerable.Range(0, nearest.Weights.SourceCount).Select(area =>
                nearest.Weights.TargetsOf(area).ToArray() is [var one] ? nearest.CareCenters[one.Target] : null),
        ];
    }
}
