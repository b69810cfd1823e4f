using System.Diagnostics;
using System.Globalization;
using System.Text;
using Omradesprofiler.Care;
using Omradesprofiler.Findings;
using Omradesprofiler.Journal;
using Omradesprofiler.Responsibility;
using Omradesprofiler.Responsibility.Requests;
using Omradesprofiler.Responsibility.Scenarios;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Responsibilities;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Commands;

/// <summary>Shares areas out among clinics, or makes a decision again.</summary>
public static class AssignCommand
{
    private const int Interrupted = 130;

    /// <summary>Solves a request on the workspace's snapshot; nothing is saved in the workspace.</summary>
    public static int Run(string path, string folder, string? output, CancellationToken stop)
    {
        var bench = new Bench(folder);
        var request = Read(path, bench.Loaded);
        var built = bench.Sources.Build(bench.Loaded, request);
        if (built.Ready is not { } ready)
            throw Faulty(path, built.Faults);
        RequireFormat(output);
        Tell(ready);
        var watch = Stopwatch.StartNew();
        try
        {
            switch (ResponsibilitySolver.Solve(ready.Problem, ResponsibilityOptions.Usual, new StageLines(), stop))
            {
                case ResponsibilityOutcome.Solved(var result):
                    Tell(ready, result, watch.Elapsed);
                    Write(output, bench, ready, result);
                    return 0;
                case ResponsibilityOutcome.Unsolved(var why):
                    Tell(why);
                    return 1;
                default:
                    throw new InvalidOperationException("The solver gave no outcome.");
            }
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Avbrutet. Inget är sparat.");
            return Interrupted;
        }
    }

