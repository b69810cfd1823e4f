using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Geography;
using Omradesprofiler.Population;
using Omradesprofiler.Revisions;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Revisions;

/// <summary>Whatever a reader of the sample could see otherwise is told.</summary>
public sealed class SnapshotComparerTests(SampleServer server)
{
    private readonly Snapshot _snapshot = server.Imported.Snapshot;

    [Fact]
    public void A_snapshot_does_not_differ_from_itself() => Assert.True(Compare(_snapshot).IsEmpty);

    [Fact]
    public void A_clinic_that_moves_and_one_that_is_gone_are_told_and_the_loss_stops_the_publication()
    {
        var centers = _snapshot.Manifest.CareCenters.ToList();
        var (moved, gone) = (centers[0].Code, centers[1].Code);
        centers[0] = centers[0] with { Place = new PlanePoint(500_000, 6_600_000) };
        centers.RemoveAt(1);
        var revision = Compare(_snapshot with { Manifest = _snapshot.Manifest with { CareCenters = centers } });
        var part = Assert.Single(revision.Parts);
        Assert.Equal("Vårdcentraler", part.Subject);
        Assert.Equal([moved], part.Changed);
        Assert.Equal([gone], part.Lost);
        Assert.Contains($"Vårdcentraler: 1 försvann ({gone}); 1 ändrad ({moved}).", RevisionText.LinesOf(revision));
        Assert.Equal("Vårdcentraler: 1 försvinner.", Assert.Single(new PublicationRules().BrokenBy(revision)));
    }

    [Fact]
    public void An_area_that_is_given_to_another_clinic_is_told_by_its_code()
    {
        var geography = _snapshot.CareGeographies[0];
        var layer = _snapshot.Register.FindLayer(AreaLevel.Deso, geography.Edition)!;
        var owners = Enumerable.Range(0, layer.Count)
            .Select(i => geography.Weights.TargetsOf(i).Select(one => one.Target).FirstOrDefault()).ToArray();
        var before = With(geography, owners);
        owners[3] = (owners[3] + 1) % geography.CareCenters.Count;
        var part = Assert.Single(SnapshotComparer.Compare(Bordered(before), Bordered(With(geography, owners))).Parts);
        Assert.Equal($"Upptagningsområden, {geography.Name}", part.Subject);
        Assert.Equal([layer.Areas[3].Code], part.Changed);
    }

    [Fact]
    public void Journeys_targets_and_places_are_compared_too()
    {
        var travel = _snapshot.Travel!;
        var revision = Compare(_snapshot with
        {
            Travel = travel with
            {
                Options = [travel.Options[0] with { KilometersPerHour = 1 }, .. travel.Options.Skip(1)],
            },
            Targets = _snapshot.Targets with { Targets = [.. _snapshot.Targets.Targets.Skip(1)] },
            LocalPlaces = _snapshot.LocalPlaces with
            {
                Places =
                    [_snapshot.LocalPlaces.Places[0] with { Opening = "annan" }, .. _snapshot.LocalPlaces.Places.Skip(1)],
            },
        });
        Assert.Equal(["Restider", "Mål", "Lokala resurser"], revision.Parts.Select(part => part.Subject));
    }

