using Omradesprofiler.Disclosure;

namespace Omradesprofiler.Snapshots;

/// <summary>What of a snapshot somebody may see: what is for everybody, or internal numbers too, of all counties or of
/// some.</summary>
public sealed class ViewScope : IEquatable<ViewScope>
{
    private ViewScope(Audience audience, IReadOnlySet<string>? counties, string slug) =>
        (Audience, Counties, Slug) = (audience, counties, slug);

    /// <summary>What is for everybody.</summary>
    public static ViewScope Public { get; } = new(Audience.Public, null, "public");

    /// <summary>Internal numbers of the whole snapshot too.</summary>
    public static ViewScope Everything { get; } = new(Audience.Internal, null, "internal");

    /// <summary>Internal numbers of some counties too; with none of them, what is for everybody.</summary>
    /// <param name="counties">The counties' codes: <c>03</c>.</param>
    public static ViewScope Within(IEnumerable<string> counties)
    {
        var codes = new SortedSet<string>(counties, StringComparer.Ordinal);
        return codes.Count == 0
            ? Public
            : new ViewScope(Audience.Internal, codes, $"internal-{string.Join('.', codes)}");
    }

    /// <summary>The least open tables that are seen.</summary>
    public Audience Audience { get; }

    /// <summary>The counties whose internal numbers are seen; null for all.</summary>
    public IReadOnlySet<string>? Counties { get; }

    /// <summary>Names the scope in entity tags and caches; scopes that see the same have the same.</summary>
    public string Slug { get; }

    /// <inheritdoc />
    public bool Equals(ViewScope? other) => other?.Slug == Slug;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as ViewScope);

    /// <inheritdoc />
    public override int GetHashCode() => Slug.GetHashCode(StringComparison.Ordinal);
}
