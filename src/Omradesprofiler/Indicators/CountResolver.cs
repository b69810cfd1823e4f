using System.Collections.Concurrent;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators.Cni;
using Omradesprofiler.Population;

namespace Omradesprofiler.Indicators;

/// <summary>
/// Finds counts for a level: as published for it, and where an area has none, added up from the nearest finer level
/// that has them. Published totals are never replaced by sums of parts, which need not agree with them. On an edition
/// that was not in force in the period they are moved from the one that was.
/// </summary>
internal sealed class CountResolver(AreaRegister register, ReleasedFigures figures)
{
    private readonly ConcurrentDictionary<(Edition Edition, AreaLevel From, AreaLevel To), AreaWeights> _weights = [];

    /// <summary>The counts of a term, or null where no level has any.</summary>
    public ColumnData? Find(CountTerm term, ColumnKey key)
    {
        if (key.Edition is { } edition && register.WeightsTo(edition, key.Period.To) is { } conversion)
            return Find(term, key with { Edition = conversion.From }) is { } native
                ? EditionConversion.Move(native, conversion)
                : null;
        var age = term.Age ?? key.Age;
        var column = Observed(term.Measure, key.Level, key.Edition, key, age);
        for (var finer = key.Level - 1; finer >= AreaLevel.Deso; finer--)
        {
            if (column is not null && !column.States.Contains(CellState.NotCollected))
                break;
            if (Aggregated(term.Measure, finer, key, age) is { } sums)
                column = column is null ? sums : FillGaps(column, sums);
        }

        return column;
    }

    /// <summary>
    /// The numbers of a measure exactly as published for the level itself, or null: percentages, medians and indices
    /// are never put together of sexes or ages.
    /// </summary>
    public ColumnData? FindPublished(CountTerm term, ColumnKey key)
    {
        var all = figures.List(term.Measure, key.Level, key.Edition, key.Period)
            .Where(series => series.Key.Sex == key.Sex).ToList();
        var age = term.Age ?? key.Age ?? (all.Count == 1 ? all[0].Key.Age : AgeGroup.All);
        return all.Find(series => series.Key.Age == age) is { } series ? Add([series]) with { Age = age } : null;
    }

    /// <summary>Where a reference population stands in its level's layer; null where the register lacks it.</summary>
    public int? IndexOf(ReferencePopulation reference) =>
        register.FindLayer(reference.Level, null)?.IndexOf(reference.Code) is >= 0 and var index ? index : null;

    /// <summary>The weights that add a finer level up to the key's level; null where the register can not.</summary>
    public AreaWeights? WeightsFrom(AreaLevel finer, ColumnKey key)
    {
        if (TreeFor(finer, key) is not { } tree || (key.Level == AreaLevel.Country && !tree.IsWholeCountry))
            return null;
        return _weights.GetOrAdd((tree.Edition, finer, key.Level), id => tree.WeightsTo(id.From, id.To));
    }

    /// <summary>The finer level's own key for the same period, sex and age.</summary>
    public ColumnKey KeyOn(AreaLevel finer, ColumnKey key) =>
        key with { Level = finer, Edition = TreeFor(finer, key)?.Layer(finer).Edition };

    private AreaTree? TreeFor(AreaLevel finer, ColumnKey key)
    {
        if (key.Edition is not null)
            return register.FindTree(key.Edition);
        if (!finer.HasEditions())
            return register.Newest;
        return Edition.ForYear(finer, key.Period.To) is { } edition ? register.FindTree(edition) : null;
    }

    private ColumnData? Aggregated(string measure, AreaLevel finer, ColumnKey key, AgeGroup? age)
    {
        if (WeightsFrom(finer, key) is not { } weights
            || Observed(measure, finer, KeyOn(finer, key).Edition, key, age) is not { } parts)
            return null;
        var states = weights.Worst<byte>([.. parts.States.Select(Additive)], (byte)CellState.NotCollected);
        var values = weights.Sum(parts.Values);
        for (var i = 0; i < values.Length; i++)
            if (states[i] != (byte)CellState.Published)
                values[i] = 0;
        return new ColumnData(
            values, [.. states.Select(state => (CellState)state)], Filled(values.Length, ValueBasis.Aggregated),
            parts.SourceIds)
        {
            Age = parts.Age,
            Parts = weights.Sum(parts.Parts ?? Filled(parts.Values.Length, 1.0)),
        };
    }

    /// <summary>What was published for the level; sexes or ages that had to be added up make it aggregated.</summary>
    private ColumnData? Observed(string measure, AreaLevel level, Edition? edition, ColumnKey key, AgeGroup? age)
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
                first.Values, first.States, Filled(first.Values.Length, ValueBasis.Observed), [first.SourceId]);
        var values = new double[first.Values.Length];
        var states = new CellState[first.Values.Length];
        foreach (var part in parts)
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] += part.Values[i];
                states[i] = (CellState)Math.Max((byte)states[i], Additive(part.States[i]));
            }
        }

        for (var i = 0; i < values.Length; i++)
            if (states[i] != CellState.Published)
                values[i] = 0;
        return new ColumnData(
            values, states, Filled(values.Length, ValueBasis.Aggregated),
            [.. parts.Select(part => part.SourceId).Distinct()])
        {
            Parts = Filled(values.Length, (double)parts.Count),
        };
    }

    /// <summary>What can not occur counts as none when counts are added.</summary>
    internal static byte Additive(CellState state) =>
        (byte)(state == CellState.NotApplicable ? CellState.Published : state);

    private static ColumnData FillGaps(ColumnData published, ColumnData sums)
    {
        var (values, states, bases) = (
            (double[])published.Values.Clone(), (CellState[])published.States.Clone(),
            (ValueBasis[])published.Bases.Clone());
        var parts = (double[])(published.Parts ?? Filled(values.Length, 1.0)).Clone();
        for (var i = 0; i < values.Length; i++)
            if (states[i] == CellState.NotCollected)
                (values[i], states[i], bases[i], parts[i]) =
                    (sums.Values[i], sums.States[i], sums.Bases[i], sums.Parts?[i] ?? 1);
        return published with
        {
            Parts = parts,
            Values = values,
            States = states,
            Bases = bases,
            SourceIds = [.. published.SourceIds.Union(sums.SourceIds)],
        };
    }

    private static T[] Filled<T>(int length, T value)
    {
        var filled = new T[length];
        Array.Fill(filled, value);
        return filled;
    }
}
