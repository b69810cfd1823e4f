using FsCheck;
using FsCheck.Fluent;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Statistics;

public sealed class StandardisationTests
{
    private const string Workbook = "phe/testdata_DSR_ISR.xlsx";

    private static readonly double[] Population =
        [636, 558, 609, 543, 384, 594, 669, 843, 660, 576, 606, 522, 426, 273, 300, 288, 153, 123, 207];

    private static readonly double[] Events =
        [127, 25, 18, 21, 12, 27, 48, 27, 29, 32, 32, 34, 45, 65, 38, 68, 74, 82, 91];

    private static readonly double[] ReferenceEvents =
    [
        10303, 2824, 0, 3615, 3641, 3490, 3789, 3213, 3031, 2771, 3089, 3490, 3595, 4745, 5514, 7125, 5694, 6210,
        5757,
    ];

    private static readonly double[] ReferencePopulation =
    [
        50520, 57173, 60213, 54659, 44345, 50128, 62163, 67423, 62899, 55463, 60479, 49974, 44140, 40888, 37239,
        30819, 18136, 15325, 13918,
    ];

    /// <summary>testdata_DSR_ISR.xlsx of PHEindicatormethods, testdata_big.</summary>
    [Fact]
    public void The_published_direct_rate_is_reproduced()
    {
        var rate = Direct(Events, Population, 0.95).Value;
        Oracle.Equal(10430.247991469423, rate.Value, 1e-13);
        Oracle.Equal(9717.709067985681, rate.Limits.Lower, 1e-12);
        Oracle.Equal(11178.94091547925, rate.Limits.Upper, 1e-12);
        var strict = Direct(Events, Population, 0.998).Value;
        Oracle.Equal(9323.2878802199029, strict.Limits.Lower, 1e-12);
        Oracle.Equal(11620.595999522058, strict.Limits.Upper, 1e-12);
    }

    [Fact]
    public void All_direct_rates_of_the_workbook_are_reproduced()
    {
        var areas = Areas(sheet: 3);
        var results = Oracle.Sheet(Workbook, 8).Where(row =>
            row.GetValueOrDefault("I") == "dsr per 100000" && areas.ContainsKey(row["A"])).ToList();
        Assert.Equal(2, results.Count);
        Assert.Equal(Refusal.TooFewEvents, Direct([.. new double[18], 9], Population, 0.95).Reason);
        foreach (var row in results)
        {
            var rate = Direct(areas[row["A"]].Events, areas[row["A"]].Population, 0.95);
            Oracle.Equal(Oracle.Number(row["D"]), rate.Value.Value, 1e-12);
            Oracle.Equal(Oracle.Number(row["E"]), rate.Value.Limits.Lower, 1e-12);
            Oracle.Equal(Oracle.Number(row["F"]), rate.Value.Limits.Upper, 1e-12);
        }
    }

    [Fact]
    public void The_published_ratio_and_indirect_rate_are_reproduced()
    {
        var ratio = Indirect(Events, Population, 0.95).Value;
        Oracle.Equal(835.88356123117433, ratio.Expected, 1e-13);
        Oracle.Equal(1.0707232939020275, ratio.Value, 1e-13);
        Oracle.Equal(1.0017147712553987, ratio.Limits.Lower, 1e-12);
        Oracle.Equal(1.1432332872498949, ratio.Limits.Upper, 1e-12);
        Oracle.Equal(10011.137622091057, ratio.Rate(100_000), 1e-13);
        Oracle.Equal(9365.91600297888, ratio.RateLimits(100_000).Lower, 1e-12);
        Oracle.Equal(10689.097582910616, ratio.RateLimits(100_000).Upper, 1e-12);
    }

    /// <summary>The same workbook: exact limits below 10 events, and all events as one number.</summary>
    [Theory]
    [InlineData(91, 0.95, 8.765040101829405E-2, 0.13366576328418911)]
    [InlineData(91, 0.998, 7.6954255283921108E-2, 0.14897920510466744)]
    [InlineData(9, 0.95, 4.9233808250957762E-3, 2.043921455549973E-2)]
    [InlineData(9, 0.998, 2.9339306550682617E-3, 2.7105896514690211E-2)]
    public void A_ratio_of_few_events_has_exact_limits(double events, double confidence, double lower, double upper)
    {
        var ratio = Indirect([events], Population, confidence).Value;
        Oracle.Equal(lower, ratio.Limits.Lower, 1e-11);
        Oracle.Equal(upper, ratio.Limits.Upper, 1e-11);
    }

