using Omradesprofiler.Areas;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using Omradesprofiler.Profiles;
using Omradesprofiler.Statistics;
using Omradesprofiler.Targets;

namespace Omradesprofiler.Attainment;

/// <summary>
/// Sees whether a target that a whole has reached is reached in its parts too. Each period is told on the edition that
/// its statistics were made on.
/// </summary>
public sealed class LocalAttainmentFinder(IndicatorEngine engine)
{
    /// <summary>The whole and its parts.</summary>
    /// <param name="target">The target.</param>
    /// <param name="within">The whole: a municipality, a county or the country.</param>
    /// <param name="level">The parts' level, finer than the whole's.</param>
    public LocalAttainment? Find(Target target, Area within, AreaLevel level)
    {
        if (engine.Catalog.Find(target.Indicator) is not { } indicator || level >= within.Id.Level)
            return null;
        var periods = engine.AvailabilityOf(indicator).Places.Where(place => place.Level == level)
            .SelectMany(place => place.Periods.Select(period => (place.Edition, Period: period)))
            .OrderBy(place => place.Period, Period.Chronological)
            .Select(place => Of(target, within, level, place.Edition, place.Period)).OfType<LocalPeriod>().ToList();
        return new LocalAttainment(within, level, periods, ChangesOf(indicator, periods));
    }

    private LocalPeriod? Of(Target target, Area within, AreaLevel level, Edition? edition, Period period)
    {
        if (TargetColumns.Find(engine, target, level, edition, period) is not { } columns)
            return null;
        var whole = WholeOf(target, within, edition, period);
        var parts = Ranking.IndicesWithin(engine.Register, columns.Column.Layer, within).Select(columns.At).ToList();
        var known = parts.Where(part => part.State != AttainmentState.NoValue).ToList();
        if (whole is null || known.Count == 0)
            return null;
        var sure = known.Where(part => part.IsByInterval).ToList();
        var notReached = known.Where(part => part.State == AttainmentState.NotReached).ToList();
        var chance = ByChance(target, whole, sure);
        return new LocalPeriod(
            period, edition, whole, Count(known), Count(known.Where(part => part.State == AttainmentState.Reached)),
            Count(notReached), Count(known.Where(part => part.State == AttainmentState.NotTold)),
            Count(known.Where(part => part.IsReachedByValue == false)),
            Count(notReached.Where(part => part.IsStrict)), parts.Count - known.Count)
        {
            BeyondByChance = chance?.Areas,
            PeopleBeyondByChance = chance?.People,
            ByInterval = sure.Count,
            NotReachedByInterval = notReached.Count(part => part.IsByInterval),
            NotReachedAmongAll = notReached.Count(part =>
                AttainmentCalculator.IsNotReachedAmong(target, part, sure.Count)),
        };
    }

    private AreaAttainment? WholeOf(Target target, Area within, Edition? edition, Period period)
    {
        var tree = edition is null ? engine.Register.Newest : engine.Register.FindTree(edition)!;
        var layer = tree.Layer(within.Id.Level);
        var columns = TargetColumns.Find(engine, target, within.Id.Level, layer.Edition, period);
        return columns is not null && layer.TryGetIndex(within.Code, out var index) ? columns.At(index) : null;
    }

    private static AreaShare Count(IEnumerable<AreaAttainment> parts)
    {
        var (areas, people) = (0, (double?)0);
        foreach (var part in parts)
        {
            areas++;
            people += ((Figure.Published)part.Value.Figure).Denominator;
        }

        return new AreaShare(areas, people);
    }

    /// <summary>
    /// Σ over parts of the probability that a count drawn at the whole's rate falls on the wrong side of the target, by
    /// the normal approximation with half a person's correction.
    /// </summary>
    private static (double Areas, double People)? ByChance(
        Target target, AreaAttainment whole, List<AreaAttainment> sure)
    {
        if (sure.Count == 0 || target.Goal.BaseFactor != 0 || whole.IsReachedByValue != true
            || whole.Value.Figure is not Figure.Published { Value: var rate }
            || AttainmentCalculator.PerOf(whole.Value.Indicator) is not { } per)
            return null;
        var (areas, all) = (0.0, 0.0);
        foreach (var part in sure)
            if (part.Value.Figure is Figure.Published { Denominator: > 0 and var people })
            {
                var wrong = Wrong(rate / per, people);
                areas += wrong;
                all += wrong * people;
            }

        return (areas, all);

        double Wrong(double share, double people)
        {
            const double Half = 0.5;
            const double Part = 1e-6;
            var (mean, goal) = (share * people, target.Goal.Amount / per * people);
            var deviation = Math.Sqrt(per == 1 ? mean * (1 - share) : mean);
            var isFloor = target.Direction == TargetDirection.AtLeast;
            if (deviation == 0)
                return AttainmentCalculator.IsOnSide(target.Direction, mean - goal) ? 0 : 1;
            return isFloor
                ? NormalDistribution.Cdf((Math.Ceiling(goal - Part) - Half - mean) / deviation)
                : NormalDistribution.UpperTail((Math.Floor(goal + Part) + Half - mean) / deviation);
        }
    }

    /// <summary>One change an edition and definition that has two periods without a day in common.</summary>
    private static List<LocalChange> ChangesOf(Indicator indicator, List<LocalPeriod> periods)
    {
        var groups = periods.GroupBy(period => (
            period.Edition, Breaks: indicator.Breaks.Count(b => b.Period.From <= period.Period.To)));
        return
        [
            .. groups.Select(group => new LocalChange(group.First(), group.Last()))
                .Where(change => change.From.Period.To < change.To.Period.From)
                .OrderBy(change => change.To.Period, Period.Chronological),
        ];
    }
}
