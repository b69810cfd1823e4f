using Omradesprofiler.Disclosure;

namespace Omradesprofiler.Ingest.Tables;

/// <summary>Values in row-major order, the last dimension fastest, as JSON-stat and PX write them.</summary>
internal sealed class DenseTable(TableSource source)
{
    private double[] _values = new double[1024];
    private CellState[] _states = new CellState[1024];

    /// <summary>How many values there are.</summary>
    public int Count { get; private set; }

    /// <summary>The product of the dimensions' sizes, which must be within the limits.</summary>
    public static int Product(TableSource source, IEnumerable<int> sizes)
    {
        var product = 1L;
        foreach (var size in sizes)
        {
            product *= size;
            if (product > TableLimits.MaxPoints)
            {
                throw source.Fatal(
                    "too-large", $"Tabellen har fler än {TableLimits.MaxPoints} värden enligt sina dimensioner.");
            }
        }

        return (int)product;
    }

    public void Add(double value, CellState state)
    {
        if (Count == TableLimits.MaxPoints)
            Product(source, [Count, 2]);
        if (Count == _values.Length)
        {
            Array.Resize(ref _values, Count * 2);
            Array.Resize(ref _states, Count * 2);
        }

        _values[Count] = state == CellState.Published ? value : 0;
        _states[Count++] = state;
    }

    public (double Value, CellState State) this[int index]
    {
        get => (_values[index], _states[index]);
        set => (_values[index], _states[index]) = value;
    }

    /// <summary>Makes the table; the builder has all dimensions with all categories.</summary>
    public StatTable Build(StatTableBuilder builder, int[] sizes)
    {
        var coordinates = new int[(long)Count * sizes.Length];
        var rows = new int[Count];
        Span<int> current = stackalloc int[TableLimits.MaxDimensions];
        current = current[..sizes.Length];
        for (var point = 0; point < Count; point++)
        {
            rows[point] = point + 1;
            current.CopyTo(coordinates.AsSpan(point * sizes.Length));
            for (var dimension = sizes.Length - 1; dimension >= 0; dimension--)
            {
                if (++current[dimension] < sizes[dimension])
                    break;
                current[dimension] = 0;
            }
        }

        return builder.BuildWith(coordinates, _values[..Count], _states[..Count], rows);
    }

    /// <summary>Writes the categories of a value by its index.</summary>
    public static void Locate(int index, ReadOnlySpan<int> sizes, Span<int> coordinates)
    {
        for (var dimension = sizes.Length - 1; dimension >= 0; dimension--)
        {
            coordinates[dimension] = index % sizes[dimension];
            index /= sizes[dimension];
        }
    }
}
