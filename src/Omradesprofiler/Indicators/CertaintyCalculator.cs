using Omradesprofiler.Disclosure;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Indicators;

/// <summary>
/// Makes the limits of a column whose counts come from a register: Wilson for shares, Byar (exact below 10) for counts
/// and rates, normal for an index. What the source may have moved each count is added square by square to the distance
/// of each limit (MOVER, Zou and Donner 2008), and what rounding hides is added to both sides.
/// </summary>
internal sealed class CertaintyCalculator
{
    private readonly Indicator _indicator;
    private readonly ColumnData _data;
    private readonly double _perturbationVariance;
    private readonly string _assumption;

    private CertaintyCalculator(Indicator indicator, ColumnData data, Uncertainty.Register register)
    {
        var span = register.Perturbation;
        (_indicator, _data) = (indicator, data);
        _perturbationVariance = new PerturbedCount(span).Variance;
        _assumption = span == 0
            ? "slumpvariation"
            : $"slumpvariation, och antaget att källan kan ha ändrat varje antal med högst ±{span}";
    }

    /// <summary>How sure a register's column is, or null where its formula has no counts.</summary>
    public static ColumnCertainty? Of(Indicator indicator, ColumnData data, Uncertainty.Register register)
    {
        var calculator = new CertaintyCalculator(indicator, data, register);
        return indicator.Formula switch
        {
            IndicatorFormula.Ratio { IsShare: true } => calculator.Shares(WilsonScore.Limits),
            IndicatorFormula.Ratio ratio => calculator.Rates(ratio.Per),
            IndicatorFormula.Count => calculator.Counts(),
            IndicatorFormula.RoundedShare => calculator.RoundedShares(),
            IndicatorFormula.Index => calculator.Index(),
            _ => null,
        };
    }

    private ColumnCertainty Shares(Func<double, double, double, Outcome<Limits>> limitsOf)
    {
        var (numerators, denominators) = (_data.Numerators!, _data.Denominators!);
        return Make(
            $"Wilson ({_assumption})",
            (i, confidence) => limitsOf(numerators[i], denominators[i], confidence),
            i => ShareVariance(_data.Values[i], denominators[i]),
            i => Math.Sqrt(1 + _data.Values[i] * _data.Values[i]) / denominators[i], 1);
    }

    private ColumnCertainty Rates(double per)
    {
        var (numerators, denominators) = (_data.Numerators!, _data.Denominators!);
        return Make(
            $"Byar, exakt under tio fall ({_assumption})",
            (i, confidence) => PoissonLimits.OfRate(numerators[i], denominators[i], per, confidence),
            i => Math.Max(1, numerators[i]) * per * per / (denominators[i] * denominators[i]),
            i => per / denominators[i], double.PositiveInfinity);
    }

    private ColumnCertainty Counts() => Make(
        $"Byar, exakt under tio fall ({_assumption})",
        (i, confidence) => PoissonLimits.OfCount(_data.Values[i], confidence),
        i => Math.Max(1, _data.Values[i]), _ => 1, double.PositiveInfinity);

    /// <summary>The published percentage stands for the count that it was rounded from.</summary>
    private ColumnCertainty? RoundedShares()
    {
        if (_data.Denominators is not { } persons || _data.HalfWidths is not { } halves)
            return null;
        var certainty = Make(
            $"Wilson och avrundning till hela procent ({_assumption})",
            (i, confidence) => WilsonScore.Limits(_data.Values[i] * persons[i], persons[i], confidence),
            i => ShareVariance(_data.Values[i], persons[i]) + halves[i] * halves[i] / 3, i => 1 / persons[i], 1);
        foreach (var limits in new[] { certainty.Usual, certainty.Strict! })
        {
            for (var i = 0; i < halves.Length; i++)
            {
                limits.Lower[i] = Math.Max(0, limits.Lower[i] - halves[i]);
                limits.Upper[i] = Math.Min(1, limits.Upper[i] + halves[i]);
            }
        }

        return certainty;
    }

    private ColumnCertainty Index()
    {
        var variance = _data.PointVariance!;
        var conservative = Make(
            "", (i, confidence) => Normal(i, variance.Conservative[i], confidence),
            _ => 0, _ => 0, double.PositiveInfinity);
        var independent = Make(
            "normalapproximation, som om ingen räknades i två av grupperna "
            + $"({_assumption}); det vida intervallet håller hur grupperna än överlappar",
            (i, confidence) => Normal(i, variance.Independent[i], confidence),
            i => variance.Independent[i] * Scale(i) * Scale(i),
            i => Math.Sqrt(variance.SquaredWeights) * Scale(i), double.PositiveInfinity);
        return independent with { Conservative = conservative.Usual };
    }

    /// <summary>What a point is worth in the value's unit: one over people, and over the reference's value.</summary>
    private double Scale(int i) => _data.Numerators![i] > 0 ? _data.Values[i] / _data.Numerators[i] : 0;

    private Outcome<Limits> Normal(int i, double variance, double confidence)
    {
        var reach = Confidence.Z(confidence) * Math.Sqrt(variance) * Scale(i);
        return new Limits(Math.Max(0, _data.Values[i] - reach), _data.Values[i] + reach);
    }

    /// <summary>Agresti and Coull 1998: two successes and two failures are added, so that no share is
    /// certain.</summary>
    private static double ShareVariance(double share, double population)
    {
        var (events, people) = (share * population + 2, population + 4);
        return events / people * (1 - events / people) / people;
    }

    private ColumnCertainty Make(
        string method, Func<int, double, Outcome<Limits>> limitsOf, Func<int, double> varianceOf,
        Func<int, double> unitOf, double highest)
    {
        var count = _data.Values.Length;
        var (usual, strict) = (LimitArrays.Empty(count), LimitArrays.Empty(count));
        var (variances, perturbations) = (new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            if (_data.States[i] != CellState.Published || (_data.Denominators is { } people && !(people[i] > 0)))
                continue;
            var perturbation = _perturbationVariance * PartsOf(i) * unitOf(i) * unitOf(i);
            (variances[i], perturbations[i]) = (varianceOf(i) + perturbation, perturbation);
            Widen(usual, i, limitsOf(i, Confidence.Usual), Confidence.Usual, perturbation, highest);
            Widen(strict, i, limitsOf(i, Confidence.Strict), Confidence.Strict, perturbation, highest);
        }

        return new ColumnCertainty(Confidence.Usual, usual, strict, null, method, variances)
        {
            Perturbation = perturbations,
        };
    }

    private double PartsOf(int i) => _data.Parts is { } parts ? parts[i] : 1;

    private void Widen(
        LimitArrays arrays, int i, Outcome<Limits> outcome, double confidence, double perturbation, double highest)
    {
        if (!outcome.TryGet(out var limits))
            return;
        var widened = PerturbedCount.Widen(
            limits, _data.Values[i], Confidence.Z(confidence) * Math.Sqrt(perturbation));
        (arrays.Lower[i], arrays.Upper[i]) = (widened.Lower, Math.Min(highest, widened.Upper));
    }
}
