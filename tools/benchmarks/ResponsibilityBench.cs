using System.Diagnostics;
using Omradesprofiler.Responsibility;

namespace Omradesprofiler.Benchmarks;

/// <summary>
/// Made-up areas shared out among made-up clinics: seconds and proven gap, beside two ways it is done today. Each
/// figure is the median of the runs, each run of all seeds; a gap is the widest of the seeds.
/// </summary>
internal static class ResponsibilityBench
{
    private const int Seeds = 3;
    private static readonly (string Name, int Areas, int Clinics) County = ("county", 250, 50);
    private static readonly (string Name, int Areas, int Clinics) Country = ("country", 6_160, 1_123);

    public static void Run(int runs, string folder)
    {
        Measure(County, 1.25, ResponsibilityOptions.Usual, runs, new Aims("≤ 2", "≤ 2"));
        Measure(County, 1.25, ResponsibilityOptions.Preview, runs, new Aims("≤ 0.2", ""));
        Measure(Country, 1.25, ResponsibilityOptions.Usual, runs, new Aims("≤ 60", "≤ 3"));
        Report.Print("  held at most by this program, GB", [PeakGigabytes()], "≤ 1.5");
        Measure(County, 1.05, ResponsibilityOptions.Usual, runs, new Aims("", ""));
        Measure(Country, 1.05, ResponsibilityOptions.Usual, 1, new Aims("", ""));
        Console.WriteLine();
        Console.WriteLine("Two ways of today beside the same bound (what breaks a rule is cheaper by that):");
        foreach (var size in new[] { County, Country })
            for (var seed = 1; seed <= Seeds; seed++)
                Compare(size, (ulong)seed, folder);
    }

    private static void Measure(
        (string Name, int Areas, int Clinics) size, double capacity, ResponsibilityOptions options, int runs, Aims aims)
    {
        var problems = Enumerable.Range(1, Seeds)
            .Select(seed => MadeUpResponsibility.Make(size.Areas, size.Clinics, capacity, (ulong)seed)).ToList();
        var what = $"{size.Name}, {capacity:0.00} × need{(options.IsPreview ? ", preview" : "")}";
        var (seconds, work, none) = (new List<double>(), new List<double>(), 0);
        var (gaps, free) = (new List<double>(), new List<double>());
        if (size.Areas <= County.Areas)
            ResponsibilitySolver.Solve(new ResponsibilityProblem(problems[0]), options);
        for (var run = 0; run < runs; run++)
        {
            var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            var outcomes = problems
                .Select(input => ResponsibilitySolver.Solve(new ResponsibilityProblem(input), options)).ToList();
            seconds.Add(watch.Elapsed.TotalSeconds / Seeds);
            work.Add((Environment.CpuUsage.TotalTime - before).TotalSeconds / Seeds);
            var solved = outcomes.OfType<ResponsibilityOutcome.Solved>().Select(outcome => outcome.Result).ToList();
            none = Seeds - solved.Count;
            gaps.Add(solved.Select(result => result.Gap * 100).DefaultIfEmpty(double.NaN).Max());
            free.Add(solved.Select(result => result.GapWithoutContiguity * 100).DefaultIfEmpty(double.NaN).Max());
            if (run == 0)
                PrintUnsolved(outcomes);
        }

        Report.Print($"{what}: s a solve", seconds, aims.Seconds);
        Report.Print("  seconds of work on all cores together", work);
        Report.Print("  gap, contiguous, %", gaps, aims.Gap);
        Report.Print("  gap of the best found without contiguity, %", free);
        if (none > 0)
            Console.WriteLine($"  no assignment found for {none} of {Seeds} seeds");
    }

    private static void PrintUnsolved(IEnumerable<ResponsibilityOutcome> outcomes)
    {
        foreach (var why in outcomes.OfType<ResponsibilityOutcome.Unsolved>().Select(outcome => outcome.Why))
            Console.WriteLine(
                $"  {(why.IsProven ? "proven" : "not found")}: {why.Relaxations.Count} limits would have to give way "
                + $"by {why.Relaxations.Sum(item => item.Amount):N0} in all");
    }

    private static void Compare((string Name, int Areas, int Clinics) size, ulong seed, string folder)
    {
        var problem = new ResponsibilityProblem(
            MadeUpResponsibility.Make(size.Areas, size.Clinics, 1.25, seed));
        if (ResponsibilitySolver.Solve(problem, ResponsibilityOptions.Usual) is not ResponsibilityOutcome.Solved own)
            return;
        Print($"{size.Name} {seed}, this solver", problem, own.Result.ClinicOfArea, own.Result.Bound);
        var overflowing = PlainWays.NearestWithOverflow(problem);
        Print($"{size.Name} {seed}, nearest with overflow", problem, overflowing, own.Result.Bound);
        if (Processes.Find("glpsol") is not { } glpsol)
        {
            Console.WriteLine("  glpsol (glpk-utils) is absent: the rounded transport model is left out.");
            return;
        }

        var watch = Stopwatch.StartNew();
        if (PlainWays.RoundedTransport(problem, glpsol, folder) is { } rounded)
            Print(
                $"{size.Name} {seed}, transport by glpsol ({watch.Elapsed.TotalSeconds:0.0} s), rounded", problem,
                rounded, own.Result.Bound);
        else
            Console.WriteLine($"  glpsol did not end within {PlainWays.MostSeconds} s.");
    }

    private static void Print(
        string what, ResponsibilityProblem problem, IReadOnlyList<int> clinicOfArea, ResponsibilityBound bound)
    {
        var breaks = ResponsibilityChecker.Breaks(problem, clinicOfArea);
        var limits = breaks.Count(item => item.Kind is BreakKind.AboveUpper or BreakKind.BelowLower);
        var cut = breaks.Count(item => item.Kind == BreakKind.TerritoryCut);
        var statistics = ResponsibilityStatistics.Of(problem, clinicOfArea);
        Console.WriteLine(
            $"{what,-60} gap {bound.GapOf(statistics.Objective),8:P2}  mean {statistics.MeanMeters,6:N0} m  limits "
            + $"broken {limits,4}  territories cut {cut,4}");
    }

    private static double PeakGigabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1e9;
    }

    private sealed record Aims(string Seconds, string Gap);
}
