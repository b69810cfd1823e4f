using Omradesprofiler.Indicators;
using Omradesprofiler.Indicators.Cni;

namespace Omradesprofiler.Care;

/// <summary>
/// The counts of the catchments of a geography: one product of the areas' counts with its weights, moved to its edition
/// first where the period needs it. Own data are taken as the gate gave them for whole catchments; elsewhere one hidden
/// area keeps the sum from being given. Keys on the level of the geography's areas mean its catchments; all other keys
/// mean areas, of which formulas ask for reference populations only, which have no edition.
/// </summary>
internal sealed class CatchmentCounts(IndicatorEngine areas, CareGeography geography, SeriesFinder own) : CountSource
{
    private readonly bool[] _isShared = geography.Shared();

    /// <inheritdoc />
    public override ColumnData? Find(CountTerm term, ColumnKey key)
    {
        if (!IsCatchments(key))
            return areas.Counts.Find(term, key);
        if (own.Find(term.Measure, key.Level, key.Edition, key, term.Age ?? key.Age) is { } released)
            return released with { Bases = CountSums.Filled(released.Bases.Length, ValueBasis.Aggregated) };
        if (areas.Counts.Find(term, key) is not { } parts)
            return null;
        var sums = CountSums.Of(geography.Weights, parts, ValueBasis.Aggregated);
        for (var i = 0; i < _isShared.Length; i++)
            if (_isShared[i])
                sums.Bases[i] = ValueBasis.Estimated;
        return sums;
    }

    /// <inheritdoc />
    public override ColumnData? FindPublished(CountTerm term, ColumnKey key) =>
        IsCatchments(key) ? null : areas.Counts.FindPublished(term, key);

    /// <inheritdoc />
    public override int? IndexOf(ReferencePopulation reference) => areas.Counts.IndexOf(reference);

    /// <inheritdoc />
    public override IEnumerable<CountParts> PartsOf(ColumnKey key) => IsCatchments(key)
        ? [new CountParts(areas.Counts, key, geography.Weights)]
        : areas.Counts.PartsOf(key);

    private bool IsCatchments(ColumnKey key) => key.Level == geography.Edition.Level;
}
