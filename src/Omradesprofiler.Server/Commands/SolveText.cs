using System.Globalization;
using System.Text;

namespace Omradesprofiler.Server.Commands;

/// <summary>A placement as text for people.</summary>
public static class SolveText
{
    private const int MostIds = 10;
    private const double Steps = 100_000;
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>The text, with a line break at its end.</summary>
    public static string Of(SolveAnswer answer)
    {
        var text = new StringBuilder();
        text.AppendLine(Swedish, $"Målvärde      {answer.Objective:#,0.######} ({answer.ObjectiveText})");
        text.AppendLine(Swedish, $"Bevisad gräns {answer.Bound:#,0.######}");
        text.AppendLine(Swedish, $"Bevis         {ProofOf(answer)}");
        text.AppendLine(Swedish, $"Platser       {answer.Sites.Count}: {string.Join(", ", answer.Sites)}");
        AppendSummary(text, answer.Summary!);
        Append(text, "Kan inte nås från någon kandidat", answer.Unreachable);
        Append(text, "Nås inte av de valda", answer.Unreached);
        if (answer.OutsideRadius is { } outside)
            Append(text, "Har ingen kandidat inom radien", outside);
        foreach (var point in answer.Curve ?? [])
            text.AppendLine(
                Swedish,
                $"  {point.Count,4} platser {point.Objective,20:#,0.###}  gräns {point.Bound,20:#,0.###}  "
                + $"nyttan av en till {(point.Marginal is { } more ? more.ToString("#,0.###", Swedish) : "–")}");
        text.AppendLine(Swedish, $"{answer.Precision}");
        return text.ToString();
    }

    // How much better another placement could be, as a share of this one's objective, rounded up.
    private static string ProofOf(SolveAnswer answer)
    {
        if (answer.Status == "optimal")
            return "Ingen placering är bättre.";
        if (answer is not { Objective: > 0 and var objective, Bound: { } bound })
            return "Ingen placering är bättre än gränsen.";
        var better = Math.Max(1, Math.Ceiling(Math.Abs(bound - objective) / objective * Steps)) / Steps;
        return string.Create(Swedish, $"Ingen placering är mer än {better:P3} bättre.");
    }

    private static void AppendSummary(StringBuilder text, SolveSummary summary)
    {
        text.AppendLine(
            Swedish,
            $"Kostnad       {summary.MeanMinutes:0.##} i medeltal, {summary.P90Minutes:0.##} för nio av tio, längst "
            + $"{summary.WorstMinutes:0.##}");
        if (summary.WithinRadius is { } within)
            text.AppendLine(Swedish, $"Inom radien   {within:#,0.##} av {summary.Weight:#,0.##} som nås");
    }

    private static void Append(StringBuilder text, string what, SolveGroup group)
    {
        if (group.Demands.Count == 0)
            return;
        var more = group.Demands.Count > MostIds ? " …" : "";
        text.AppendLine(
            Swedish,
            $"{what}: {group.Demands.Count} {(group.Demands.Count == 1 ? "efterfrågepunkt" : "efterfrågepunkter")}, "
            + $"vikt {group.Weight:#,0.##} "
            + $"({string.Join(", ", group.Demands.Take(MostIds))}{more})");
    }
}
