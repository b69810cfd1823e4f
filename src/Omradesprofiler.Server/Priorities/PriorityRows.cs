using Omradesprofiler.Disclosure;
using Omradesprofiler.Priorities;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Indicators;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Server.Priorities;

/// <summary>Makes the rows of an answer from the engine's result.</summary>
/// <param name="query">The request.</param>
/// <param name="ranked">The areas in the order of the engine's input, as places in the layer.</param>
/// <param name="result">The engine's result.</param>
public sealed class PriorityRows(PriorityQuery query, int[] ranked, PriorityResult result)
{
    private const int MostDrivers = 3;

    private readonly double[] _means = MeansOf(result);
    private readonly double?[] _cumulated = Cumulate(query, ranked, result);

    /// <summary>From need to the unit that an indicator as it is is shown in; 1 for an index.</summary>
    private double Shown => query.Indicator is { } indicator
        ? indicator.DisplayFactor * (query.Recipe.Parts[0].Direction == NeedDirection.LowerIsNeed ? -1 : 1)
        : 1;

    /// <summary>Rows of all ranked areas, most need first.</summary>
    public IEnumerable<PriorityRow> All => result.Areas.Select(RowOf);

    /// <summary>The engine's result.</summary>
    public PriorityResult Result => result;

    /// <summary>The row of the area at a place in the layer; null where it has no place in the order.</summary>
    public PriorityRow? Find(int layerIndex) =>
        result.Areas.FirstOrDefault(area => LayerIndexOf(area) == layerIndex) is { } found ? RowOf(found) : null;

    /// <summary>The place of an area in the layer.</summary>
    public int LayerIndexOf(PriorityArea area) => ranked[area.Index];

    public PriorityRow RowOf(PriorityArea area)
    {
        var layerIndex = LayerIndexOf(area);
        var drawn = area.Drawn;
        return new PriorityRow(
            AreaReference.Of(query.Columns.Layer.Areas[layerIndex]), area.Rank, result.Areas.Count, area.ObservedRank,
            PlaceOf(area.Place), PlaceText(area.Place),
            drawn is null ? null : new RankIntervalResponse(drawn.LowestRank, drawn.HighestRank, Confidence.Usual),
            drawn?.Probability, drawn?.ExpectedRank, drawn?.AboveLast, area.Value * Shown,
            drawn is null ? null : IntervalOf(drawn.Value), area.Observed * Shown, area.Need * NeedFactor,
            PeopleOf(query, layerIndex), _cumulated[area.Rank - 1], DriversOf(area),
            [.. area.Parts.Select((part, k) => ContributionOf(part, k))]);
    }

    private double NeedFactor =>
        query.Options.Way is PriorityWay.Index or PriorityWay.Threshold ? Shown : Math.Abs(Shown);

    private IntervalResponse IntervalOf(Limits limits)
    {
        var (a, b) = (limits.Lower * Shown, limits.Upper * Shown);
        return new IntervalResponse(
            Math.Min(a, b), Math.Max(a, b), Confidence.Usual, "dragningar ur posteriorfördelningen");
    }

    private ContributionResponse ContributionOf(PartContribution part, int k)
    {
        var indicator = query.Columns.Parts[k].Indicator;
        return new ContributionResponse(
            indicator.Id, indicator.Title, part.Observed * indicator.DisplayFactor,
            part.Smoothed * indicator.DisplayFactor, part.Contribution * Shown,
            (part.Contribution - _means[k]) * Shown);
    }

    private List<string> DriversOf(PriorityArea area) => [.. area.Parts
        .Select((part, k) => (Above: part.Contribution - _means[k], query.Columns.Parts[k].Indicator.Title))
        .Where(part => part.Above > 0).OrderByDescending(part => part.Above).Take(MostDrivers)
        .Select(part => part.Title)];

    private static string PlaceOf(PriorityPlace place) => place switch
    {
        PriorityPlace.Chosen => "chosen",
        PriorityPlace.ChosenUnsure => "chosenUnsure",
        PriorityPlace.NotTold => "notTold",
        _ => "outside",
    };

    private string PlaceText(PriorityPlace place) => place switch
    {
        PriorityPlace.Chosen => result.IsDrawn ? "säker plats" : "vald; ingen osäkerhet är känd",
        PriorityPlace.ChosenUnsure => "osäker plats",
        PriorityPlace.NotTold => "kan inte skiljas från de valda",
        _ => "utanför",
    };

    private static double[] MeansOf(PriorityResult result) => [.. Enumerable.Range(0, result.Parts.Count)
        .Select(k => result.Areas.Average(area => area.Parts[k].Contribution))];

    private static double?[] Cumulate(PriorityQuery query, int[] ranked, PriorityResult result)
    {
        var cumulated = new double?[result.Areas.Count];
        double? sum = query.Columns.People is null ? null : 0;
        for (var i = 0; i < cumulated.Length; i++)
            cumulated[i] = sum = PeopleOf(query, ranked[result.Areas[i].Index]) + sum;
        return cumulated;
    }

    private static double? PeopleOf(PriorityQuery query, int layerIndex) =>
        query.Columns.People is { } people && people.States[layerIndex] == CellState.Published
            ? people.Values[layerIndex]
            : null;
}
