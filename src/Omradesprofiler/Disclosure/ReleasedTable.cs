using Omradesprofiler.Areas;

namespace Omradesprofiler.Disclosure;

/// <summary>
/// A table that has passed the gate: the only thing that profiles, tiles, lists, ranks, classes and views accept.
/// Made by <see cref="DisclosureGate"/>, or read back from a snapshot, which holds nothing else.
/// </summary>
public sealed class ReleasedTable
{
    private ReleasedTable(string name, Audience audience, IReadOnlyList<Series> series)
    {
        Name = name;
        Audience = audience;
        Series = series;
    }

    /// <summary>For the gate.</summary>
    internal static ReleasedTable Of(RawTable table) => new(table.Name, table.Audience, table.Series);

    /// <summary>For the gate: an own table with what it has hidden left out.</summary>
    internal static ReleasedTable Protected(string name, Audience audience, IReadOnlyList<Series> series) =>
        new(name, audience, series);

    /// <summary>A table as a snapshot holds it: released before it was written.</summary>
    internal static ReleasedTable FromSnapshot(string name, Audience audience, IReadOnlyList<Series> series) =>
        new(name, audience, series);

    /// <summary>
    /// The table as those see it who may see numbers of some counties only: elsewhere, and for the country, the source
    /// has none. Null where nothing is left.
    /// </summary>
    /// <param name="register">The areas that the columns are over.</param>
    /// <param name="counties">The counties' codes.</param>
    public ReleasedTable? Within(AreaRegister register, IReadOnlySet<string> counties)
    {
        var seen = Series.Select(one => CountyCells.Within(one, register, counties)).OfType<Series>().ToList();
        return seen.Count == 0 ? null : new ReleasedTable(Name, Audience, seen);
    }

    /// <summary>The table's name in the recipe.</summary>
    public string Name { get; }

    /// <summary>Who may see it.</summary>
    public Audience Audience { get; }

    /// <summary>The numbers.</summary>
    public IReadOnlyList<Series> Series { get; }
}
