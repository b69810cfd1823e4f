namespace Omradesprofiler.Areas;

/// <summary>Names of the ways to weigh.</summary>
public static class WeightMethods
{
    private static readonly string[] Slugs = ["identity", "change-log", "whole", "people", "area"];

    private static readonly string[] Texts =
    [
        "oförändrat område", "hela områden enligt förändringslistan", "hela områden", "viktad med befolkning",
        "ytviktad",
    ];

    /// <summary>The name in a snapshot.</summary>
    public static string Slug(this WeightMethod method) => Slugs[(int)method];

    /// <summary>In running text, as it stands in a value's note.</summary>
    public static string SwedishName(this WeightMethod method) => Texts[(int)method];

    /// <summary>Reads the name that a snapshot holds.</summary>
    /// <exception cref="FormatException">There is no such way.</exception>
    public static WeightMethod Parse(string slug) => Array.IndexOf(Slugs, slug) is >= 0 and var index
        ? (WeightMethod)index
        : throw new FormatException($"okänt sätt att vikta: {slug}");
}
