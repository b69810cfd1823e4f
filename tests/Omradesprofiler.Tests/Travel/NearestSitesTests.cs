using Omradesprofiler.Travel;

namespace Omradesprofiler.Tests.Travel;

/// <summary>The nearest sites: the first of each row of the whole matrix.</summary>
public sealed class NearestSitesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void They_are_the_least_of_all_times_ties_by_number(int count)
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var network = MadeUpRoads.Tangle(seed).Network();
            var origins = network.Snap(MadeUpRoads.Points(seed, 30, network.Bounds));
            var places = MadeUpRoads.Points(seed + 1_000, 1 + (seed % 12), network.Bounds);
            var sites = network.Snap([.. places, .. places.Take(3)]);
            var times = TravelHelp.Times(network, origins, sites);
            var nearest = NearestSites.Find(network, origins, sites, count);
            for (var origin = 0; origin < origins.Length; origin++)
                Assert.Equal(
                    FirstOf(times.AsSpan(origin * sites.Length, sites.Length), count),
                    nearest[(origin * count)..((origin + 1) * count)]);
        }
    }

    [Fact]
    public void At_least_one_is_asked_for() => Assert.Throws<ArgumentOutOfRangeException>(
        () => NearestSites.Find(MadeUpRoads.Tangle(1).Network(), [], [], 0));

    private static IEnumerable<NearestSite> FirstOf(ReadOnlySpan<int> times, int count) => times.ToArray()
        .Select((time, site) => new NearestSite(site, time)).Where(site => site.Milliseconds < TravelMatrix.Unreachable)
        .OrderBy(site => site.Milliseconds).ThenBy(site => site.Site)
        .Concat(Enumerable.Repeat(NearestSite.None, count)).Take(count);
}
