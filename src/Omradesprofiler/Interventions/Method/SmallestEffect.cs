using Omradesprofiler.Statistics;

namespace Omradesprofiler.Interventions.Method;

/// <summary>
/// Before the start: the smallest rate ratio that the follow-up would find, so that nobody promises what can not be
/// shown. The same controls, sets and test as later, in worlds drawn from what the years before say of chance
/// (<see cref="ShockModel"/>); people as in the last year. Found means that the one-sided p towards the effect is at
/// most 0.025, or lower where these worlds without an effect are too often found to have one. Rate ratios are tried in
/// steps, and power is taken to rise with the effect. Reads nothing of the panel from the start on.
/// </summary>
public static class SmallestEffect
{
    private static readonly double[] Decreases = [.. Enumerable.Range(1, 16).Select(step => (20 - step) / 20.0)];

    private static readonly double[] Increases =
        [1.05, 1.1, 1.15, 1.2, 1.25, 1.3, 1.35, 1.4, 1.5, 1.6, 1.75, 2, 2.5, 3, 4, 5];

    /// <summary>The smallest effect of a design.</summary>
    /// <exception cref="ArgumentException">The design contradicts itself.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No years after, or a power that is none.</exception>
    public static Outcome<SmallestEffectResult> Of(StudyDesign design, SmallestEffectOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.YearsAfter, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Worlds, nameof(options));
        if (!(options.Power is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(options), options.Power, "Power is a share between 0 and 1.");
        StudyChecks.Check(design);
        if (design.YearsBefore < StudyData.FewestYearsBefore)
            return Refusal.TooFewYears;
        var made = StudyData.Of(Ahead(design, options.YearsAfter));
        if (!made.TryGet(out var data))
            return made.Reason;
        if (MethodLimits.Of(data).Refusal is var refusal and not Refusal.None)
            return refusal;
        var matcher = new SetMatcher(data);
        var controls = new int[design.Treated.Count * design.ControlsPerTreated];
        if (!matcher.Match([.. design.Treated], controls))
            return Refusal.NoAdmissibleControls;
        var sets = AdmissibleSets.Of(data, matcher, options.MostSets - 1);
        if (sets.Count < ReassignedTreatment.FewestSets)
            return Refusal.TooFewSets;
        var between = YearsBetween(design, options);
        var futures = new FutureWorlds(data, sets, [.. design.Treated, .. controls], options.Worlds, between);
        return futures.Level > 0 ? Describe(data, futures, options, between) : Refusal.NotProved;
    }

    private static int YearsBetween(StudyDesign design, SmallestEffectOptions options)
    {
        var last = design.Panel.Years[design.YearsBefore - 1];
        var first = options.FirstYearAfter ?? last + 1;
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(first, last, nameof(options));
        return first - last - 1;
    }

    private static SmallestEffectResult Describe(
        StudyData data, FutureWorlds futures, SmallestEffectOptions options, int yearsBetween)
    {
        var (treated, before) = (data.Design.Treated, data.Before);
        var (events, people) = data.Sum(treated, 0, before);
        var plain = (NormalDistribution.Quantile(0.975) + NormalDistribution.Quantile(options.Power))
            * futures.PlainStandardError;
        return new SmallestEffectResult(
            First(Decreases, ratio => futures.Found(ratio).Lower >= options.Power),
            First(Increases, ratio => futures.Found(ratio).Upper >= options.Power),
            PortableMath.Exp(-plain), PortableMath.Exp(plain), futures.FalsePositives, options.YearsAfter,
            options.Power, people / before, events / before, events / people, futures.Model.Variance,
            futures.Model.Memory, futures.OtherSets)
        {
            Level = futures.Level,
            Worlds = options.Worlds,
            YearsBetween = yearsBetween,
        };
    }

    /// <summary>The first that does, by halving: those after it do too.</summary>
    private static double? First(double[] ratios, Func<double, bool> isEnough)
    {
        var (low, high) = (0, ratios.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isEnough(ratios[middle]))
                high = middle;
            else
                low = middle + 1;
        }

        return low < ratios.Length ? ratios[low] : null;
    }

    /// <summary>The years before, and years to come with the people of the last year and no events yet.</summary>
    private static StudyDesign Ahead(StudyDesign design, int yearsAfter)
    {
        var (panel, before) = (design.Panel, design.YearsBefore);
        var years = before + yearsAfter;
        var (counts, exposure) = (new double[panel.Areas, years], new double[panel.Areas, years]);
        for (var area = 0; area < panel.Areas; area++)
            for (var year = 0; year < years; year++)
            {
                counts[area, year] = year < before ? panel.Counts[area, year] : 0;
                exposure[area, year] = panel.Exposure[area, Math.Min(year, before - 1)];
            }

        int[] all = [.. Enumerable.Range(panel.Years[0], years)];
        return design with
        {
            Panel = new OutcomePanel(all, counts, exposure, panel.Usable),
            FirstYearAfter = before,
            PartialYear = null,
        };
    }
}
