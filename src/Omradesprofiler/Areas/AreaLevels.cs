using System.Diagnostics.CodeAnalysis;

namespace Omradesprofiler.Areas;

/// <summary>Names and order of the levels.</summary>
public static class AreaLevels
{
    private static readonly string[] Slugs = ["deso", "regso", "municipality", "county", "country"];
    private static readonly string[] Names = ["DeSO", "RegSO", "kommun", "län", "riket"];

    /// <summary>All levels, finest first.</summary>
    public static IReadOnlyList<AreaLevel> All { get; } = Enum.GetValues<AreaLevel>();

    /// <summary>The name in addresses and JSON: <c>deso</c>, <c>municipality</c> …</summary>
    public static string Slug(this AreaLevel level) => Slugs[(int)level];

    /// <summary>The Swedish name in running text: <c>DeSO</c>, <c>kommun</c> …</summary>
    public static string SwedishName(this AreaLevel level) => Names[(int)level];

    /// <summary>Whether areas of the level belong to an edition, so that the code alone is no identity.</summary>
    public static bool HasEditions(this AreaLevel level) => level is AreaLevel.Deso or AreaLevel.Regso;

    /// <summary>Reads the name used in addresses.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out AreaLevel level)
    {
        var index = Array.IndexOf(Slugs, text);
        level = (AreaLevel)Math.Max(index, 0);
        return index >= 0;
    }
}
