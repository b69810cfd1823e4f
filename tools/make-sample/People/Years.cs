namespace Omradesprofiler.Sample.People;

/// <summary>The years of every table.</summary>
internal static class Years
{
    public const int First = 2018;
    public const int Last = 2025;

    /// <summary>From this reference year statistics use edition 2025.</summary>
    public const int FirstOfEdition2025 = 2024;

    public static int Count => Last - First + 1;

    public static IEnumerable<int> All => Enumerable.Range(First, Count);

    public static string EditionOf(int year) => year < FirstOfEdition2025 ? "2018" : "2025";
}
