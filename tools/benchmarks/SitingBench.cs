using System.Diagnostics;
using System.Globalization;
using Omradesprofiler.Siting;

namespace Omradesprofiler.Benchmarks;

/// <summary>
/// Placements: published problems with known optima, a county's curve, and the country, each with what is proven and
/// how long it took, beside Debian's glpsol and cbc on the same problems.
/// </summary>
internal static class SitingBench
{
    private const int Minute = 60_000;
    private const ulong Seed = 1;
    private const int MostPairs = 100_000;
    private static readonly (int Number, int Optimum, string Aim)[] Pmeds =
        [(1, 5819, "≤ 1"), (5, 1355, "≤ 1"), (10, 1255, "≤ 1"), (30, 1989, "≤ 5")];

    private static readonly (SitingModel Model, int Sites, double Optimum)[] SanFrancisco =
    [
        (SitingModel.PMedian, 1, 5731159103.675338), (SitingModel.PMedian, 2, 4009098972.13491),
        (SitingModel.PMedian, 3, 3385565397.531517), (SitingModel.MaxCover, 3, 791_499), (SitingModel.SetCover, 0, 8),
        (SitingModel.PCenter, 3, 7529.985950),
    ];

    public static void Run(int runs, string folder)
    {
        Published(runs, folder);
        County(runs, folder);
        Country(runs);
    }

    private static void Published(int runs, string folder)
    {
        if (SitingInstances.Pmed(Pmeds[0].Number) is null || SitingInstances.SanFrancisco() is not { } city)
        {
            Console.WriteLine("The published problems are absent (../shared/oracles): left out.");
            return;
        }

        foreach (var (number, optimum, aim) in Pmeds)
            Compare($"pmed{number}, optimum {optimum}", SitingInstances.Pmed(number)!, runs, aim, folder);
        foreach (var (model, sites, optimum) in SanFrancisco)
            Compare(
                string.Create(CultureInfo.InvariantCulture, $"San Francisco {model} {sites}, optimum {optimum}"),
                city with { Model = model, Sites = sites }, runs, "", folder);
    }

    private static void County(int runs, string folder)
    {
        foreach (var model in new[] { SitingModel.PMedian, SitingModel.MaxCover, SitingModel.PCenter })
            Curve(model, runs);
        foreach (var (model, sites, radius) in new[]
            { (SitingModel.MaxCover, 10, 10), (SitingModel.SetCover, 0, 60), (SitingModel.PCenter, 10, 0) })
        {
            var problem = MadeUpSiting.Make(model, 250, 60, sites, Seed) with { Radius = radius * Minute };
            Compare($"county 250 × 60, {model} {sites}", problem, runs, "≤ 2", folder);
        }
    }

    private static void Curve(SitingModel model, int runs)
    {
        var problem = MadeUpSiting.Make(model, 250, 60, 20, Seed) with { Radius = 10 * Minute };
        var (seconds, widest) = (new List<double>(), 0.0);
        for (var run = 0; run < runs; run++)
        {
            var watch = Stopwatch.StartNew();
            var curve = SitingCurve.Solve(problem);
            seconds.Add(watch.Elapsed.TotalSeconds);
            widest = curve.Max(point => point.Result.Gap) * 100;
        }

        Report.Print($"county 250 × 60, {model}, curve p = 1…20: s", seconds, "≤ 3");
        Report.Print("  widest gap of its points, %", [widest]);
    }

    private static void Country(int runs)
    {
        var median = MadeUpSiting.Make(SitingModel.PMedian, 6_160, 2_000, 200, Seed);
        foreach (var (model, sites, radius) in new[]
        {
            (SitingModel.PMedian, 200, 0), (SitingModel.MaxCover, 200, 10), (SitingModel.SetCover, 0, 30),
            (SitingModel.PCenter, 200, 0), (SitingModel.PCenter, 40, 0), (SitingModel.WorstTenth, 200, 0),
        })
            Measure(
                $"country 6 160 × 2 000, {model} {sites}",
                median with { Model = model, Sites = sites, Radius = radius * Minute }, runs, "≤ 60");
        Measure(
            "country 6 160 × 2 000, Capacitated 200",
            MadeUpSiting.Make(SitingModel.Capacitated, 6_160, 2_000, 200, Seed), runs, "≤ 60");
        using var process = Process.GetCurrentProcess();
        Report.Print("held at most by this program, GB", [process.PeakWorkingSet64 / 1e9], "≤ 1.5");
    }

    private static (SitingResult Result, double Seconds) Measure(
        string what, SitingProblem problem, int runs, string aim)
    {
        var (seconds, result) = (new List<double>(), default(SitingResult));
        if ((long)problem.Weights.Count * problem.Rules.Count <= MostPairs)
            SitingSolver.Solve(problem); // compiles, which would be most of a small problem's time
        for (var run = 0; run < runs; run++)
        {
            var watch = Stopwatch.StartNew();
            result = SitingSolver.Solve(problem);
            seconds.Add(watch.Elapsed.TotalSeconds);
        }

        Report.Print($"{what}: s", seconds, aim, "0.000");
        Console.WriteLine(
            $"  {result!.Status}: objective {result.Objective}, bound {result.Bound}, gap {result.Gap:P3} "
            + result.Reason);
        return (result, Report.MedianOf(seconds));
    }

    private static void Compare(string what, SitingProblem problem, int runs, string aim, string folder)
    {
        var (result, seconds) = Measure(what, problem, runs, aim);
        if ((long)problem.Weights.Count * problem.Rules.Count > MostPairs)
        {
            Console.WriteLine($"  glpsol, cbc: left out, more than {MostPairs} pairs are out of their reach");
            return;
        }

        var program = Path.Combine(folder, "siting.lp");
        SitingPrograms.Write(problem, program);
        foreach (var name in new[] { "glpsol", "cbc" })
        {
            if (Processes.Find(name) is not { } solver)
                Console.WriteLine($"  {name} is not installed: left out.");
            else if (SitingPrograms.Run(solver, program) is { Objective: { } objective, Seconds: var theirs })
                Console.WriteLine(
                    $"  {name}: {theirs:0.00} s, objective {objective:R} ("
                    + (Math.Abs(objective - result.Objective) <= 1e-6 * Math.Abs(objective) ? "the same" : "ANOTHER")
                    + $"); this solver is {theirs / seconds:0.#} times as fast");
            else
                Console.WriteLine($"  {name}: no optimum within {SitingPrograms.MostSeconds} s");
        }
    }
}
