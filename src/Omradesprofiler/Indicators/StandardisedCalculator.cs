using System.Collections.Concurrent;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators.Cni;
using Omradesprofiler.Population;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Indicators;

/// <summary>
/// Standardised rates and ratios, and life expectancy: columns made area by area from counts by age, with the method's
/// own limits, or the method's reason for giving none.
/// </summary>
internal sealed class StandardisedCalculator(CountSource counts)
{
    /// <summary>Years that are pooled at most where people are few.</summary>
    private const int MostYears = 5;

    private const string Assumption =
        "slumpvariation; att källan kan ha ändrat talen för att skydda enskilda är inte inräknat";

    /// <summary>Tables kept at most; three formulas and five years use the same ones.</summary>
    private const int MostTables = 128;

    private readonly ConcurrentDictionary<(string Bands, ColumnKey Key), AgeBandTable?> _tables = [];

    /// <summary>The directly standardised rate (Dobson et al. 1991).</summary>
    public ColumnData? Rate(IndicatorFormula.StandardisedRate formula, ColumnKey key)
    {
        if (Counts(formula.Bands, key) is not { } table)
            return null;
        var standard = StandardFor(formula, key);
        var column = Column(
            table, AtBoth((i, confidence) => DirectStandardisation
                .Rate(table.EventsOf(i), table.PeopleOf(i), standard, formula.Per, confidence)
                .Map(rate => (rate.Value, rate.Limits, rate.Variance))),
            $"Dobson ({Assumption})");
        return column with { Notes = [$"Åldersstandardiserad till: {standard?.Name ?? "saknas"}."] };
    }

    /// <summary>The indirectly standardised ratio, by Byar's limits.</summary>
    public ColumnData? Ratio(IndicatorFormula.StandardisedRatio formula, ColumnKey key)
    {
        var reference = formula.Reference;
        if (Counts(formula.Bands, key) is not { } table || counts.IndexOf(reference) is not { } at
            || Counts(formula.Bands, key with { Level = reference.Level, Edition = null }) is not { } whole
            || whole.States[at] != CellState.Published)
            return null;
        var (events, people) = (whole.EventsOf(at), whole.PeopleOf(at));
        var column = Column(
            table, AtBoth((i, confidence) => IndirectStandardisation
                .Ratio(table.EventsOf(i), table.PeopleOf(i), events, people, confidence)
                .Map(ratio => (ratio.Value, ratio.Limits, Math.Max(1, ratio.Observed) / Square(ratio.Expected)))),
            $"Byar, exakt under tio fall ({Assumption})");
        return column with { Notes = [$"{reference.Name} = 1, med samma åldrar som området."] };
    }

    /// <summary>Life expectancy at birth (Chiang 1984, Silcocks et al. 2001), over one year or several.</summary>
    public ColumnData? LifeExpectancy(IndicatorFormula.LifeExpectancy formula, ColumnKey key)
    {
        if (Counts(formula.Bands, key) is not { } table)
            return null;
        var years = new int[table.States.Length];
        Array.Fill(years, 1);
        for (var before = 1; before < MostYears; before++)
        {
            var earlier = key with { Period = new Period(key.Period.From - before, key.Period.To - before) };
            if (!table.HasTooFewPeople(LifeTable.FewestPersonYears) || Counts(formula.Bands, earlier) is not { } more
                || more.Conversion != table.Conversion)
                break;
            table = table.Pool(more, LifeTable.FewestPersonYears, years);
        }

        var firstAges = formula.Bands.FirstAges;
        var column = Column(
            table, i => LifeTable.Of(firstAges, table.EventsOf(i), table.PeopleOf(i))
                .Map(life => (Usual: life.At(0, Confidence.Usual), Strict: life.At(0, Confidence.Strict)))
                .Map(life => new SureValue(
                    life.Usual.Years, life.Usual.Limits, life.Strict.Limits, Square(life.Usual.StandardError))),
            $"Chiang och Silcocks ({Assumption})");
        return column with
        {
            PooledYears = years,
            AreaNotes = [.. years.Select(count => count == 1
                ? null
                : $"{count} år sammanlagda ({key.Period.From - count + 1}–{key.Period.To}): folkmängden är liten.")],
        };
    }

