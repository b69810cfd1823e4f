using Omradesprofiler.Care;
using Omradesprofiler.CareFunding;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Indicators.Cni;
using Omradesprofiler.Population;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.CareFunding;

/// <summary>The sample county, as if nothing had been ordered of SCB.</summary>
public sealed class FundingBasesTests(SampleServer server)
{
    private static readonly string[] Factors = [.. CareNeedIndex.Scb.Factors.Select(factor => factor.Key)];

    [Fact]
    public void Without_an_order_no_clinic_has_an_index_and_all_are_told_with_the_reason()
    {
        var given = Bases().Find(Factors, new Period(2025), allowEstimated: false)!;
        Assert.Empty(given.Units);
        Assert.Equal(Clinics.Count(one => one.Kind != CareCenterKind.Elsewhere), given.Gaps.Count);
        Assert.All(given.Gaps, gap => Assert.Equal("CNI för listade är inte beställt för 2025.", gap.Reason));
    }

    [Fact]
    public void An_estimate_that_is_asked_for_is_marked_and_for_as_many_as_are_listed()
    {
        var given = Bases().Find(Factors, new Period(2025), allowEstimated: true)!;
        Assert.All(given.Units, unit => Assert.True(unit.IsEstimated));
        var unit = given.Units.Single(one => one.CareCenter == "SE9900-1001");
        Assert.Equal((decimal)Clinics.Single(one => one.Code == unit.CareCenter).Listed!.Value, unit.Heads);
        Assert.InRange(unit.Points / unit.Heads, 1, 6);
    }

    private IReadOnlyList<CareCenter> Clinics => server.Imported.Snapshot.Manifest.CareCenters;

    private FundingBases Bases()
    {
        var snapshot = server.Imported.Snapshot;
        var areas = new IndicatorEngine(
            snapshot.Register, new ReleasedFigures(snapshot.Tables, Audience.Public),
            IndicatorCatalogJson.Parse(snapshot.Manifest.CatalogJson, "indicators.json"));
        var listings = new ListedPopulation(snapshot.Tables, Audience.Public);
        var care = new CareGeographies(areas, [], [], (listings, new ListedCni([], Audience.Public)), Clinics);
        return new FundingBases(care.Need, Clinics);
    }
}