    /// <summary>Makes a decision of the journal again.</summary>
    public static int Replay(string decision, string folder, CancellationToken stop)
    {
        var workspace = new Workspace(folder, TimeProvider.System);
        var found = long.TryParse(decision, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new DecisionJournal(workspace, TimeProvider.System).Find(id)
            : null;
        if (found is null)
            throw new DataException(
                "missing-decision", "--replay", $"Journalen har inget beslut med numret {decision}.");
        var bench = new Bench(folder, found.Snapshot);
        Replay replay;
        try
        {
            var ready = bench.Sources.Get(bench.Loaded, found.Record.Request.Text);
            replay = ScenarioReplay.Of(found, ready, new StageLines(), stop);
        }
        catch (FormatException e)
        {
            throw new DataException("unmade-decision", $"Beslut {decision}", e.Message);
        }

        Console.WriteLine(
            $"Beslut {found.Id} ({found.Record.RegistryNumber}, {found.Record.Date}, {found.Record.By}), version "
            + $"{found.Record.Version} av \"{found.Record.Name}\", ögonblicksbild {found.Snapshot}.");
        Console.WriteLine(replay switch
        {
            { IsSame: true, IsRecomputed: true } => $"Omräknat till samma byte: {replay.StoredSha256}",
            { IsSame: true } => $"Gjort av {replay.StoredSolver}; detta är {ResponsibilitySolver.Version}. "
                + "Resultatet är prövat och stämmer.",
            _ => "Resultatet stämmer inte:",
        });
        foreach (var difference in replay.Differences)
            Console.Error.WriteLine($"  {difference}");
        return replay.IsSame ? 0 : 1;
    }

    private static ResponsibilityRequest Read(string path, LoadedSnapshot loaded)
    {
        if (!File.Exists(path))
            throw new DataException("missing-file", path, "Filen med begäran finns inte.");
        if (new FileInfo(path).Length > ResponsibilityLimits.LongestBody)
            throw new DataException(
                "file-too-large", path, $"Begäran är för stor: högst {ResponsibilityLimits.LongestBody} byte.");
        var reading = ResponsibilityRequestJson.Read(
            File.ReadAllBytes(path), loaded.Snapshot.Register, loaded.Snapshot.Manifest.Focus);
        return reading.Request ?? throw Faulty(path, reading.Faults);
    }

    private static DataException Faulty(string path, IReadOnlyList<RequestFault> faults) => new(
        "faulty-request", path,
        string.Join(
            "\n  ",
            faults.Select(fault => $"{fault.Place}: {fault.Text}").Prepend("Begäran går inte att använda.")));

    private static void RequireFormat(string? output)
    {
        if (output is not null && Path.GetExtension(output) is not (".csv" or ".json"))
            throw new DataException("unknown-format", output, "Filen ska heta något på .csv eller .json.");
    }

    private static void Tell(ScenarioProblem ready)
    {
        var problem = ready.Problem;
        Console.WriteLine(
            $"{problem.Areas.Count:N0} {ready.Layer.Edition!.SwedishName}, "
            + $"{problem.Areas.Sum(area => (long)area.People):N0} invånare, {problem.Clinics.Count:N0} vårdcentraler "
            + $"({string.Join(", ", ready.Periods)}).");
        foreach (var note in ready.Notes)
            Console.WriteLine(note);
    }

    private static void Tell(ScenarioProblem ready, ResponsibilityResult result, TimeSpan taken)
    {
        var statistics = result.Statistics;
        Console.WriteLine($"Målvärde      {statistics.Objective:N0} {ScenarioMapping.UnitOf(ready)}");
        Console.WriteLine($"Undre gräns   {result.Bound.LowerBound:N0}. {ResponsibilityBound.Scope}");
        Console.WriteLine(
            $"Gap           {result.Gap:P2} (utan krav på sammanhang {result.GapWithoutContiguity:P2})");
        Console.WriteLine(
            $"Avstånd       {statistics.MeanMeters:N0} m i medeltal, {statistics.P90Meters:N0} m för nio av tio, "
            + $"längst {statistics.WorstMeters:N0} m");
        if (statistics.MovedAreas > 0)
            Console.WriteLine(
                $"Flyttas       {statistics.MovedPeople:N0} invånare i {statistics.MovedAreas:N0} områden");
        foreach (var part in statistics.Balance)
            Console.WriteLine(
                $"  {ready.Problem.Clinics[part.Clinic].Name,-34} {part.Areas,4} områden {part.People,9:N0} invånare "
                + $"{part.Load,9:N0} av {part.Lower:N0}–{part.Upper:N0} ({part.Use:P0})");
        Console.WriteLine(CareLaw.ResponsibilityLimitsNobody);
        Console.WriteLine($"{result.SolverVersion}, {taken.TotalSeconds:0.0} s.");
    }

    private static void Tell(Infeasibility why)
    {
        Console.Error.WriteLine(why.IsProven
            ? "Reglerna går inte ihop:"
            : "Ingen fördelning som håller alla regler hittades:");
        foreach (var clash in why.Clashes)
            Console.Error.WriteLine($"  {clash.Text}");
        if (why.Relaxations.Count > 0)
            Console.Error.WriteLine(why.IsProven ? "Minsta lättnad som räcker:" : "Detta skulle räcka:");
        foreach (var relaxation in why.Relaxations)
            Console.Error.WriteLine($"  {relaxation.Text}");
    }

    private static void Write(string? output, Bench bench, ScenarioProblem ready, ResponsibilityResult result)
    {
        if (output is null)
            return;
        var scenario = ScenarioResult.Of(result);
        var raw = ScenarioResultJson.Write(ready.Problem, scenario);
        if (Path.GetExtension(output) == ".json")
            File.WriteAllText(
                output,
                $$"""{"snapshot":"{{bench.Loaded.Snapshot.Id}}","request":"""
                + $$"""{{ResponsibilityRequestJson.Write(ready.Request)}},"result":{{raw}}}""");
        else
            File.WriteAllText(output, AssignmentCsv.Of(bench.AnswerOf(ready, scenario)), Encoding.UTF8);
        Console.WriteLine($"Fördelningen är skriven till {output}.");
    }

    /// <summary>A snapshot of a workspace with what problems are made from.</summary>
    private sealed class Bench
    {
        private readonly Workspace _workspace;

        public Bench(string folder, string? snapshot = null)
        {
            _workspace = new Workspace(folder, TimeProvider.System);
            Sources = new ScenarioSources(_workspace, new IndexJournal(_workspace, TimeProvider.System));
            Loaded = new EarlierSnapshots(_workspace).Get(snapshot ?? _workspace.RequireCurrent().Value, null);
        }

        public ScenarioSources Sources { get; }

        public LoadedSnapshot Loaded { get; }

        /// <summary>An assignment as the API would give it, though nothing is saved.</summary>
        public ScenarioAnswer AnswerOf(ScenarioProblem ready, ScenarioResult scenario)
        {
            var time = TimeProvider.System;
            var jobs = new JobStore(_workspace);
            var answers = new ScenarioAnswers(
                new ResponsibilityJournal(_workspace, jobs, time), new DecisionJournal(_workspace, time), jobs);
            var record = new ResponsibilityRecord(
                "assign", "assign", ScenarioStage.Solved, new RawJson(ResponsibilityRequestJson.Write(ready.Request)))
            {
                Summary = ScenarioSolver.SummaryOf(ready, scenario),
            };
            var version = new ScenarioVersion<ResponsibilityRecord>(
                0, 1, 0, time.GetUtcNow(), Loaded.Snapshot.Id.Value, record);
            return answers.AnswerOf(new OpenedScenario(version, Loaded, ready, scenario), Loaded);
        }
    }

    /// <summary>A line to the console for each stage.</summary>
    private sealed class StageLines : IProgress<ResponsibilityProgress>
    {
        private ResponsibilityStage? _told;

        public void Report(ResponsibilityProgress value)
        {
            if (_told == value.Stage)
                return;
            _told = value.Stage;
            Console.Error.WriteLine($"{value.Share,4:P0}  {ScenarioSolver.TextOf(value.Stage)}");
        }
    }
}
