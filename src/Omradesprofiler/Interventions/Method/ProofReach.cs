using System.Globalization;

namespace Omradesprofiler.Interventions.Method;

/// <summary>
/// What kinds of studies the proof's made-up worlds were, beside those that its table has rows of: what is outside was
/// never tried, and is told; what is far outside is refused. A test keeps this and the worlds alike.
/// </summary>
internal static class ProofReach
{
    /// <summary>The areas of a world.</summary>
    public const int Areas = 300;

    /// <summary>The fewest and the most areas that the rule could have chosen.</summary>
    public static readonly (int Least, int Most) Pool = (50, 100);

    /// <summary>The fewest and the most controls of an area.</summary>
    public static readonly (int Least, int Most) Controls = (1, 4);

    /// <summary>The fewest and the most years before the start.</summary>
    public static readonly (int Least, int Most) Before = (3, 6);

    /// <summary>The fewest and the most years after the start.</summary>
    public static readonly (int Least, int Most) After = (1, 3);

    /// <summary>The largest standard deviation of an area's years beyond Poisson: 0.225 and 0.038 more variance, with
    /// some for its being estimated.</summary>
    public const double MostShock = 0.33;

    /// <summary>The least share of sets without any of the treated; in the worlds it was never below 0.57.</summary>
    private const double LeastApart = 0.5;

    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>Why a design is too far outside, Swedish; null where it is not.</summary>
    public static string? RefusalOf(StudyData data)
    {
        var (pool, treated) = (PoolOf(data), data.Design.Treated.Count);
        return Apart(data) >= LeastApart ? null
            : $"Regeln kunde ha valt {pool} områden, och insatsen har {treated} av dem: mer än hälften av de andra "
                + "uppsättningarna delar område med den. Så små urval är metoden inte prövad för.";
    }

    /// <summary>In what a design is outside, Swedish; null where it is not.</summary>
    public static string? NoteOf(StudyData data)
    {
        var (usable, after) = (data.IsUsable.Count(isUsable => isUsable), data.Columns - data.Before);
        string?[] all =
        [
            Outside(PoolOf(data), Pool, "områden som regeln kunde ha valt"),
            Outside(data.Design.ControlsPerTreated, Controls, "jämförelseområden för varje område"),
            Outside(data.Before, Before, "år före starten"),
            after == 0 ? null : Outside(after, After, "år efter starten"),
            usable >= Areas ? null : $"{usable} områden i jämförelsen (prövat: {Areas})",
            ShockOf(data),
        ];
        var outside = all.OfType<string>().ToList();
        return outside.Count == 0 ? null
            : $"Utanför det som är prövat ligger {string.Join("; ", outside)}: där är procenttalen inte visade.";
    }

    private static string? Outside(int value, (int Least, int Most) tried, string what) =>
        value >= tried.Least && value <= tried.Most ? null
            : $"{value} {what} (prövat: {tried.Least}–{tried.Most})";

    private static string? ShockOf(StudyData data)
    {
        int[] usable = [.. Enumerable.Range(0, data.Areas).Where(area => data.IsUsable[area])];
        double[] Known(double[] from) => [.. usable.SelectMany(area =>
            from[(area * data.Columns)..(area * data.Columns + data.Before)])];
        var spread = Math.Sqrt(ShockModel.Of(Known(data.Counts), Known(data.Exposure), data.Before).Variance);
        return spread <= MostShock ? null : string.Create(
            Swedish, $"skiften mellan år på {100 * spread:0} procent utöver slumpen (prövat: upp till "
            + $"{100 * MostShock:0})");
    }

    private static int PoolOf(StudyData data) => data.Design.Pool.Count(area => data.IsUsable[area]);

    /// <summary>The share of the sets that the rule could have chosen without any of the treated in them.</summary>
    private static double Apart(StudyData data)
    {
        var design = data.Design;
        int Stratum(int area) => design.Strata.Count > 0 ? design.Strata[area] : 0;
        var share = 1.0;
        foreach (var group in design.Treated.GroupBy(Stratum))
        {
            var (pool, take) = (
                design.Pool.Count(area => data.IsUsable[area] && Stratum(area) == group.Key), group.Count());
            for (var i = 0; i < take; i++)
                share *= Math.Max(0, pool - take - i) / (double)(pool - i);
        }

        return share;
    }
}
