using Omradesprofiler.Statistics;

namespace Omradesprofiler.Interventions.Method;

/// <summary>
/// A design made ready: the years before and after side by side without the year of the start, what areas are matched
/// on, and which areas can be used.
/// </summary>
internal sealed class StudyData
{
    /// <summary>The fewest years before the start.</summary>
    public const int FewestYearsBefore = 3;

    private const double HalfEvent = 0.5;

    private StudyData(StudyDesign design)
    {
        Design = design;
        var panel = design.Panel;
        (Areas, Before) = (panel.Areas, design.YearsBefore);
        YearOf = [.. Enumerable.Range(0, Before)
            .Concat(Enumerable.Range(design.FirstYearAfter, panel.Years.Count - design.FirstYearAfter))];
        (Counts, Exposure) = (new double[Areas * Columns], new double[Areas * Columns]);
        for (var area = 0; area < Areas; area++)
            for (var column = 0; column < Columns; column++)
                SetCell(area, column);
        IsUsable = Usable();
        IsControl = (bool[])IsUsable.Clone();
        foreach (var area in design.NoControls)
            IsControl[area] = false;
        Features = Matched();
    }

    /// <summary>The design.</summary>
    public StudyDesign Design { get; }

    /// <summary>How many areas.</summary>
    public int Areas { get; }

    /// <summary>How many columns lie before the start.</summary>
    public int Before { get; }

    /// <summary>The panel's year of each column.</summary>
    public int[] YearOf { get; }

    /// <summary>How many columns.</summary>
    public int Columns => YearOf.Length;

    /// <summary>Area × column; zero where not known.</summary>
    public double[] Counts { get; }

    /// <summary>Area × column; zero where not known.</summary>
    public double[] Exposure { get; }

    /// <summary>Whether an area can be in a set.</summary>
    public bool[] IsUsable { get; }

    /// <summary>Whether an area can be a control.</summary>
    public bool[] IsControl { get; }

    /// <summary>What areas are matched on; the first two are levels.</summary>
    public MatchedFeature[] Features { get; }

    /// <summary>Makes a design ready, or says what it lacks.</summary>
    /// <exception cref="ArgumentException">The design contradicts itself.</exception>
    public static Outcome<StudyData> Of(StudyDesign design)
    {
        StudyChecks.Check(design);
        if (design.YearsBefore < FewestYearsBefore)
            return Refusal.TooFewYears;
        var data = new StudyData(design);
        return design.Treated.All(area => data.IsUsable[area]) ? data : Refusal.TreatedNotUsable;
    }

    /// <summary>The events and the exposure of areas in some columns.</summary>
    public (double Events, double Exposure) Sum(IEnumerable<int> areas, int first, int end)
    {
        var (events, exposure) = (0.0, 0.0);
        foreach (var area in areas)
            for (var cell = area * Columns + first; cell < area * Columns + end; cell++)
                (events, exposure) = (events + Counts[cell], exposure + Exposure[cell]);
        return (events, exposure);
    }

    private void SetCell(int area, int column)
    {
        var panel = Design.Panel;
        var (count, exposure) = (panel.Counts[area, YearOf[column]], panel.Exposure[area, YearOf[column]]);
        if (!(count >= 0) || !(exposure > 0) || double.IsInfinity(count) || double.IsInfinity(exposure))
            return;
        Counts[area * Columns + column] = count;
        Exposure[area * Columns + column] = exposure;
    }

    private bool[] Usable()
    {
        var usable = new bool[Areas];
        for (var area = 0; area < Areas; area++)
            usable[area] = Design.Panel.Usable[area]
                && !Exposure.AsSpan(area * Columns, Before).Contains(0)
                && Design.Covariates.All(covariate => double.IsFinite(covariate.Values[area]));
        foreach (var area in Design.Excluded)
            usable[area] = false;
        return usable;
    }

    private MatchedFeature[] Matched()
    {
        var (level, last, trend) = (new double[Areas], new double[Areas], new double[Areas]);
        for (var area = 0; area < Areas; area++)
            if (IsUsable[area])
            {
                level[area] = LogRate(area, 0, Before);
                last[area] = LogRate(area, Before - 1, Before);
                trend[area] = Trend(area);
            }

        return
        [
            new MatchedFeature("Nivå före starten, per 1 000", level, IsUsable, FeatureScale.LogRate),
            new MatchedFeature("Nivå sista året före starten, per 1 000", last, IsUsable, FeatureScale.LogRate),
            new MatchedFeature("Trend före starten, procent per år", trend, IsUsable, FeatureScale.LogChange),
            .. Design.Covariates.Select(covariate =>
                new MatchedFeature(covariate.Name, covariate.Values, IsUsable, FeatureScale.AsIs)),
        ];
    }

    private double LogRate(int area, int first, int end)
    {
        var (events, exposure) = Sum([area], first, end);
        return PortableMath.Log((events + HalfEvent) / exposure);
    }

    /// <summary>The slope of the logarithms by least squares.</summary>
    private double Trend(int area)
    {
        var (top, bottom, middle) = (0.0, 0.0, (Before - 1) / 2.0);
        for (var t = 0; t < Before; t++)
        {
            top += (t - middle) * LogRate(area, t, t + 1);
            bottom += (t - middle) * (t - middle);
        }

        return top / bottom;
    }
}
