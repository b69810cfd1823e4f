using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Locations;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Siting;

namespace Omradesprofiler.Server.Commands;

/// <summary>Chooses sites from plain CSV files, without a workspace.</summary>
public static class SolveCommand
{
    private const int NoPlacement = 3;
    private const int Interrupted = 130;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What is wrong with the question rather than with what can be done about it.</summary>
    private static readonly HashSet<SitingTroubleKind> Faults =
    [
        SitingTroubleKind.NoDemand, SitingTroubleKind.NoCandidates, SitingTroubleKind.AllForbidden,
        SitingTroubleKind.NoSites, SitingTroubleKind.TooFewCandidates, SitingTroubleKind.TooManyRequired,
        SitingTroubleKind.NoRadius, SitingTroubleKind.NoCapacities, SitingTroubleKind.TooLargeNumbers,
    ];

    /// <summary>Solves; the answer goes to the standard output, all else to the standard error.</summary>
    public static int Run(SolveOptions options, CancellationToken stop)
    {
        var question = options.Question();
        var (watch, findings) = (Stopwatch.StartNew(), new FindingLog());
        var data = LocationReader.Read(options.Files, findings);
        foreach (var finding in findings.List())
            Console.Error.WriteLine($"{finding.Place}: {finding.Text}");
        Require(data, question, options.Files);
        var problem = new LocationProblem(data, question);
        if (SitingChecker.Check(problem.Problem).FirstOrDefault(trouble => Faults.Contains(trouble.Kind)) is
            { Text: not null } fault)
            throw new DataException("faulty-problem", Path.GetFileName(options.Files.Candidates), fault.Text);
        Console.Error.WriteLine(
            $"{data.Demands.Count:N0} {(data.Demands.Count == 1 ? "efterfrågepunkt" : "efterfrågepunkter")}, "
            + $"{data.Candidates.Count:N0} {(data.Candidates.Count == 1 ? "kandidat" : "kandidater")}, läst på "
            + $"{watch.Elapsed.TotalSeconds:0.0} s.");
        try
        {
            return Solve(problem, options, stop);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Avbrutet.");
            return Interrupted;
        }
    }

    private static int Solve(LocationProblem problem, SolveOptions options, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        var curve = options.Curve ? SitingCurve.Solve(problem.Problem, cancellation: stop) : null;
        var result = curve is [.., var last]
            ? last.Result
            : SitingSolver.Solve(problem.Problem, progress: new StageLines(), cancellation: stop);
        var answer = SolveAnswers.Of(problem, options.Model, result, curve);
        if (options.Format == "json")
            Console.Out.WriteLine(JsonSerializer.Serialize(answer, Json));
        else if (answer.Reason is null)
            Console.Out.Write(options.Format == "csv" ? CsvOf(answer) : SolveText.Of(answer));
        if (answer.Reason is not null)
            Console.Error.WriteLine($"Ingen placering: {answer.Reason}");
        Console.Error.WriteLine($"{answer.Solver}, {watch.Elapsed.TotalSeconds:0.0} s.");
        return answer.Sites.Count > 0 ? 0 : NoPlacement;
    }

    // What the numbers themselves do not allow.
    private static void Require(LocationData data, LocationQuestion question, LocationFiles files)
    {
        if (question.GroupLimit is not null && data.Candidates.All(candidate => candidate.Group is null))
            throw new DataException(
                "missing-column", Path.GetFileName(files.Candidates), "--group-limit behöver kolumnen group.", 1);
        if (question.Model != SitingModel.Capacitated)
            return;
        if (!data.HasCapacities)
            throw new DataException(
                "missing-column", Path.GetFileName(files.Candidates), "Modellen behöver kolumnen capacity.", 1);
        if (!LocationProblem.ScaleOf(data).IsExact)
            throw new DataException(
                "too-fine", Path.GetFileName(files.Demand),
                "För capacitated får vikterna ha högst sex decimaler, och summan vara högst tio miljarder.");
    }

    private static string CsvOf(SolveAnswer answer) => CsvText.Of(
        ["efterfrågan", "vikt", "plats", "minuter"],
        answer.Allocation.Select(row => (IReadOnlyList<object?>)[row.Demand, row.Weight, row.Site, row.Minutes]));

    /// <summary>A line to the console for each stage.</summary>
    private sealed class StageLines : IProgress<SitingProgress>
    {
        private SitingStage? _told;

        public void Report(SitingProgress value)
        {
            if (_told == value.Stage)
                return;
            _told = value.Stage;
            Console.Error.WriteLine(value.Stage switch
            {
                SitingStage.Preparation => "Ordnar kostnaderna",
                SitingStage.Search => "Söker placeringar",
                SitingStage.Bound => "Bevisar en gräns",
                _ => "Prövar det som är kvar",
            });
        }
    }
}
