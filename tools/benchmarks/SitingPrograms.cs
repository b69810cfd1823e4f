using System.Diagnostics;
using System.Globalization;
using Omradesprofiler.Siting;

namespace Omradesprofiler.Benchmarks;

/// <summary>
/// The same problems as integer programs for Debian's solvers, in the usual strong form: each demand is served by an
/// open site (ReVelle &amp; Swain 1970; Church &amp; ReVelle 1974; Toregas et al. 1971; Daskin 1995 for the p-center).
/// </summary>
internal static class SitingPrograms
{
    /// <summary>How long another solver may work on one problem.</summary>
    public const int MostSeconds = 60;

    /// <summary>Writes a problem in CPLEX's format.</summary>
    public static void Write(SitingProblem problem, string path)
    {
        using var writer = new StreamWriter(path);
        var (demands, sites) = (problem.Weights.Count, problem.Rules.Count);
        writer.WriteLine(problem.Model == SitingModel.MaxCover ? "Maximize\n obj:" : "Minimize\n obj:");
        switch (problem.Model)
        {
            case SitingModel.SetCover:
                WriteSum(writer, sites, site => "y" + site);
                break;
            case SitingModel.MaxCover:
                for (var demand = 0; demand < demands; demand++)
                    writer.WriteLine($" + {problem.Weights[demand]} z{demand}");
                break;
            case SitingModel.PCenter:
                writer.WriteLine(" longest");
                break;
            default:
                for (var demand = 0; demand < demands; demand++)
                    for (var site = 0; site < sites; site++)
                        writer.WriteLine(
                            $" + {problem.Weights[demand] * problem.Costs[demand, site]} x{demand}_{site}");
                break;
        }

        writer.WriteLine("Subject To");
        for (var demand = 0; demand < demands; demand++)
            WriteDemand(writer, problem, demand);
        if (problem.Model != SitingModel.SetCover)
        {
            WriteSum(writer, sites, site => "y" + site);
            writer.WriteLine($" = {problem.Sites}");
        }

        WriteKinds(writer, problem);
    }

    /// <summary>What a solver made of a program; an objective only where it says that it is the optimum.</summary>
    public static (double Seconds, double? Objective) Run(string solver, string program)
    {
        var answer = program + ".answer";
        File.Delete(answer);
        var limit = MostSeconds.ToString(CultureInfo.InvariantCulture);
        var watch = Stopwatch.StartNew();
        string[] arguments = Path.GetFileName(solver) == "cbc"
            ? [program, "sec", limit, "solve", "solu", answer]
            : ["--lp", program, "--tmlim", limit, "--write", answer];
        using var process = Process.Start(new ProcessStartInfo(solver, arguments) { RedirectStandardOutput = true })!;
        _ = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromSeconds(MostSeconds * 1.5)))
            process.Kill(); // neither looks at its limit while it prepares
        return (watch.Elapsed.TotalSeconds, File.Exists(answer) ? ObjectiveIn(answer) : null);
    }

    private static double? ObjectiveIn(string answer)
    {
        foreach (var line in File.ReadLines(answer))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts is ["s", "mip", _, _, "o", var glpsol])
                return double.Parse(glpsol, CultureInfo.InvariantCulture);
            if (parts is ["Optimal", "-", "objective", "value", var cbc])
                return Math.Abs(double.Parse(cbc, CultureInfo.InvariantCulture));
        }

        return null;
    }

    private static void WriteDemand(StreamWriter writer, SitingProblem problem, int demand)
    {
        var sites = problem.Rules.Count;
        if (problem.Model is SitingModel.SetCover or SitingModel.MaxCover)
        {
            for (var site = 0; site < sites; site++)
                if (problem.Costs[demand, site] <= problem.Radius)
                    writer.WriteLine($" + y{site}");
            writer.WriteLine(problem.Model == SitingModel.SetCover ? " >= 1" : $" - z{demand} >= 0");
            return;
        }

        WriteSum(writer, sites, site => $"x{demand}_{site}");
        writer.WriteLine(" = 1");
        for (var site = 0; site < sites; site++)
            writer.WriteLine($" y{site} - x{demand}_{site} >= 0");
        if (problem.Model != SitingModel.PCenter)
            return;
        writer.WriteLine(" longest");
        for (var site = 0; site < sites; site++)
            writer.WriteLine($" - {problem.Costs[demand, site]} x{demand}_{site}");
        writer.WriteLine(" >= 0");
    }

    private static void WriteKinds(StreamWriter writer, SitingProblem problem)
    {
        var (demands, sites) = (problem.Weights.Count, problem.Rules.Count);
        writer.WriteLine("Bounds");
        if (problem.Model == SitingModel.MaxCover)
            for (var demand = 0; demand < demands; demand++)
                writer.WriteLine($" z{demand} <= 1");
        writer.WriteLine("Binary");
        for (var site = 0; site < sites; site++)
            writer.WriteLine($" y{site}");
        writer.WriteLine("End");
    }

    private static void WriteSum(StreamWriter writer, int count, Func<int, string> nameOf)
    {
        for (var i = 0; i < count; i++)
            writer.WriteLine($" + {nameOf(i)}");
    }
}