    private StandardPopulation? StandardFor(IndicatorFormula.StandardisedRate formula, ColumnKey key)
    {
        if (formula.Standard == StandardChoice.Esp2013)
            return Collapse(StandardPopulation.Esp2013, formula.Bands.FirstAges);
        var country = ReferencePopulation.Country;
        var whole = Counts(formula.Bands, key with { Level = country.Level, Edition = null });
        return counts.IndexOf(country) is { } at && whole?.States[at] == CellState.Published
            && StandardPopulation.Of(
                $"{country.Name} {key.Period.Slug}", formula.Bands.FirstAges, whole.PeopleOf(at))
                .TryGet(out var standard)
            ? standard
            : null;
    }

    /// <summary>A standard on wider bands; null where a band begins inside one of the standard's.</summary>
    private static StandardPopulation? Collapse(StandardPopulation standard, int[] firstAges)
    {
        if (!firstAges.All(age => standard.FirstAges.Contains(age)))
            return null;
        var weights = new double[firstAges.Length];
        for (var band = 0; band < standard.FirstAges.Length; band++)
            weights[Array.FindLastIndex(firstAges, age => age <= standard.FirstAges[band])] += standard.Weights[band];
        return StandardPopulation.Of(standard.Name, firstAges, weights).Value;
    }

    private AgeBandTable? Counts(AgeBandCounts bands, ColumnKey key)
    {
        if (_tables.Count >= MostTables)
            _tables.Clear();
        var name = $"{bands.Events} {bands.People} {string.Join(' ', bands.Bands)}";
        return _tables.GetOrAdd((name, key), _ => Gather(bands, key));
    }

    private AgeBandTable? Gather(AgeBandCounts bands, ColumnKey key)
    {
        var (events, people) = (new List<ColumnData>(), new List<ColumnData>());
        foreach (var band in bands.Bands)
        {
            if (counts.Find(new CountTerm(bands.Events, band), key) is not { } happened
                || counts.Find(new CountTerm(bands.People, band), key) is not { } living)
                return null;
            events.Add(happened);
            people.Add(living);
        }

        return new AgeBandTable(events, people);
    }

    private static Func<int, Outcome<SureValue>> AtBoth(
        Func<int, double, Outcome<(double Value, Limits Limits, double Variance)>> methodOf) => i =>
    {
        var usual = methodOf(i, Confidence.Usual);
        var strict = methodOf(i, Confidence.Strict);
        return usual.TryGet(out var value) && strict.TryGet(out var second)
            ? new SureValue(value.Value, value.Limits, second.Limits, value.Variance)
            : usual.Reason;
    };

    private static ColumnData Column(AgeBandTable table, Func<int, Outcome<SureValue>> methodOf, string method)
    {
        var count = table.States.Length;
        var (values, variances, refusals) = (new double[count], new double[count], new Refusal[count]);
        var (states, usual, strict) = (
            (CellState[])table.States.Clone(), LimitArrays.Empty(count), LimitArrays.Empty(count));
        for (var i = 0; i < count; i++)
        {
            if (states[i] != CellState.Published)
                continue;
            var outcome = methodOf(i);
            if (!outcome.TryGet(out var result))
            {
                (states[i], refusals[i]) = (CellState.MethodRefused, outcome.Reason);
                continue;
            }

            (values[i], variances[i]) = (result.Value, result.Variance);
            (usual.Lower[i], usual.Upper[i]) = (result.Usual.Lower, result.Usual.Upper);
            (strict.Lower[i], strict.Upper[i]) = (result.Strict.Lower, result.Strict.Upper);
        }

        return new ColumnData(values, states, table.Bases, table.SourceIds)
        {
            Numerators = table.TotalEvents(),
            Denominators = table.TotalPeople(),
            Refusals = refusals,
            Conversion = table.Conversion,
            Certainty = new ColumnCertainty(Confidence.Usual, usual, strict, null, method, variances),
        };
    }

    private static double Square(double x) => x * x;

    /// <summary>A value with its limits at 95 % and 99.8 % and its variance.</summary>
    private readonly record struct SureValue(double Value, Limits Usual, Limits Strict, double Variance);
}
