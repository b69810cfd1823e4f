using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Population;

namespace Omradesprofiler.Indicators;

/// <summary>The arrays behind a column, one entry an area.</summary>
internal sealed record ColumnData(
    double[] Values, CellState[] States, ValueBasis[] Bases, IReadOnlyList<string> SourceIds)
{
    /// <summary>The ages that were counted.</summary>
    public AgeGroup Age { get; init; } = AgeGroup.All;

    public double[]? Numerators { get; init; }

    public double[]? Denominators { get; init; }

    /// <summary>Half the width of the interval that rounding allows.</summary>
    public double[]? HalfWidths { get; init; }

    /// <summary>How the counts came from another edition; null where they are of the column's own.</summary>
    public EditionWeights? Conversion { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];
}