    [Fact]
    public void An_empty_band_adds_nothing_to_the_expected()
    {
        var population = Population.ToArray();
        population[1] = 0;
        var ratio = Indirect(Events, population, 0.95).Value;
        Oracle.Equal(808.32174009182529, ratio.Expected, 1e-13);
        Oracle.Equal(1.1072323749430866, ratio.Value, 1e-13);
        Assert.Equal(Refusal.EmptyAgeBand, Direct(Events, population, 0.95).Reason);
    }

    [Fact]
    public void Bad_columns_are_refused_with_the_reason()
    {
        Assert.Equal(Refusal.MissingStandard, DirectStandardisation.Rate(Events, Population, null, 1, 0.95).Reason);
        Assert.Equal(Refusal.AgeBandsDiffer, Direct(Events[..18], Population[..18], 0.95).Reason);
        Assert.Equal(Refusal.NegativeCount, Direct([-1, .. Events[1..]], Population, 0.95).Reason);
        Assert.Equal(Refusal.ValueNotFinite, Direct([double.NaN, .. Events[1..]], Population, 0.95).Reason);
        Assert.Equal(Refusal.AgeBandsDiffer, Indirect(Events[..18], Population[..18], 0.95).Reason);
        Assert.Equal(Refusal.NothingExpected, Indirect([1], new double[19], 0.95).Reason);
        Assert.Throws<ArgumentException>(() => Direct(Events, Population[..18], 0.95));
        Assert.Equal(Refusal.EmptyAgeBand, IndirectStandardisation.Ratio([1], [1], [1], [0], 0.95).Reason);
        Assert.Equal(Refusal.MissingStandard, IndirectStandardisation.Ratio([1], [], [], [], 0.95).Reason);
    }

    [Fact]
    public void A_standard_population_is_checked_and_knows_its_bands()
    {
        Assert.Equal(100_000, StandardPopulation.Esp2013.Weights.Sum());
        Assert.True(StandardPopulation.Esp2013.Matches([.. Enumerable.Range(0, 19).Select(band => band * 5)]));
        Assert.False(StandardPopulation.Esp2013.Matches([0, 1, 5]));
        Assert.Equal("Riket 2024", StandardPopulation.Of("Riket 2024", [0, 65], [8, 2]).Value.Name);
        Assert.Equal(Refusal.WeightNotFinite, StandardPopulation.Of("x", [0, 65], [8, double.NaN]).Reason);
        Assert.Equal(Refusal.NegativeCount, StandardPopulation.Of("x", [0, 65], [8, -1]).Reason);
        Assert.Equal(Refusal.MissingStandard, StandardPopulation.Of("x", [0, 65], [0, 0]).Reason);
        Assert.Throws<ArgumentException>(() => StandardPopulation.Of("x", [65, 0], [1, 2]));
    }

    [Fact]
    public void A_population_standardised_by_itself_has_its_crude_rate() =>
        Prop.ForAll<PositiveInt[]>(sizes =>
        {
            if (sizes.Length == 0)
                return true;
            double[] people = [.. sizes.Select(size => size.Get + 50.0)];
            double[] events = [.. sizes.Select(size => size.Get % 40 + 10.0)];
            int[] ages = [.. Enumerable.Range(0, people.Length)];
            var own = StandardPopulation.Of("Egen", ages, people).Value;
            var rate = DirectStandardisation.Rate(events, people, own, 1_000, 0.95).Value;
            return Math.Abs(rate.Value - 1_000 * events.Sum() / people.Sum()) < 1e-9 * rate.Value
                && rate.Limits.Contains(rate.Value);
        }).QuickCheckThrowOnFailure();

    private static Outcome<StandardisedRate> Direct(double[] events, double[] population, double confidence) =>
        DirectStandardisation.Rate(events, population, StandardPopulation.Esp2013, 100_000, confidence);

    private static Outcome<StandardisedRatio> Indirect(double[] events, double[] population, double confidence) =>
        IndirectStandardisation.Ratio(events, population, ReferenceEvents, ReferencePopulation, confidence);

    private static Dictionary<string, (double[] Events, double[] Population)> Areas(int sheet) =>
        Oracle.Sheet(Workbook, sheet).Skip(1).Where(row => row.GetValueOrDefault("C", "") != "")
            .GroupBy(row => row["A"])
            .ToDictionary(rows => rows.Key, rows => (
                rows.Select(row => Oracle.Number(row["C"])).ToArray(),
                rows.Select(row => Oracle.Number(row["D"])).ToArray()));
}
