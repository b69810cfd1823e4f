using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Population;

namespace Omradesprofiler.Care;

/// <summary>Who is listed where (listning), as released: by clinic, on RegSO and coarser.</summary>
public sealed class ListedPopulation
{
    /// <summary>The measure that counts who is listed where.</summary>
    public const string Measure = "care.listed";

    private readonly List<Series> _series;

    /// <summary>Takes what an audience may see.</summary>
    public ListedPopulation(IEnumerable<ReleasedTable> tables, Audience audience) =>
        _series =
        [
            .. tables.Where(table => table.Audience >= audience).SelectMany(table => table.Series)
                .Where(series => series.Key is { Measure: Measure, CareCenter: not null, Level: not AreaLevel.Deso }),
        ];

    /// <summary>The periods that there are listings of, oldest first.</summary>
    public IReadOnlyList<Period> Periods =>
        [.. _series.Select(series => series.Key.Period).Distinct().Order(Period.Chronological)];

    /// <summary>The columns of a level and period, one for each clinic, sex and age group; all editions.</summary>
    public IReadOnlyList<Series> List(AreaLevel level, Period period) =>
        [.. _series.Where(series => series.Key.Level == level && series.Key.Period == period)];
}
