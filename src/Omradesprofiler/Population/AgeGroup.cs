using System.Globalization;

namespace Omradesprofiler.Population;

/// <summary>Whole years of age from–to, both included; open upwards where there is no upper limit.</summary>
/// <param name="From">Lowest age, years.</param>
/// <param name="To">Highest age, years; null for "and older".</param>
public readonly record struct AgeGroup(int From, int? To)
{
    private const int Oldest = 200;

    /// <summary>Everybody.</summary>
    public static readonly AgeGroup All = new(0, null);

    /// <summary>Whether it is everybody.</summary>
    public bool IsAll => this == All;

    /// <summary>The name in addresses and JSON: <c>all</c>, <c>0-4</c>, <c>80-</c>.</summary>
    public string Slug => IsAll ? "all" : string.Create(CultureInfo.InvariantCulture, $"{From}-{To}");

    /// <summary>Whether a group lies within this one.</summary>
    public bool Covers(AgeGroup other) => From <= other.From && (To ?? Oldest) >= (other.To ?? Oldest);

    /// <summary>
    /// Reads <c>all</c>, <c>0-4</c>, <c>80-</c>, and what SCB writes: <c>totalt</c>, <c>-4</c>, <c>0-4 år</c>,
    /// <c>16–64 år</c>, <c>80+</c>, <c>100+ år</c>, <c>25 år</c>, <c>totalt ålder</c>.
    /// </summary>
    public static bool TryParse(string? text, out AgeGroup group)
    {
        group = All;
        var trimmed = text?.Trim().ToLowerInvariant().Replace('–', '-') ?? "";
        if (trimmed is "all" or "tot" || trimmed.StartsWith("totalt", StringComparison.Ordinal))
            return true;
        if (trimmed.EndsWith(" år", StringComparison.Ordinal))
            trimmed = trimmed[..^3].TrimEnd();
        if (trimmed.EndsWith('+'))
            trimmed = trimmed[..^1] + "-";
        var dash = trimmed.IndexOf('-', StringComparison.Ordinal);
        var (low, high) = dash < 0 ? (trimmed, trimmed) : (trimmed[..dash], trimmed[(dash + 1)..]);
        if (!TryAge(low.Length == 0 && high.Length > 0 ? "0" : low, out var from))
            return false;
        if (high.Length == 0)
        {
            group = new AgeGroup(from, null);
            return true;
        }

        if (!TryAge(high, out var to) || to < from)
            return false;
        group = new AgeGroup(from, to);
        return true;
    }

    /// <summary>
    /// Groups that together make up a wanted one exactly, without overlap; null where the given groups can not.
    /// Deterministic: the widest that fits is tried first, from below.
    /// </summary>
    public static IReadOnlyList<AgeGroup>? FindCover(AgeGroup wanted, IEnumerable<AgeGroup> available)
    {
        var usable = available.Where(wanted.Covers).Distinct().OrderByDescending(group => group.To ?? Oldest).ToList();
        var cover = new List<AgeGroup>();
        var deadEnds = new HashSet<int>();
        return Extend(wanted.From) ? cover : null;

        bool Extend(int next)
        {
            if (next > (wanted.To ?? Oldest))
                return true;
            if (deadEnds.Contains(next))
                return false;
            foreach (var group in usable)
            {
                if (group.From != next)
                    continue;
                cover.Add(group);
                if (Extend((group.To ?? Oldest) + 1))
                    return true;
                cover.RemoveAt(cover.Count - 1);
            }

            deadEnds.Add(next);
            return false;
        }
    }

    /// <inheritdoc />
    public override string ToString() => Slug;

    private static bool TryAge(string text, out int age) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out age) && age <= Oldest;
}
