using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Indicators.Cni;
using Omradesprofiler.Population;

namespace Omradesprofiler.Care;

/// <summary>
/// The seven counts and heads of those listed at each clinic, as counts for the same formula that areas have. Keys on a
/// level with editions mean the clinics; others mean areas, in the year that the clinics are compared with.
/// </summary>
internal sealed class UnitCounts(
    IndicatorEngine areas, ListedCni units, IReadOnlyList<string> careCenters, Period referenceYear) : CountSource
{
    /// <summary>Any key of the clinics.</summary>
    public static ColumnKey KeyOf(Period period) => new(Areas.AreaLevel.Deso, null, period, Sex.All, null);

    /// <inheritdoc />
    public override ColumnData? Find(CountTerm term, ColumnKey key)
    {
        if (key.Level != Areas.AreaLevel.Deso)
            return areas.Counts.Find(term, key with { Period = referenceYear });
        var terms = CareNeedIndex.Scb.Factors.Select(factor => factor.Count.Measure)
            .Append(CareNeedIndex.Scb.Population.Measure).ToList();
        var at = terms.IndexOf(term.Measure);
        if (at < 0)
            return null;
        var found = careCenters.Select(code => units.Find(code, key.Period)).ToList();
        var counts = found.Select(unit => unit is null ? new ReleasedCount(0, CellState.NotCollected)
            : at < unit.Counts.Count ? unit.Counts[at] : unit.Heads).ToList();
        return new ColumnData(
            [.. counts.Select(count => count.Value)], [.. counts.Select(count => count.State)],
            CountSums.Filled(counts.Count, ValueBasis.Observed),
            [.. found.OfType<CareCenterCounts>().Select(unit => unit.SourceId).Distinct()]);
    }

    /// <inheritdoc />
    public override ColumnData? FindPublished(CountTerm term, ColumnKey key) => null;

    /// <inheritdoc />
    public override int? IndexOf(ReferencePopulation reference) => areas.Counts.IndexOf(reference);

    /// <inheritdoc />
    public override IEnumerable<CountParts> PartsOf(ColumnKey key) => [];
}
