using Omradesprofiler.Disclosure;

namespace Omradesprofiler.Ingest.Tables;

/// <summary>Collects a table point by point; categories are known beforehand or met on the way.</summary>
public sealed class StatTableBuilder(string file)
{
    private readonly List<Collected> _dimensions = [];
    private readonly List<int> _coordinates = [];
    private readonly List<double> _values = [];
    private readonly List<CellState> _states = [];
    private readonly List<int> _rows = [];

    public string? Title { get; set; }
    public string? TableId { get; set; }
    public string? Updated { get; set; }
    public string? Publisher { get; set; }

    /// <summary>Adds a dimension; its place among the dimensions is returned.</summary>
    public int AddDimension(string code, string? label = null)
    {
        _dimensions.Add(new Collected(code, label ?? code, [], new Dictionary<string, int>(StringComparer.Ordinal)));
        return _dimensions.Count - 1;
    }

    /// <summary>The index of a category, added where it is new.</summary>
    public int CategoryOf(int dimension, string code, string? label = null)
    {
        var (_, _, categories, index) = _dimensions[dimension];
        if (!index.TryGetValue(code, out var at))
        {
            index[code] = at = categories.Count;
            categories.Add(new Category(code, label ?? code));
        }

        return at;
    }

    /// <summary>The index of a category whose code is its text, without making a string where it is known.</summary>
    public int CategoryOf(int dimension, ReadOnlySpan<char> code)
    {
        var lookup = _dimensions[dimension].Index.GetAlternateLookup<ReadOnlySpan<char>>();
        return lookup.TryGetValue(code, out var at) ? at : CategoryOf(dimension, code.ToString());
    }

    /// <summary>Adds a point.</summary>
    public void Add(ReadOnlySpan<int> coordinates, double value, CellState state, int row)
    {
        _coordinates.AddRange(coordinates);
        _values.Add(state == CellState.Published ? value : 0);
        _states.Add(state);
        _rows.Add(row);
    }

    public StatTable Build() => BuildWith([.. _coordinates], [.. _values], [.. _states], [.. _rows]);

    /// <summary>Makes the table of points that were collected elsewhere.</summary>
    public StatTable BuildWith(int[] coordinates, double[] values, CellState[] states, int[] rows) => new(
        file, Title, TableId, Updated, Publisher,
        [.. _dimensions.Select(dimension => new Dimension(dimension.Code, dimension.Label, dimension.Categories))],
        coordinates, values, states, rows);

    private sealed record Collected(
        string Code, string Label, List<Category> Categories, Dictionary<string, int> Index);
}
