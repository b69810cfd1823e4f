namespace Omradesprofiler.Benchmarks;

/// <summary>Prints each figure beside its aim: the median, and all runs in brackets.</summary>
internal static class Report
{
    public static void Print(string what, IEnumerable<double> values, string aim = "", string format = "0.00")
    {
        var sorted = values.Order().ToList();
        var all = string.Join(" ", sorted.Select(value => value.ToString(format, null)));
        var shown = aim.Length > 0 ? $"  aim {aim}" : "";
        Console.WriteLine($"{what,-72} {MedianOf(sorted).ToString(format, null),10} {shown,-16} [{all}]");
    }

    public static double MedianOf(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
