using Omradesprofiler.Siting;
using Omradesprofiler.Tests.Statistics;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Tests.Siting;

/// <summary>Published optima of the p-median.</summary>
public sealed class MedianOracleTests
{
    private const double Thousandths = 1_000;
    private const int Far = 1 << 28;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>OR-Library (Beasley 1990): every node is demand 1 and candidate, distances are shortest paths, and of
    /// edges between the same nodes the last one counts.</summary>
    [Theory]
    [InlineData(1, 5819)]
    [InlineData(5, 1355)]
    [InlineData(10, 1255)]
    [InlineData(30, 1989)]
    public void The_instances_of_the_OR_library_are_solved_and_proven(int number, long optimum)
    {
        var result = SitingSolver.Solve(Library(number), null, null, Stop);
        Assert.Equal((SitingStatus.Optimal, optimum, optimum), (result.Status, result.Objective, result.Bound));
    }

    /// <summary>205 census tracts and 16 stores in San Francisco, published with PySAL's spopt.</summary>
    [Theory]
    [InlineData(1, 5731159103.675338, "Store_13")]
    [InlineData(2, 4009098972.13491, "Store_12,Store_15")]
    [InlineData(3, 3385565397.531517, "Store_11,Store_15,Store_5")]
    public void The_stores_of_San_Francisco_are_the_published_ones(int sites, double published, string names)
    {
        string[] stores = [.. Rows("SF_store_site_16_longlat.csv").Select(row => row[2])];
        var tracts = Rows("SF_demand_205_centroid_uniform_weight.csv");
        string[] codes = [.. tracts.Select(row => row[3])];
        var meters = new double[codes.Length * stores.Length];
        foreach (var row in Rows("SF_network_distance_candidateStore_16_censusTract_205_new.csv"))
            meters[(Array.IndexOf(codes, row[2]) * stores.Length) + Array.IndexOf(stores, row[1])] =
                Oracle.Number(row[0]);
        var costs = new TravelMatrix(codes, stores, [.. meters.Select(cost => (int)Math.Round(cost * Thousandths))]);
        long[] people = [.. tracts.Select(row => long.Parse(row[6], null))];
        var problem = new SitingProblem(SitingModel.PMedian, people, costs, new SiteRule[stores.Length])
        {
            Sites = sites,
        };
        var result = SitingSolver.Solve(problem, null, null, Stop);
        Assert.Equal(SitingStatus.Optimal, result.Status);
        Assert.Equal(names.Split(',').Order(StringComparer.Ordinal),
            result.Chosen.Select(site => stores[site]).Order(StringComparer.Ordinal));
        var sum = people.Select((count, tract) =>
            count * meters[(tract * stores.Length) + result.Allocation[tract]]).Sum();
        Assert.Equal(1, sum / published, 1e-9);
    }

    private static SitingProblem Library(int number)
    {
        var lines = Oracle.Lines($"pmed/pmed{number}.txt")
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(line => line.Length == 3).Select(line => line.Select(word => int.Parse(word, null)).ToArray()).ToList();
        var (nodes, sites) = (lines[0][0], lines[0][2]);
        var distances = new int[nodes * nodes];
        Array.Fill(distances, Far);
        for (var node = 0; node < nodes; node++)
            distances[(node * nodes) + node] = 0;
        foreach (var edge in lines.Skip(1))
            (distances[((edge[0] - 1) * nodes) + edge[1] - 1], distances[((edge[1] - 1) * nodes) + edge[0] - 1]) =
                (edge[2], edge[2]);
        for (var middle = 0; middle < nodes; middle++)
            for (var from = 0; from < nodes; from++)
                for (var to = 0; to < nodes; to++)
                    distances[(from * nodes) + to] = Math.Min(distances[(from * nodes) + to],
                        distances[(from * nodes) + middle] + distances[(middle * nodes) + to]);
        return new SitingProblem(SitingModel.PMedian, [.. Enumerable.Repeat(1L, nodes)],
            SmallSiting.Matrix(nodes, nodes, distances), new SiteRule[nodes])
        {
            Sites = sites,
        };
    }

    private static List<string[]> Rows(string file) =>
        [.. Oracle.Lines($"spopt/{file}").Skip(1).Select(line => line.Replace("\"", "").Split(','))];
}
