using Omradesprofiler.Siting;
using Omradesprofiler.Tests.Statistics;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Tests.Siting;

/// <summary>
/// The optima published with PySAL's spopt for 205 census tracts and 16 stores in San Francisco, network distances in
/// metres.
/// </summary>
public sealed class CoverOracleTests
{
    private const double Thousandths = 1_000;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Maximal_cover_within_5000_metres_with_three_sites()
    {
        var result = Solve(SitingModel.MaxCover, 5_000);
        Assert.Equal((SitingStatus.Optimal, 791_499), (result.Status, result.Objective));
    }

    [Fact]
    public void Set_cover_within_5000_metres_takes_eight_sites()
    {
        var result = Solve(SitingModel.SetCover, 5_000);
        Assert.Equal((SitingStatus.Optimal, 8), (result.Status, result.Objective));
    }

    [Fact]
    public void Set_cover_within_20_metres_can_not_be_done_and_it_is_said()
    {
        var result = Solve(SitingModel.SetCover, 20);
        Assert.Equal(SitingStatus.Infeasible, result.Status);
        Assert.Contains("radien", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_p_center_of_three_sites()
    {
        var result = Solve(SitingModel.PCenter, null);
        Assert.Equal(SitingStatus.Optimal, result.Status);
        Oracle.Printed(7529.985950, result.Objective / Thousandths, 3);
    }

    private static SitingResult Solve(SitingModel model, int? meters)
    {
        var tracts = Rows("SF_demand_205_centroid_uniform_weight.csv");
        string[] stores = [.. Rows("SF_store_site_16_longlat.csv").Select(row => row[2])];
        string[] names = [.. tracts.Select(row => row[3])];
        var costs = new int[names.Length * stores.Length];
        foreach (var row in Rows("SF_network_distance_candidateStore_16_censusTract_205_new.csv"))
            costs[(Array.IndexOf(names, row[2]) * stores.Length) + Array.IndexOf(stores, row[1])] =
                (int)Math.Round(Oracle.Number(row[0]) * Thousandths);
        var problem = new SitingProblem(
            model, [.. tracts.Select(row => long.Parse(row[6], null))], new TravelMatrix(names, stores, costs),
            new SiteRule[stores.Length])
        {
            Sites = 3,
            Radius = meters * (int)Thousandths,
        };
        return SitingSolver.Solve(problem, null, null, Stop);
    }

    private static List<string[]> Rows(string file) =>
        [.. Oracle.Lines(Path.Combine("spopt", file)).Skip(1).Select(line => line.Replace("\"", "").Split(','))];
}
