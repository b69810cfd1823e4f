using Omradesprofiler.Care;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Priorities;

/// <summary>Clinics instead of areas: the same evidence, draws and ranks.</summary>
public static class CareCenterNeed
{
    /// <summary>The clinics of a column that have a value, and people where people are needed.</summary>
    /// <param name="column">The values.</param>
    /// <param name="people">The people of each clinic; null where need is not counted in people.</param>
    public static int[] Ranked(CareCenterColumn column, double?[]? people) =>
    [
        .. Enumerable.Range(0, column.CareCenters.Count).Where(i => column.States[i] == CellState.Published
            && (people is null || people[i] is not null)),
    ];

    /// <summary>Those that an index is about; null for other indicators.</summary>
    /// <param name="column">The values.</param>
    public static double?[]? FindHeads(CareCenterColumn column) =>
        column.Indicator.Formula is IndicatorFormula.Index
            ? [.. column.CareCenters.Select((_, i) => (column.FigureAt(i) as Figure.Published)?.Denominator)]
            : null;

    /// <summary>What the engine ranks them by: one indicator, as it is.</summary>
    /// <param name="column">The values.</param>
    /// <param name="people">The people of each clinic; null where need is not counted in people.</param>
    /// <param name="careCenters">Which clinics, by <see cref="Ranked"/>.</param>
    public static PriorityInput InputFor(CareCenterColumn column, double?[]? people, int[] careCenters) => new(
        [.. careCenters.Select(i => column.CareCenters[i])],
        [new PriorityPart(
            ColumnEvidence.Of(column, careCenters), 1,
            column.Indicator.Polarity == Polarity.HigherIsBetter
                ? NeedDirection.LowerIsNeed
                : NeedDirection.HigherIsNeed,
            IndexTransform.AsIs)])
    {
        People = people is null ? null : Array.ConvertAll(careCenters, i => people[i]!.Value),
    };
}
