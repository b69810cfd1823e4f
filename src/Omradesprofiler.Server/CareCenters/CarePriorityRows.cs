using System.Text.Json;
using Omradesprofiler.Care;
using Omradesprofiler.Priorities;
using Omradesprofiler.Server.Indicators;
using Omradesprofiler.Server.Priorities;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Server.CareCenters;

/// <summary>Makes rows of clinics from the engine's result.</summary>
public sealed class CarePriorityRows(
    SnapshotManifest manifest, CareCenterColumn column, double?[]? people, (int[] Ranked, PriorityResult Result) order)
{
    /// <summary>From need to the unit that the indicator is shown in.</summary>
    private readonly double _shown = column.Indicator.DisplayFactor
        * (column.Indicator.Polarity == Polarity.HigherIsBetter ? -1 : 1);

    /// <summary>All ranked clinics, most need first.</summary>
    public IEnumerable<CarePriorityRow> All => order.Result.Areas.Select(RowOf);

    /// <summary>Those without a value, with the reason.</summary>
    public IEnumerable<CareUnranked> Unranked => Enumerable.Range(0, column.CareCenters.Count).Except(order.Ranked)
        .Select(i =>
        {
            var value = column.ValueAt(i);
            var reason = ValueResponse.TextOf(value.Figure) ?? "Personer per vårdcentral saknas.";
            return new CareUnranked(
                CareCenterName.Of(column.CareCenters[i], manifest),
                $"{column.Indicator.Title}: {string.Join(" ", value.Notes.Prepend(reason))}");
        });

    private CarePriorityRow RowOf(PriorityArea one)
    {
        var (at, drawn) = (order.Ranked[one.Index], one.Drawn);
        return new CarePriorityRow(
            CareCenterName.Of(column.CareCenters[at], manifest), one.Rank, order.Result.Areas.Count, one.ObservedRank,
            JsonNamingPolicy.CamelCase.ConvertName(one.Place.ToString()),
            CarePriorityTexts.Of(one.Place, order.Result.IsDrawn),
            drawn is null ? null : new RankIntervalResponse(drawn.LowestRank, drawn.HighestRank, Confidence.Usual),
            drawn?.Probability, drawn?.ExpectedRank, drawn?.AboveLast, one.Value * _shown,
            drawn is null ? null : IntervalOf(drawn.Value), one.Observed * _shown,
            one.Need * (people is null ? _shown : Math.Abs(_shown)), people?[at]);
    }

    private IntervalResponse IntervalOf(Limits limits)
    {
        var (a, b) = (limits.Lower * _shown, limits.Upper * _shown);
        return new IntervalResponse(
            Math.Min(a, b), Math.Max(a, b), Confidence.Usual, "dragningar ur posteriorfördelningen");
    }
}