    [Fact]
    public void Own_numbers_of_catchments_are_compared_and_told_by_name_alone()
    {
        var series = _snapshot.GeographySeries[0];
        var other = series with { Values = [.. series.Values.Select(_ => 98765.25)] };
        var revision = Compare(_snapshot with { GeographySeries = [other, .. _snapshot.GeographySeries.Skip(1)] });
        Assert.Single(Assert.Single(revision.Parts).Changed);
        Assert.DoesNotContain("98765", Told(revision), StringComparison.Ordinal);
        Assert.DoesNotContain("98\u00a0765", Told(revision), StringComparison.Ordinal);
        Assert.DoesNotContain("→", Told(revision), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_becomes_open_stops_the_publication()
    {
        var table = _snapshot.Tables[0];
        var before = With(table, Times(table, 1, Audience.Internal));
        var revision = SnapshotComparer.Compare(Bordered(before), Bordered(_snapshot));
        Assert.Equal(
            $"Tabellen {table.Name} är nu öppen och var intern.", Assert.Single(new PublicationRules().BrokenBy(revision)));
    }

    [Fact]
    public void Of_internal_numbers_only_counts_are_told()
    {
        var table = _snapshot.Tables[0];
        var (before, after) = (
            With(table, Times(table, 1, Audience.Internal)), With(table, Times(table, 7919, Audience.Internal)));
        var revision = SnapshotComparer.Compare(Bordered(before), Bordered(after));
        Assert.True(revision.Measures.Sum(one => one.Revised) > 0);
        Assert.All(revision.Measures, one => Assert.Null(one.Largest));
        Assert.Contains("interna", Told(revision), StringComparison.Ordinal);
        Assert.DoesNotContain("→", Told(revision), StringComparison.Ordinal);
        Assert.DoesNotContain("%", string.Concat(RevisionText.LinesOf(revision)), StringComparison.Ordinal);
        Assert.NotEmpty(new PublicationRules().BrokenBy(revision));
    }

    [Theory]
    [InlineData(1.09, false)]
    [InlineData(1.11, true)]
    [InlineData(0.001, true)]
    public void Numbers_in_another_unit_stop_the_publication_whatever_they_measure(double factor, bool stops)
    {
        var table = _snapshot.Tables.First(one => one.Series.All(series => series.Key.Measure != "population"));
        var revision = Compare(With(table, Times(table, factor, table.Audience)));
        Assert.Equal(stops, new PublicationRules().BrokenBy(revision).Count > 0);
    }

    [Theory]
    [InlineData(Audience.Public, 1.03, true)]
    [InlineData(Audience.Public, 1.01, false)]
    [InlineData(Audience.Internal, 1.03, true)]
    [InlineData(Audience.Internal, 1.01, false)]
    public void Of_people_a_smaller_change_stops_it_whoever_may_see_them(Audience audience, double factor, bool stops)
    {
        var table = _snapshot.Tables.First(one => one.Series.All(series => series.Key.Measure == "population"));
        var revision = SnapshotComparer.Compare(
            Bordered(With(table, Times(table, 1, audience))), Bordered(With(table, Times(table, factor, audience))));
        Assert.Equal(stops, new PublicationRules().BrokenBy(revision).Count > 0);
    }

    [Theory]
    [InlineData(1.0, 1.0, false)]
    [InlineData(1.4, 1.0, false)]
    [InlineData(0.0, 1.0, true)]
    [InlineData(10, 1.0, true)]
    [InlineData(1.0, 0.9, true)]
    public void A_new_period_is_set_beside_the_one_before_it(double factor, double share, bool stops)
    {
        var table = _snapshot.Tables.First(one =>
            one.Series.All(series => series.Key.Measure != "population")
            && one.Series.Select(series => series.Key.Period).Distinct().Count() > 1);
        var last = table.Series.Select(series => series.Key.Period).Max(Period.Chronological)!;
        var kept = table.Series.Where(series => series.Key.Period != last).ToList();
        var earlier = kept.Select(series => series.Key.Period).Max(Period.Chronological);
        var begun = kept.Where(series => series.Key.Period == earlier).Select(series => series with
        {
            Key = series.Key with { Period = last },
            Values = [.. series.Values.Select(value => value * factor)],
            States = [.. series.States.Select(
                (state, i) => i < share * series.States.Length ? state : CellState.NotCollected)],
        });
        var revision = SnapshotComparer.Compare(
            Bordered(With(table, ReleasedTable.FromSnapshot(table.Name, table.Audience, kept))),
            Bordered(With(table, ReleasedTable.FromSnapshot(table.Name, table.Audience, [.. kept, .. begun]))));
        Assert.All(
            revision.Measures,
            one => Assert.Equal((last, earlier), (one.NewPeriods[0].Period, one.NewPeriods[0].Earlier)));
        Assert.Equal(stops, new PublicationRules().BrokenBy(revision).Count > 0);
    }

    private static string Told(SnapshotRevision revision)
    {
        var broken = new PublicationRules().BrokenBy(revision);
        return string.Concat(
            new[] { "text", "json", "csv" }.Select(format => RevisionFiles.Of(revision, broken, format)));
    }

    private SnapshotRevision Compare(Snapshot after) => SnapshotComparer.Compare(Bordered(_snapshot), Bordered(after));

    private static BorderedSnapshot Bordered(Snapshot snapshot) => new(snapshot, new Dictionary<string, Coverage>());

    private Snapshot With(CareGeography geography, int[] owners) => _snapshot with
    {
        CareGeographies =
            [geography with { Weights = AreaWeights.FromParents(owners, geography.CareCenters.Count) }],
    };

    private Snapshot With(ReleasedTable table, ReleasedTable other) => _snapshot with
    {
        Tables = [.. _snapshot.Tables.Select(one => one == table ? other : one)],
    };

    private static ReleasedTable Times(ReleasedTable table, double factor, Audience audience) =>
        ReleasedTable.FromSnapshot(
            table.Name, audience,
            [.. table.Series.Select(one => one with { Values = [.. one.Values.Select(value => value * factor)] })]);
}
