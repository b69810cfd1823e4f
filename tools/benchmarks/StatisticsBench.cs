using System.Diagnostics;
using System.Runtime.CompilerServices;
using Omradesprofiler.Areas;
using Omradesprofiler.Comparisons;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using Omradesprofiler.Priorities;
using Omradesprofiler.Profiles;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Benchmarks;

/// <summary>
/// Every indicator of the catalogue for every level and year of the country, with intervals and comparisons; one profile;
/// classes. The counts are made up, the areas are Sweden's.
/// </summary>
internal static class StatisticsBench
{
    private const int Profiles = 500;
    private const int Classes = 7;
    private const int PriorityParts = 12;
    private const int Draws = 1_000;

    public static void Run(int runs)
    {
        var catalog = IndicatorCatalogJson.Parse(File.ReadAllText(Geodata.CatalogPath), "indicators.json");
        var register = MadeUpCountry.Register();
        var figures = MadeUpCountry.Figures(register, catalog);
        var measured = Enumerable.Range(0, runs + 1).Select(_ => MeasureOnce(register, figures, catalog)).Skip(1).ToList();
        var counts = measured[0];
        Console.WriteLine(
            $"{catalog.Indicators.Count} indicators, {counts.Columns:N0} columns, {counts.Values:N0} values, "
            + $"{counts.Judgements:N0} judgements");
        Report.Print("all indicators × levels × years with intervals and comparisons, s", measured.Select(run => run.Seconds), "≤ 1.5");
        Report.Print("  held above the raw counts, MB", measured.Select(run => run.Megabytes), "≤ 300", "0");
        Report.Print($"one profile of a DeSO (mean of {Profiles}), ms", measured.Select(run => run.Profile), "≤ 1", "0.000");
        Report.Print(
            $"priorities: {Draws:N0} draws × 6,160 areas × {PriorityParts} indicators, s",
            measured.Select(run => run.Priorities), "≤ 1");
        Report.Print($"Fisher–Jenks, 6,160 values in {Classes} classes, ms", measured.Select(run => run.Classes), "≤ 50", "0.0");
    }

    /// <summary>A method of its own, so that nothing of an earlier run is held while the next is measured.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Measured MeasureOnce(AreaRegister register, ReleasedFigures figures, IndicatorCatalog catalog)
    {
        var before = Settled();
        var watch = Stopwatch.StartNew();
        var engine = new IndicatorEngine(register, figures, catalog);
        var (columns, values, judgements) = MakeAll(engine);
        var seconds = watch.Elapsed.TotalSeconds;
        var held = (Settled() - before) / 1e6;
        var measured = new Measured(
            seconds, held, MeasureProfiles(engine), MeasureClasses(engine), MeasurePriorities(engine), columns, values, judgements);
        GC.KeepAlive(engine);
        return measured;
    }

    /// <summary>Every column there is, each compared with county and country.</summary>
    private static (int Columns, long Values, long Judgements) MakeAll(IndicatorEngine engine)
    {
        Parallel.ForEach(engine.Catalog.Indicators, indicator => engine.AvailabilityOf(indicator));
        var keys =
            (from indicator in engine.Catalog.Indicators
             from place in engine.AvailabilityOf(indicator).Places
             from period in place.Periods
             select (indicator, Key: new ColumnKey(place.Level, place.Edition, period, Sex.All, null))).ToList();
        var (values, judgements) = (0L, 0L);
        Parallel.ForEach(keys, key =>
        {
            if (engine.Find(key.indicator, key.Key) is not { } column)
                return;
            Interlocked.Add(ref values, column.Layer.Count);
            foreach (var level in new[] { AreaLevel.County, AreaLevel.Country }.Where(level => level > key.Key.Level))
                Interlocked.Add(ref judgements, ColumnJudgements.Of(engine, column, level).Count(j => j.IsGiven));
        });
        return (keys.Count, values, judgements);
    }

    private static double MeasureProfiles(IndicatorEngine engine)
    {
        var builder = new ProfileBuilder(engine);
        var areas = engine.Register.Newest.Layer(AreaLevel.Deso).Areas;
        var chosen = Enumerable.Range(0, Profiles).Select(i => areas[i * 11 % areas.Count]).ToList();
        foreach (var area in chosen)
            builder.Build(area, null, null);
        var watch = Stopwatch.StartNew();
        foreach (var area in chosen)
            builder.Build(area, null, null);
        return watch.Elapsed.TotalMilliseconds / Profiles;
    }

    private static double MeasureClasses(IndicatorEngine engine)
    {
        var column = engine.FindNewest(
            engine.Catalog.Indicators.First(i => i.Formula is IndicatorFormula.Index), AreaLevel.Deso, Edition.Deso2025)!;
        var values = column.Values.ToArray();
        var watch = Stopwatch.StartNew();
        if (!FisherJenks(values))
            throw new InvalidOperationException("Nothing was classed.");
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double MeasurePriorities(IndicatorEngine engine)
    {
        var parts = engine.Catalog.Indicators.Where(indicator => indicator.Formula is IndicatorFormula.Ratio)
            .Select(indicator => engine.FindNewest(indicator, AreaLevel.Deso, Edition.Deso2025))
            .OfType<IndicatorColumn>().Take(PriorityParts).Select(PartOf).ToList();
        var areas = engine.Register.FindLayer(AreaLevel.Deso, Edition.Deso2025)!.Areas;
        var input = new PriorityInput([.. areas.Select(area => area.Code)], parts);
        if (parts.Count != PriorityParts)
            throw new InvalidOperationException($"{parts.Count} parts and not {PriorityParts}.");
        var watch = Stopwatch.StartNew();
        if (!PriorityEngine.Rank(input, new PriorityOptions { Draws = Draws }).IsGiven)
            throw new InvalidOperationException("Nothing was ranked.");
        return watch.Elapsed.TotalSeconds;
    }

    private static PriorityPart PartOf(IndicatorColumn column)
    {
        var figures = Enumerable.Range(0, column.Layer.Count).Select(i => column.FigureAt(i) as Figure.Published);
        var counts = figures.Select(figure => (figure?.Numerator ?? 0, figure?.Denominator ?? 1)).ToList();
        return new PriorityPart(
            new PartEvidence.Shares([.. counts.Select(c => Math.Min(c.Item1, c.Item2))], [.. counts.Select(c => c.Item2)]),
            1, NeedDirection.HigherIsNeed, IndexTransform.ZScore);
    }

    private static bool FisherJenks(double[] values) => ClassLimits.FisherJenks(values, Classes).IsGiven;

    private static long Settled()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private sealed record Measured(
        double Seconds, double Megabytes, double Profile, double Classes, double Priorities, int Columns, long Values, long Judgements);
}
