using System.Diagnostics.CodeAnalysis;

namespace Omradesprofiler.Areas;

/// <summary>
/// All areas of one level (and edition) in ascending order of code. Every column of numbers for the level is in this
/// order, so that an area is an index.
/// </summary>
public sealed class AreaLayer
{
    private readonly Dictionary<string, int> _indexByCode;

    /// <summary>Sorts the areas by code.</summary>
    /// <exception cref="ArgumentException">Two areas have the same code, or one is of another level or edition.
    /// </exception>
    public AreaLayer(AreaLevel level, Edition? edition, IEnumerable<Area> areas)
    {
        Level = level;
        Edition = edition;
        Areas = [.. areas.OrderBy(area => area.Code, StringComparer.Ordinal)];
        _indexByCode = new Dictionary<string, int>(Areas.Count, StringComparer.Ordinal);
        for (var i = 0; i < Areas.Count; i++)
        {
            if (Areas[i].Id.Level != level || Areas[i].Id.Edition != edition)
                throw new ArgumentException(
                    $"{Areas[i].Id} hör inte till {edition?.Slug ?? level.Slug()}.", nameof(areas));
            if (!_indexByCode.TryAdd(Areas[i].Code, i))
                throw new ArgumentException($"{Areas[i].Id} förekommer två gånger.", nameof(areas));
        }
    }

    /// <summary>The level.</summary>
    public AreaLevel Level { get; }

    /// <summary>The edition; null for municipality, county and country.</summary>
    public Edition? Edition { get; }

    /// <summary>The areas, ascending by code (ordinal).</summary>
    public IReadOnlyList<Area> Areas { get; }

    /// <summary>How many areas there are.</summary>
    public int Count => Areas.Count;

    /// <summary>The area's place in the order, or −1.</summary>
    public int IndexOf(string code) => _indexByCode.GetValueOrDefault(code, -1);

    /// <summary>The area with a code, or null.</summary>
    public Area? Find(string code) => _indexByCode.TryGetValue(code, out var index) ? Areas[index] : null;

    /// <summary>Whether there is such an area.</summary>
    public bool TryGetIndex([NotNullWhen(true)] string? code, out int index)
    {
        index = -1;
        return code is not null && _indexByCode.TryGetValue(code, out index);
    }
}
