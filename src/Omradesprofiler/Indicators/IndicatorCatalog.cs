namespace Omradesprofiler.Indicators;

/// <summary>The indicators that a snapshot knows, in the order in which they are shown.</summary>
public sealed class IndicatorCatalog
{
    private readonly Dictionary<string, Indicator> _byId;

    /// <summary>Keeps the order.</summary>
    /// <param name="indicators">The indicators.</param>
    /// <param name="similarity">The ids of those that similar areas are chosen by.</param>
    /// <exception cref="ArgumentException">Two indicators share an id, or there is none with one of the
    /// ids.</exception>
    public IndicatorCatalog(IEnumerable<Indicator> indicators, IReadOnlyList<string>? similarity = null)
    {
        Indicators = [.. indicators];
        _byId = new Dictionary<string, Indicator>(StringComparer.Ordinal);
        foreach (var indicator in Indicators)
            if (!_byId.TryAdd(indicator.Id, indicator))
                throw new ArgumentException($"Indikatorn {indicator.Id} finns två gånger.", nameof(indicators));
        Similarity = [.. (similarity ?? []).Select(id => Find(id)
            ?? throw new ArgumentException($"Indikatorn {id} i similarity finns inte.", nameof(similarity)))];
    }

    /// <summary>All indicators.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>Those that similar areas are chosen by: people, age, education.</summary>
    public IReadOnlyList<Indicator> Similarity { get; }

    /// <summary>The same with some of its indicators only.</summary>
    public IndicatorCatalog Only(IEnumerable<Indicator> indicators)
    {
        var kept = indicators.ToList();
        return new IndicatorCatalog(kept, [.. Similarity.Where(kept.Contains).Select(indicator => indicator.Id)]);
    }

    /// <summary>The indicator with an id, or null.</summary>
    public Indicator? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The measures that are counts, so that parts and wholes may be compared.</summary>
    public IReadOnlySet<string> AdditiveMeasures => Indicators
        .Where(indicator => indicator.Formula is not (IndicatorFormula.Published or IndicatorFormula.RoundedShare))
        .SelectMany(indicator => indicator.Formula.Terms).Select(term => term.Measure)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Every measure that some indicator uses.</summary>
    public IReadOnlySet<string> Measures => Indicators
        .SelectMany(indicator => indicator.Formula.Terms.Concat(LimitsOf(indicator))).Select(term => term.Measure)
        .ToHashSet(StringComparer.Ordinal);

    private static CountTerm[] LimitsOf(Indicator indicator) =>
        indicator.Uncertainty is Uncertainty.Survey survey ? [survey.Lower, survey.Upper] : [];
}
