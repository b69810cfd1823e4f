using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators.Cni;
using Omradesprofiler.Population;

namespace Omradesprofiler.Care;

/// <summary>
/// What SCB counts among those who are listed at each clinic, wherever they live: the seven counts of CNI and the
/// heads, as released. Measures <c>listed.cni.under5</c>, …, <c>listed.cni.population</c>.
/// </summary>
public sealed class ListedCni
{
    private const string Prefix = "listed.";

    private readonly Dictionary<(string CareCenter, Period Period, string Measure), Series> _series = [];

    /// <summary>Takes what an audience may see.</summary>
    public ListedCni(IEnumerable<ReleasedTable> tables, Audience audience)
    {
        foreach (var series in tables.Where(table => table.Audience >= audience).SelectMany(table => table.Series))
            if (series.Key is { CareCenter: { } careCenter, Level: AreaLevel.Country, Sex: Sex.All } key
                && key.Age.IsAll && Measures.Contains(key.Measure))
                _series[(careCenter, key.Period, key.Measure)] = series;
        Periods = [.. _series.Keys.Select(key => key.Period).Distinct().Order(Period.Chronological)];
    }

    /// <summary>The measures: SCB's seven factors in their order, then the heads.</summary>
    public static IReadOnlyList<string> Measures { get; } =
    [
        .. CareNeedIndex.Scb.Factors.Select(factor => factor.Count.Measure).Append(CareNeedIndex.Scb.Population.Measure)
            .Select(measure => Prefix + measure),
    ];

    /// <summary>Each of the seven counts is a part of the heads.</summary>
    public static IEnumerable<MeasurePair> Pairs =>
        Measures.SkipLast(1).Select(measure => new MeasurePair(measure, Measures[^1]));

    /// <summary>The periods that any clinic has counts of, oldest first.</summary>
    public IReadOnlyList<Period> Periods { get; }

    /// <summary>The clinics that have counts of a period, by code.</summary>
    public IReadOnlyList<string> CareCentersOf(Period period) =>
    [
        .. _series.Keys.Where(key => key.Period == period).Select(key => key.CareCenter).Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The counts of a clinic's listed people; null where none were ordered for the period.</summary>
    public CareCenterCounts? Find(string careCenter, Period period)
    {
        var found = Measures.Select(measure => _series.GetValueOrDefault((careCenter, period, measure))).ToList();
        if (found.OfType<Series>().FirstOrDefault() is not { } any)
            return null;
        var counts = found.Select(series => series is null
            ? new ReleasedCount(0, CellState.NotCollected)
            : new ReleasedCount(series.Values[0], series.States[0])).ToList();
        return new CareCenterCounts(careCenter, period, [.. counts.SkipLast(1)], counts[^1], any.SourceId);
    }
}

/// <summary>The seven counts among a clinic's listed people, and the heads.</summary>
/// <param name="CareCenter">The clinic's code.</param>
/// <param name="Period">The month or year.</param>
/// <param name="Counts">One a factor, in the order of <see cref="CareNeedIndex.Scb"/>.</param>
/// <param name="Heads">How many are listed.</param>
/// <param name="SourceId">Where they come from.</param>
public sealed record CareCenterCounts(
    string CareCenter, Period Period, IReadOnlyList<ReleasedCount> Counts, ReleasedCount Heads, string SourceId)
{
    /// <summary>Whether all eight numbers may be shown: only then is there an index.</summary>
    public bool AreAllPublished => Counts.Append(Heads).All(count => count.State == CellState.Published);

    /// <summary>The gravest reason why there is no index; published where there is one.</summary>
    public CellState State => Counts.Append(Heads).Max(count => count.State);
}

/// <summary>A released number.</summary>
/// <param name="Value">The number; 0 where the state is not published.</param>
/// <param name="State">Whether it may be shown.</param>
public readonly record struct ReleasedCount(double Value, CellState State);
