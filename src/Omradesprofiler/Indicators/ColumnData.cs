using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Population;
using Omradesprofiler.Statistics;

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

    /// <summary>How many counts, each perturbed by its source, were added up; null where every one stands alone.
    /// </summary>
    public double[]? Parts { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>How many years, up to the key's, each area's value is made of; null where all are made of
    /// one.</summary>
    public int[]? PooledYears { get; init; }

    /// <summary>What is to be said of single areas' values; null where nothing.</summary>
    public string?[]? AreaNotes { get; init; }

    /// <summary>Why the method gave no number, where the state is method-refused or not applicable; null where nothing
    /// was refused.</summary>
    public Refusal[]? Refusals { get; init; }

    /// <summary>The variance of an index in points, before it is divided by people; null for other formulas.</summary>
    public IndexVariance? PointVariance { get; init; }

    /// <summary>How sure the values are; null where nothing is known.</summary>
    public ColumnCertainty? Certainty { get; init; }
}
