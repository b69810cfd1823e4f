using System.Globalization;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators.Cni;
using Omradesprofiler.Population;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Indicators;

/// <summary>Derives columns from counts by an indicator's formula. Rates are made last, and never averaged.</summary>
internal sealed class IndicatorCalculator(CountSource counts)
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    private readonly StandardisedCalculator _standardised = new(counts);

    /// <summary>
    /// The column with how sure it is, or null where the level has no numbers for the formula in that period.
    /// </summary>
    public ColumnData? Calculate(Indicator indicator, ColumnKey key) => ValuesOf(indicator, key) is { } data
        ? data with { Certainty = data.Certainty ?? CertaintyOf(indicator, data, key) }
        : null;

    private ColumnCertainty? CertaintyOf(Indicator indicator, ColumnData data, ColumnKey key) =>
        indicator.Uncertainty switch
        {
            Uncertainty.Register register => CertaintyCalculator.Of(indicator, data, register),
            Uncertainty.Survey survey => SurveyLimits(indicator, survey, data, key),
            _ => null,
        };

    /// <summary>The source's own limits, and the variance that they speak of.</summary>
    private ColumnCertainty? SurveyLimits(
        Indicator indicator, Uncertainty.Survey survey, ColumnData data, ColumnKey key)
    {
        if (indicator.Formula is not IndicatorFormula.Published { Factor: var factor }
            || counts.FindPublished(survey.Lower, key) is not { } lower
            || counts.FindPublished(survey.Upper, key) is not { } upper)
            return null;
        var (limits, variances) = (LimitArrays.Empty(data.Values.Length), new double[data.Values.Length]);
        for (var i = 0; i < variances.Length; i++)
        {
            var (low, high) = (lower.Values[i] * factor, upper.Values[i] * factor);
            var known = data.States[i] == CellState.Published && lower.States[i] == CellState.Published
                && upper.States[i] == CellState.Published;
            if (!known || low > data.Values[i] || high < data.Values[i])
                continue;
            (limits.Lower[i], limits.Upper[i]) = (low, high);
            variances[i] = Math.Pow((high - low) / (2 * Confidence.Z(survey.Confidence)), 2);
        }

        return new ColumnCertainty(
            survey.Confidence, limits, null, null, "källans eget intervall (slump i urvalet)", variances);
    }

    private ColumnData? ValuesOf(Indicator indicator, ColumnKey key) => indicator.Formula switch
    {
        IndicatorFormula.Count formula => SumOf(formula.Sum, key),
        IndicatorFormula.Ratio formula => Ratio(formula, key),
        IndicatorFormula.Published formula => Published(formula, key),
        IndicatorFormula.RoundedShare formula => RoundedShare(formula, key),
        IndicatorFormula.Index formula => Index(formula, key),
        IndicatorFormula.StandardisedRate formula => _standardised.Rate(formula, key),
        IndicatorFormula.StandardisedRatio formula => _standardised.Ratio(formula, key),
        IndicatorFormula.LifeExpectancy formula => _standardised.LifeExpectancy(formula, key),
        _ => throw new InvalidOperationException($"{indicator.Id} has an unknown formula."),
    };

    private ColumnData? SumOf(IReadOnlyList<CountTerm> terms, ColumnKey key)
    {
        ColumnData? sum = null;
        foreach (var term in terms)
        {
            if (counts.Find(term, key) is not { } column)
                return null;
            sum = sum is null ? column : Combine(sum, column, (a, b) => a + b);
        }

        return sum;
    }

    private ColumnData? Ratio(IndicatorFormula.Ratio formula, ColumnKey key)
    {
        if (SumOf(formula.Numerator, key) is not { } numerator
            || SumOf(formula.Denominator, key) is not { } denominator)
            return null;
        var ratio = Combine(numerator, denominator, (n, d) => d > 0 ? n / d * formula.Per : 0);
        var refusals = new Refusal[ratio.States.Length];
        for (var i = 0; i < ratio.States.Length; i++)
        {
            if (ratio.States[i] != CellState.Published)
                continue;
            if (denominator.Values[i] <= 0)
                (ratio.States[i], refusals[i]) = (CellState.NotApplicable, Refusal.ZeroDenominator);
            else if (formula.IsShare && numerator.Values[i] > denominator.Values[i])
                (ratio.States[i], ratio.Values[i], refusals[i]) =
                    (CellState.MethodRefused, 0, Refusal.NumeratorAboveDenominator);
        }

        return ratio with
        {
            Age = numerator.Age,
            Numerators = numerator.Values,
            Denominators = denominator.Values,
            Refusals = refusals,
            Parts = numerator.Parts,
        };
    }

    private ColumnData? Published(IndicatorFormula.Published formula, ColumnKey key) =>
        counts.FindPublished(formula.Measure, key) is { } column
            ? column with { Values = [.. column.Values.Select(value => value * formula.Factor)] }
            : null;

    private ColumnData? RoundedShare(IndicatorFormula.RoundedShare formula, ColumnKey key)
    {
        var published = PublishedShare(counts, formula, key);
        foreach (var parts in counts.PartsOf(key))
        {
            if (published is not null && !published.States.Contains(CellState.NotCollected))
                break;
            if (EstimatedShare(formula, parts) is { } estimate)
                published = published is null ? estimate : FillGaps(published, estimate);
        }

        return published;
    }

    private static ColumnData? PublishedShare(
        CountSource source, IndicatorFormula.RoundedShare formula, ColumnKey key)
    {
        if (source.FindPublished(formula.Percent, key) is not { } percent)
            return null;
        var persons = source.FindPublished(formula.Persons, key);
        return percent with
        {
            Values = [.. percent.Values.Select(value => value / 100)],
            Denominators = persons is null ? null : [.. persons.Values.Select((people, i) => KnownOrNaN(persons, i))],
            HalfWidths = new double[percent.Values.Length],
            SourceIds = [.. percent.SourceIds.Union(persons?.SourceIds ?? [])],
        };
    }

    private static double KnownOrNaN(ColumnData column, int index) =>
        column.States[index] == CellState.Published ? column.Values[index] : double.NaN;

    /// <summary>
    /// Σ share · persons / Σ persons over the parts; each share is known to half a percentage point. A part whose share
    /// or persons are missing leaves the whole without a value.
    /// </summary>
    private static ColumnData? EstimatedShare(IndicatorFormula.RoundedShare formula, CountParts finer)
    {
        const double HalfStep = 0.005;
        var weights = finer.Weights;
        if (PublishedShare(finer.Source, formula, finer.Key) is not { } parts
            || parts.Denominators is not { } persons)
            return null;
        var (poor, people) = (new double[persons.Length], new double[persons.Length]);
        var known = (CellState[])parts.States.Clone();
        for (var i = 0; i < poor.Length; i++)
        {
            if (double.IsNaN(persons[i]) && known[i] == CellState.Published)
                known[i] = CellState.NotCollected;
            if (known[i] == CellState.Published)
                (poor[i], people[i]) = (parts.Values[i] * persons[i], persons[i]);
        }

        var (sums, totals) = (weights.Sum(poor), weights.Sum(people));
        var states = weights.Worst<byte>([.. known.Select(state => (byte)state)], (byte)CellState.NotCollected);
        var bases = new ValueBasis[sums.Length];
        var halfWidths = new double[sums.Length];
        for (var i = 0; i < sums.Length; i++)
        {
            (bases[i], halfWidths[i]) = (ValueBasis.Estimated, HalfStep);
            if (states[i] == (byte)CellState.Published && totals[i] <= 0)
                states[i] = (byte)CellState.NotApplicable;
            sums[i] = states[i] == (byte)CellState.Published ? sums[i] / totals[i] : 0;
        }

        return new ColumnData(sums, [.. states.Select(state => (CellState)state)], bases, parts.SourceIds)
        {
            Denominators = totals,
            HalfWidths = halfWidths,
            Age = parts.Age,
        };
    }

    private ColumnData? Index(IndicatorFormula.Index formula, ColumnKey key)
    {
        var raw = RawIndex(formula.Definition, key);
        if (raw is null || formula.Reference is not { } reference)
            return raw;
        var referenceColumn = RawIndex(formula.Definition, key with { Level = reference.Level, Edition = null });
        if (counts.IndexOf(reference) is not { } at || referenceColumn?.States[at] != CellState.Published
            || referenceColumn.Values[at] is not (> 0 and var referenceRaw))
            return null;
        return raw with
        {
            Values = [.. raw.Values.Select(value => value / referenceRaw)],
            Notes = [string.Create(Swedish, $"{reference.Name} = 1 motsvarar {referenceRaw:0.0000} poäng per person.")],
        };
    }

    private ColumnData? RawIndex(IndexDefinition definition, ColumnKey key)
    {
        if (counts.Find(definition.Population, key) is not { } population)
            return null;
        ColumnData? points = null;
        var factorCounts = new List<double[]>(definition.Factors.Count);
        foreach (var factor in definition.Factors)
        {
            if (counts.Find(factor.Count, key) is not { } column)
                return null;
            factorCounts.Add(column.Values);
            var weighted = column with { Values = [.. column.Values.Select(value => value * factor.Weight)] };
            points = points is null ? weighted : Combine(points, weighted, (a, b) => a + b);
        }

        var raw = Combine(points!, population, (sum, people) => people > 0 ? sum / people : 0);
        var refusals = new Refusal[raw.States.Length];
        for (var i = 0; i < raw.States.Length; i++)
            if (raw.States[i] == CellState.Published && population.Values[i] <= 0)
                (raw.States[i], refusals[i]) = (CellState.NotApplicable, Refusal.ZeroDenominator);
        return raw with
        {
            Numerators = points!.Values,
            Denominators = population.Values,
            Age = AgeGroup.All,
            Refusals = refusals,
            Parts = population.Parts,
            PointVariance = IndexVariance.Of([.. definition.Factors.Select(factor => factor.Weight)], factorCounts),
        };
    }

    private static ColumnData Combine(ColumnData a, ColumnData b, Func<double, double, double> operation)
    {
        var values = new double[a.Values.Length];
        var states = new CellState[values.Length];
        var bases = new ValueBasis[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            states[i] = a.States[i] > b.States[i] ? a.States[i] : b.States[i];
            bases[i] = a.Bases[i] > b.Bases[i] ? a.Bases[i] : b.Bases[i];
            values[i] = states[i] == CellState.Published ? operation(a.Values[i], b.Values[i]) : 0;
        }

        return new ColumnData(values, states, bases, [.. a.SourceIds.Union(b.SourceIds)])
        {
            Age = a.Age,
            Conversion = a.Conversion ?? b.Conversion,
            Parts = [.. values.Select((_, i) => (a.Parts?[i] ?? 1) + (b.Parts?[i] ?? 1))],
        };
    }

    private static ColumnData FillGaps(ColumnData published, ColumnData estimate)
    {
        var filled = published with
        {
            Values = (double[])published.Values.Clone(),
            States = (CellState[])published.States.Clone(),
            Bases = (ValueBasis[])published.Bases.Clone(),
            HalfWidths = (double[])published.HalfWidths!.Clone(),
            Denominators = (double[]?)published.Denominators?.Clone(),
            SourceIds = [.. published.SourceIds.Union(estimate.SourceIds)],
        };
        for (var i = 0; i < filled.Values.Length; i++)
        {
            if (published.States[i] != CellState.NotCollected)
                continue;
            (filled.Values[i], filled.States[i]) = (estimate.Values[i], estimate.States[i]);
            if (filled.Denominators is not null && estimate.Denominators is not null)
                filled.Denominators[i] = estimate.Denominators[i];
            (filled.Bases[i], filled.HalfWidths![i]) = (estimate.Bases[i], estimate.HalfWidths![i]);
        }

        return filled;
    }
}
