using System.Globalization;
using Omradesprofiler.Responsibility;

namespace Omradesprofiler.Benchmarks;

/// <summary>Two ways in which areas are given clinics today.</summary>
internal static class PlainWays
{
    /// <summary>How long glpsol may work.</summary>
    public const int MostSeconds = 300;

    private const int ArcsOfArea = 15;

    /// <summary>Areas in the order of how near their nearest clinic is, each to the nearest that still has room.</summary>
    public static int[] NearestWithOverflow(ResponsibilityProblem problem)
    {
        var clinicOf = new int[problem.Areas.Count];
        var loads = new long[problem.Clinics.Count];
        var byNearness = Enumerable.Range(0, clinicOf.Length)
            .Select(area => (Area: area, Clinics: ByDistance(problem, area)))
            .OrderBy(item => problem.DistanceMeters(item.Area, item.Clinics[0])).ThenBy(item => item.Area);
        foreach (var (area, clinics) in byNearness)
        {
            var load = problem.Areas[area].Load;
            var chosen = clinics.FirstOrDefault(
                clinic => loads[clinic] + load <= problem.Clinics[clinic].Upper, clinics[0]);
            clinicOf[area] = chosen;
            loads[chosen] += load;
        }

        return clinicOf;
    }

    /// <summary>The transport model with both limits on each area's nearest clinics, solved by glpsol; each area whole to
    /// the clinic with its largest share. Null where it did not end in time.</summary>
    public static int[]? RoundedTransport(ResponsibilityProblem problem, string glpsol, string folder)
    {
        var (model, answer) = (Path.Combine(folder, "transport.lp"), Path.Combine(folder, "transport.txt"));
        var arcs = Enumerable.Range(0, problem.Areas.Count)
            .SelectMany(area => ByDistance(problem, area).Take(ArcsOfArea).Select(clinic => (Area: area, Clinic: clinic)))
            .ToList();
        WriteModel(problem, arcs, model);
        Processes.Run(
            glpsol, "--lp", model, "--tmlim", MostSeconds.ToString(CultureInfo.InvariantCulture), "--write", answer);
        var lines = File.ReadAllLines(answer).Select(line => line.Split(' ')).ToList();
        if (lines.First(parts => parts[0] == "s")[4..6] is not ["f", "f"])
            return null;
        var shares = lines.Where(parts => parts[0] == "j")
            .Select(parts => double.Parse(parts[3], CultureInfo.InvariantCulture)).ToList();
        var (clinicOf, largest) = (new int[problem.Areas.Count], new double[problem.Areas.Count]);
        for (var i = 0; i < arcs.Count; i++)
            if (shares[i] > largest[arcs[i].Area])
                (clinicOf[arcs[i].Area], largest[arcs[i].Area]) = (arcs[i].Clinic, shares[i]);
        return clinicOf;
    }

    private static int[] ByDistance(ResponsibilityProblem problem, int area) =>
        [.. Enumerable.Range(0, problem.Clinics.Count).OrderBy(clinic => problem.DistanceMeters(area, clinic))];

    private static void WriteModel(ResponsibilityProblem problem, List<(int Area, int Clinic)> arcs, string path)
    {
        using var writer = new StreamWriter(path);
        writer.WriteLine("Minimize\n obj:");
        foreach (var (area, clinic) in arcs)
            writer.WriteLine($" + {problem.CostOf(area, clinic) / problem.Areas[area].Load} x{area}_{clinic}");
        writer.WriteLine("Subject To");
        foreach (var area in arcs.GroupBy(arc => arc.Area))
        {
            WriteSum(writer, area);
            writer.WriteLine($" = {problem.Areas[area.Key].Load}");
        }

        foreach (var clinic in arcs.GroupBy(arc => arc.Clinic))
        {
            WriteSum(writer, clinic);
            writer.WriteLine($" <= {problem.Clinics[clinic.Key].Upper}");
            WriteSum(writer, clinic);
            writer.WriteLine($" >= {problem.Clinics[clinic.Key].Lower}");
        }

        writer.WriteLine("End");
    }

    private static void WriteSum(StreamWriter writer, IEnumerable<(int Area, int Clinic)> arcs)
    {
        foreach (var (area, clinic) in arcs)
            writer.WriteLine($" + x{area}_{clinic}");
    }
}
