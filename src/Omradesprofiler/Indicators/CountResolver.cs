using System.Collections.Concurrent;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators.Cni;

namespace Omradesprofiler.Indicators;

/// <summary>
/// Finds counts for a level: as published for it, and where an area has none, added up from the nearest finer level
/// that has them. Published totals are never replaced by sums of parts, which need not agree with them. On an edition
/// that was not in force in the period they are moved from the one that was.
/// </summary>
internal sealed class CountResolver(AreaRegister register, ReleasedFigures figures) : CountSource
{
    private readonly SeriesFinder _series = new(figures);
    private readonly ConcurrentDictionary<(Edition Edition, AreaLevel From, AreaLevel To), AreaWeights> _weights = [];

    /// <inheritdoc />
    public override ColumnData? Find(CountTerm term, ColumnKey key)
    {
        if (key.Edition is { } edition && register.WeightsTo(edition, key.Period.To) is { } conversion)
            return Find(term, key with { Edition = conversion.From }) is { } native
                ? EditionConversion.Move(native, conversion)
                : null;
        var age = term.Age ?? key.Age;
        var column = _series.Find(term.Measure, key.Level, key.Edition, key, age);
        foreach (var (_, finer, weights) in PartsOf(key))
        {
            if (column is not null && !column.States.Contains(CellState.NotCollected))
                break;
            if (_series.Find(term.Measure, finer.Level, finer.Edition, key, age) is { } parts)
            {
                var sums = CountSums.Of(weights, parts, ValueBasis.Aggregated);
                column = column is null ? sums : CountSums.FillGaps(column, sums);
            }
        }

        return column;
    }

    /// <inheritdoc />
    public override ColumnData? FindPublished(CountTerm term, ColumnKey key) =>
        _series.FindPublished(term, key.Level, key.Edition, key);

    /// <inheritdoc />
    public override int? IndexOf(ReferencePopulation reference) =>
        register.FindLayer(reference.Level, null)?.IndexOf(reference.Code) is >= 0 and var index ? index : null;

    /// <inheritdoc />
    public override IEnumerable<CountParts> PartsOf(ColumnKey key)
    {
        for (var finer = key.Level - 1; finer >= AreaLevel.Deso; finer--)
            if (WeightsFrom(finer, key) is { } weights)
                yield return new CountParts(this, KeyOn(finer, key), weights);
    }

    /// <summary>The weights that add a finer level up to the key's level; null where the register can not.</summary>
    private AreaWeights? WeightsFrom(AreaLevel finer, ColumnKey key)
    {
        if (TreeFor(finer, key) is not { } tree || (key.Level == AreaLevel.Country && !tree.IsWholeCountry))
            return null;
        return _weights.GetOrAdd((tree.Edition, finer, key.Level), id => tree.WeightsTo(id.From, id.To));
    }

    /// <summary>The finer level's own key for the same period, sex and age.</summary>
    private ColumnKey KeyOn(AreaLevel finer, ColumnKey key) =>
        key with { Level = finer, Edition = TreeFor(finer, key)?.Layer(finer).Edition };

    private AreaTree? TreeFor(AreaLevel finer, ColumnKey key)
    {
        if (key.Edition is not null)
            return register.FindTree(key.Edition);
        if (!finer.HasEditions())
            return register.Newest;
        return Edition.ForYear(finer, key.Period.To) is { } edition ? register.FindTree(edition) : null;
    }
}
