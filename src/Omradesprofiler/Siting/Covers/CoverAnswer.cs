namespace Omradesprofiler.Siting.Covers;

/// <summary>What is known of covering with at most so many sites.</summary>
/// <param name="Sites">Sites that cover everything, by their number in the whole; null where none were found.</param>
/// <param name="Least">Proven: it takes at least so many.</param>
internal sealed record CoverAnswer(IReadOnlyList<int>? Sites, int Least)
{
    /// <summary>Nothing covers it, however many.</summary>
    public const int Never = int.MaxValue / 2;

    /// <summary>The same with sites that were chosen before.</summary>
    public CoverAnswer With(IReadOnlyList<int> chosen) =>
        chosen.Count == 0 ? this : new CoverAnswer(
            Sites is null ? null : [.. Sites, .. chosen], Math.Min(Never, Least + chosen.Count));
}
