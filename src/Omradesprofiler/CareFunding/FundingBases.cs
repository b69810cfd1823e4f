using Omradesprofiler.Care;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.CareFunding;

/// <summary>Makes what rules are applied to: CNI of those listed at each clinic, by a rule's factors.</summary>
/// <param name="need">CNI of the listed.</param>
/// <param name="careCenters">The clinics; what stands in a clinic's place is left out.</param>
public sealed class FundingBases(ListedNeed need, IReadOnlyList<CareCenter> careCenters)
{
    private readonly List<CareCenter> _careCenters =
        [.. careCenters.Where(one => one.Kind != CareCenterKind.Elsewhere)
            .OrderBy(one => one.Code, StringComparer.Ordinal)];

    /// <summary>
    /// The clinics with an index and those without; null where the catalogue has no CNI at all.
    /// </summary>
    /// <param name="factors">The keys of the factors that count.</param>
    /// <param name="period">The month or year.</param>
    /// <param name="allowEstimated">Whether an estimate from areas may stand where nothing was counted.</param>
    public FundingBase? Find(IReadOnlyCollection<string> factors, Period period, bool allowEstimated)
    {
        if (need.FindIndex(factors, isRelative: false) is not { } index)
            return null;
        var ordered = need.FindOrdered(index, period, [.. _careCenters.Select(one => one.Code)]);
        var (units, gaps) = (new List<FundingUnit>(), new List<FundingGap>());
        for (var i = 0; i < _careCenters.Count; i++)
        {
            var careCenter = _careCenters[i];
            var figure = ordered?.FigureAt(i) ?? new Figure.Missing(CellState.NotCollected);
            var unit = UnitOf(careCenter, figure, isEstimated: false)
                ?? (allowEstimated ? FindEstimate(careCenter, index, period) : null);
            if (unit is not null)
                units.Add(unit);
            else
                gaps.Add(new FundingGap(
                    careCenter.Code, careCenter.Name, ReasonOf(figure, period, allowEstimated),
                    careCenter.Listed is > 0 and var heads ? heads : null));
        }

        var year = need.FindReferenceYear(period);
        var country = year is { } known ? need.FindReference(index, known) : null;
        return new FundingBase(period, units, gaps, (decimal?)country, country is null ? null : year);
    }

    /// <summary>The index of the areas that the listed live in, for as many as the clinic has listed.</summary>
    private FundingUnit? FindEstimate(CareCenter careCenter, Indicator index, Period period)
    {
        if (need.Estimate is not { } estimate || estimate.Geography.IndexOf(careCenter.Code) is not (>= 0 and var at)
            || need.FindEstimateYear(period) is not { } year || estimate.Find(index, year) is not { } column)
            return null;
        var unit = UnitOf(careCenter, column.FigureAt(at), isEstimated: true);
        return unit is not null && careCenter.Listed is > 0 and var heads
            ? unit with { Points = unit.Points / unit.Heads * heads, Heads = heads }
            : unit;
    }

    private static FundingUnit? UnitOf(CareCenter careCenter, Figure figure, bool isEstimated) =>
        figure is Figure.Published { Numerator: { } points, Denominator: > 0 and var heads } known
            ? new FundingUnit(
                careCenter.Code, careCenter.Name, (decimal)points, (decimal)heads,
                (known.ConservativeInterval ?? known.Interval) is { } wide ? new Limits(wide.Lower, wide.Upper) : null,
                isEstimated)
            : null;

    private static string ReasonOf(Figure figure, Period period, bool allowEstimated) => figure switch
    {
        Figure.Suppressed => "Något av talen bakom CNI är dolt av sekretess.",
        _ => $"CNI för listade är inte beställt för {period.Slug}."
            + (allowEstimated ? " Ingen listning som får visas finns att skatta ur." : ""),
    };
}
