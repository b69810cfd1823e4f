using System.Globalization;
using Omradesprofiler.Responsibility;
using Omradesprofiler.Responsibility.Scenarios;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Responsibilities;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Golden;

/// <summary>
/// The sample county shared out as the file says, area by area. With <c>OMRADESPROFILER_REWRITE=1</c> in the environment
/// the file is written anew: a change of it is a change of what the solver answers, and of its version.
/// </summary>
public sealed class GoldenCountyTests(SampleServer server)
{
    [Theory]
    [InlineData("responsibility", "{}")]
    [InlineData("responsibility-cni", """{"weight":{"by":"cni"},"capacity":{"basis":"cniHeads"}}""")]
    public void The_sample_county_is_shared_out_as_ever(string name, string request)
    {
        var sources = new ScenarioSources(
            server.Workspace, new IndexJournal(server.Workspace, TimeProvider.System));
        var snapshots = new EarlierSnapshots(server.Workspace);
        var ready = sources.Get(snapshots.Get(server.Workspace.RequireCurrent().Value, null), request);
        var outcome = ResponsibilitySolver.Solve(
            ready.Problem, ResponsibilityOptions.Usual, null, TestContext.Current.CancellationToken);
        var result = Assert.IsType<ResponsibilityOutcome.Solved>(outcome).Result;
        var text = string.Concat(Lines(ready, result).Select(line => line + "\n"));
        var path = Repository.PathOf("tests", "Omradesprofiler.Tests", "Golden", $"{name}.csv");
        if (Environment.GetEnvironmentVariable("OMRADESPROFILER_REWRITE") == "1")
            File.WriteAllText(path, text);
        Assert.Equal(File.ReadAllText(path), text);
    }

    private static IEnumerable<string> Lines(ScenarioProblem ready, ResponsibilityResult result)
    {
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"# {result.SolverVersion}; objective {result.Statistics.Objective}; bound {result.Bound.LowerBound}");
        yield return "area;careCenter;meters;runnerUp;runnerUpCost;reason";
        foreach (var choice in result.Choices)
            yield return string.Join(
                ';', ready.Problem.Areas[choice.Area].Code, ready.Problem.Clinics[choice.Clinic].Code,
                choice.DistanceMeters.ToString(CultureInfo.InvariantCulture),
                ScenarioMapping.CodeOf(ready, choice.RunnerUp),
                choice.RunnerUpCost.ToString(CultureInfo.InvariantCulture), choice.Reason);
    }
}
