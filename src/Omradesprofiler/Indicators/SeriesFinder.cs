using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Population;

namespace Omradesprofiler.Indicators;

/// <summary>Finds columns as they were published, put together of sexes and ages where that is needed.</summary>
internal sealed class SeriesFinder(ReleasedFigures figures)
{
    /// <summary>What was published for the level; sexes or ages that had to be added up make it aggregated.</summary>
    public ColumnData? Find(string measure, AreaLevel level, Edition? edition, ColumnKey key, AgeGroup? age)
    {
        var all = figures.List(measure, level, edition, key.Period);
        if (all.Count == 0 || FindSexes(all, key.Sex) is not { } sexes)
            return null;
        var ages = all.Where(series => series.Key.Sex == sexes[0]).Select(series => series.Key.Age).ToList();
        if (FindAges(ages, age) is not { } cover)
            return null;
        var parts = all.Where(series => sexes.Contains(series.Key.Sex) && cover.Contains(series.Key.Age)).ToList();
        if (parts.Count != sexes.Length * cover.Count)
            return null;
        return Add(parts) with { Age = age ?? (cover.Count == 1 ? cover[0] : AgeGroup.All) };
    }

    /// <summary>
    /// The numbers of a measure exactly as published for the level itself, or null: percentages, medians and indices
    /// are never put together of sexes or ages.
    /// </summary>
    public ColumnData? FindPublished(CountTerm term, AreaLevel level, Edition? edition, ColumnKey key)
    {
        var all = figures.List(term.Measure, level, edition, key.Period)
            .Where(series => series.Key.Sex == key.Sex).ToList();
        var age = term.Age ?? key.Age ?? (all.Count == 1 ? all[0].Key.Age : AgeGroup.All);
        return all.Find(series => series.Key.Age == age) is { } series ? Add([series]) with { Age = age } : null;
    }

    private static Sex[]? FindSexes(IReadOnlyList<Series> series, Sex wanted)
    {
        if (series.Any(s => s.Key.Sex == wanted))
            return [wanted];
        var bothApart = wanted == Sex.All
            && series.Any(s => s.Key.Sex == Sex.Women) && series.Any(s => s.Key.Sex == Sex.Men);
        return bothApart ? [Sex.Women, Sex.Men] : null;
    }

    private static IReadOnlyList<AgeGroup>? FindAges(List<AgeGroup> available, AgeGroup? wanted)
    {
        if (wanted is { } age)
            return AgeGroup.FindCover(age, available);
        if (available.Contains(AgeGroup.All))
            return [AgeGroup.All];
        return available.Count == 1 ? available : AgeGroup.FindCover(AgeGroup.All, available);
    }

    private static ColumnData Add(List<Series> parts)
    {
        var first = parts[0];
        if (parts.Count == 1)
            return new ColumnData(
                first.Values, first.States, CountSums.Filled(first.Values.Length, ValueBasis.Observed),
                [first.SourceId]);
        var values = new double[first.Values.Length];
        var states = new CellState[first.Values.Length];
        foreach (var part in parts)
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] += part.Values[i];
                states[i] = (CellState)Math.Max((byte)states[i], CountSums.Additive(part.States[i]));
            }
        }

        for (var i = 0; i < values.Length; i++)
            if (states[i] != CellState.Published)
                values[i] = 0;
        return new ColumnData(
            values, states, CountSums.Filled(values.Length, ValueBasis.Aggregated),
            [.. parts.Select(part => part.SourceId).Distinct()])
        {
            Parts = CountSums.Filled(values.Length, (double)parts.Count),
        };
    }
}
