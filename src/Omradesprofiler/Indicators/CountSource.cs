using Omradesprofiler.Areas;
using Omradesprofiler.Indicators.Cni;

namespace Omradesprofiler.Indicators;

/// <summary>
/// Where formulas get their counts: one column for all areas of a level, or for all catchments of a geography of care.
/// The formulas are the same for both.
/// </summary>
internal abstract class CountSource
{
    /// <summary>The counts of a term, or null where there are none.</summary>
    public abstract ColumnData? Find(CountTerm term, ColumnKey key);

    /// <summary>The numbers of a measure exactly as published for the places themselves, or null.</summary>
    public abstract ColumnData? FindPublished(CountTerm term, ColumnKey key);

    /// <summary>Where a reference population stands in its level's layer; null where the register lacks it.</summary>
    public abstract int? IndexOf(ReferencePopulation reference);

    /// <summary>The finer areas that numbers can be put together from, nearest first, with their weights.</summary>
    public abstract IEnumerable<CountParts> PartsOf(ColumnKey key);
}

/// <summary>Finer areas that make up others.</summary>
/// <param name="Source">Where their own numbers are.</param>
/// <param name="Key">Their key.</param>
/// <param name="Weights">From them to those that they make up.</param>
internal readonly record struct CountParts(CountSource Source, ColumnKey Key, AreaWeights Weights);
