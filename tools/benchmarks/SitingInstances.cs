using System.Globalization;
using Omradesprofiler.Siting;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Benchmarks;

/// <summary>Published location problems with known optima, read from the shared files.</summary>
internal static class SitingInstances
{
    private const double Thousandths = 1_000;

    private static string Folder => Path.Combine(Processes.Shared, "oracles");

    /// <summary>
    /// A p-median of OR-Library (Beasley 1985): undirected edges, of which the last of two holds, and all shortest
    /// paths; each vertex is a demand of one and a candidate. Null where the file is absent.
    /// </summary>
    public static SitingProblem? Pmed(int number)
    {
        var path = Path.Combine(Folder, "pmed", $"pmed{number}.txt");
        if (!File.Exists(path))
            return null;
        int[][] lines = [.. File.ReadLines(path)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray())
            .Where(line => line.Length == 3)];
        var (count, sites) = (lines[0][0], lines[0][2]);
        var costs = new int[count * count];
        Array.Fill(costs, int.MaxValue / 3);
        foreach (var line in lines.Skip(1))
            costs[((line[0] - 1) * count) + line[1] - 1] = costs[((line[1] - 1) * count) + line[0] - 1] = line[2];
        for (var vertex = 0; vertex < count; vertex++)
            costs[(vertex * count) + vertex] = 0;
        Shorten(costs, count);
        string[] names = [.. Enumerable.Range(1, count).Select(vertex => $"{vertex}")];
        return new SitingProblem(
            SitingModel.PMedian, [.. Enumerable.Repeat(1L, count)], new TravelMatrix(names, names, costs),
            new SiteRule[count])
        {
            Sites = sites,
        };
    }

    /// <summary>PySAL's San Francisco set, distances in thousandths of a metre. Null where the files are absent.
    /// </summary>
    public static SitingProblem? SanFrancisco()
    {
        if (!Directory.Exists(Path.Combine(Folder, "spopt")))
            return null;
        var tracts = Rows("SF_demand_205_centroid_uniform_weight.csv");
        string[] names = [.. tracts.Select(row => row[3])];
        string[] stores = [.. Rows("SF_store_site_16_longlat.csv").Select(row => row[2])];
        var costs = new int[names.Length * stores.Length];
        foreach (var row in Rows("SF_network_distance_candidateStore_16_censusTract_205_new.csv"))
            costs[(Array.IndexOf(names, row[2]) * stores.Length) + Array.IndexOf(stores, row[1])] =
                (int)Math.Round(double.Parse(row[0], CultureInfo.InvariantCulture) * Thousandths);
        return new SitingProblem(
            SitingModel.PMedian, [.. tracts.Select(row => long.Parse(row[6], CultureInfo.InvariantCulture))],
            new TravelMatrix(names, stores, costs), new SiteRule[stores.Length])
        {
            Sites = 3,
            Radius = 5_000_000,
        };
    }

    // Floyd 1962.
    private static void Shorten(int[] costs, int count)
    {
        for (var via = 0; via < count; via++)
            for (var from = 0; from < count; from++)
            {
                var first = costs[(from * count) + via];
                for (var to = 0; to < count; to++)
                    costs[(from * count) + to] =
                        Math.Min(costs[(from * count) + to], first + costs[(via * count) + to]);
            }
    }

    private static List<string[]> Rows(string file) =>
    [
        .. File.ReadLines(Path.Combine(Folder, "spopt", file)).Skip(1)
            .Select(line => line.Replace("\"", "", StringComparison.Ordinal).Split(',')),
    ];
}
