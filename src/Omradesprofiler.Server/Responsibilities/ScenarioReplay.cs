using Omradesprofiler.Journal;
using Omradesprofiler.Responsibility;
using Omradesprofiler.Responsibility.Scenarios;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Responsibilities;

/// <summary>What came of making a stored result again.</summary>
/// <param name="IsRecomputed">Whether it was solved again, by the same version of the solver.</param>
/// <param name="IsSame">Whether every byte is the same, or, by another version, everything agrees.</param>
/// <param name="StoredSolver">The solver that made it.</param>
/// <param name="StoredSha256">The stored result's checksum.</param>
/// <param name="RecomputedSha256">The new result's; null where it was not solved again.</param>
/// <param name="Verification">The stored assignment worked out anew; null where it could not be read.</param>
/// <param name="Differences">What does not agree, in words.</param>
public sealed record Replay(
    bool IsRecomputed, bool IsSame, string StoredSolver, string StoredSha256, string? RecomputedSha256,
    ResponsibilityVerification? Verification, IReadOnlyList<string> Differences);

/// <summary>Makes stored results again: by the same solver to the same bytes, by another they are verified.</summary>
public static class ScenarioReplay
{
    /// <summary>Makes a decision again.</summary>
    public static Replay Of(
        Decision decision, ScenarioProblem ready, IProgress<ResponsibilityProgress>? progress, CancellationToken stop)
    {
        var (record, result) = (decision.Record, decision.Record.Result!);
        var replay = Of(new Stored(result, record.Moves, record.SolverVersion, false), ready, progress, stop);
        return ScenarioSolver.ChecksumOf(result) == record.ResultSha256 ? replay : replay with
        {
            IsSame = false,
            Differences =
            [
                "Beslutets resultat har en annan kontrollsumma än den som skrevs med det: det har ändrats efteråt.",
                .. replay.Differences,
            ],
        };
    }

    /// <summary>Makes a version of a scenario again.</summary>
    public static Replay Of(
        OpenedScenario opened, IProgress<ResponsibilityProgress>? progress, CancellationToken stop)
    {
        var record = opened.Version.Record;
        return Of(
            new Stored(
                record.Result!, record.Moves, opened.Result!.Result.SolverVersion, opened.Result.Result.IsPreview),
            opened.Ready, progress, stop);
    }

    private static Replay Of(
        Stored stored, ScenarioProblem ready, IProgress<ResponsibilityProgress>? progress, CancellationToken stop)
    {
        var differences = new List<string>();
        var verification = Verify(stored, ready, differences);
        var checksum = ScenarioSolver.ChecksumOf(stored.Result);
        if (stored.Solver != ResponsibilitySolver.Version)
            return new Replay(
                false, differences.Count == 0, stored.Solver, checksum, null, verification, differences);
        var again = Solve(stored, ready, progress, stop);
        var isSame = again?.Text == stored.Result.Text;
        if (!isSame)
            differences.Add(again is null
                ? "Samma begäran går nu inte att lösa."
                : "Samma version av lösaren ger ett annat resultat: det sparade har ändrats, eller så har "
                    + "programmet det.");
        return new Replay(
            true, isSame && differences.Count == 0, stored.Solver, checksum,
            again is null ? null : ScenarioSolver.ChecksumOf(again), verification, differences);
    }

    private static RawJson? Solve(
        Stored stored, ScenarioProblem ready, IProgress<ResponsibilityProgress>? progress, CancellationToken stop)
    {
        var options = stored.IsPreview ? ResponsibilityOptions.Preview : ResponsibilityOptions.Usual;
        if (ResponsibilitySolver.Solve(ready.Problem, options, progress, stop)
            is not ResponsibilityOutcome.Solved(var result))
            return null;
        var scenario = stored.Moves.Count == 0
            ? ScenarioResult.Of(result)
            : ScenarioResult.AfterMoves(ready.Problem, result, ScenarioFinder.MovesOf(ready, stored.Moves));
        return new RawJson(ScenarioResultJson.Write(ready.Problem, scenario));
    }

    private static ResponsibilityVerification? Verify(
        Stored stored, ScenarioProblem ready, List<string> differences)
    {
        try
        {
            var scenario = ScenarioResultReader.Read(stored.Result.Text, ready);
            var verification = ResponsibilityVerifier.Verify(ready.Problem, scenario.Result);
            var known = scenario.Breaks.Select(one => one.Text).ToHashSet(StringComparer.Ordinal);
            differences.AddRange(verification.Differences.Where(text => !known.Contains(text)));
            return verification;
        }
        catch (FormatException e)
        {
            differences.Add(e.Message);
            return null;
        }
    }

    private sealed record Stored(
        RawJson Result, IReadOnlyList<Omradesprofiler.Responsibility.Requests.CareCenterPair> Moves, string Solver,
        bool IsPreview);
}
