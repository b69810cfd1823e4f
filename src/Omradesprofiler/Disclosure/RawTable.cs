namespace Omradesprofiler.Disclosure;

/// <summary>
/// A table as imported, before the gate. Its numbers can not be read from outside the engine, so that nothing can
/// serialise, show or log them by mistake: only the gate and the solvers open it.
/// </summary>
public sealed class RawTable
{
    /// <summary>Wraps imported series.</summary>
    /// <param name="name">The table's name in the recipe.</param>
    /// <param name="layer">Who has protected it.</param>
    /// <param name="audience">Who may see it.</param>
    /// <param name="series">The numbers.</param>
    public RawTable(string name, TableLayer layer, Audience audience, IReadOnlyList<Series> series)
    {
        Name = name;
        Layer = layer;
        Audience = audience;
        Series = series;
    }

    /// <summary>The table's name in the recipe.</summary>
    public string Name { get; }

    /// <summary>Who has protected it.</summary>
    public TableLayer Layer { get; }

    /// <summary>Who may see it.</summary>
    public Audience Audience { get; }

    /// <summary>Whether it holds no column at all.</summary>
    public bool IsEmpty => Series.Count == 0;

    internal IReadOnlyList<Series> Series { get; }
}
