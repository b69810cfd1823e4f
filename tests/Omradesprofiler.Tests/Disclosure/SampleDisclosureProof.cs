using System.Diagnostics;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Population;

namespace Omradesprofiler.Tests.Disclosure;

/// <summary>
/// Every small count of every own table and year of the sample county, and a region's size in made-up ones.
/// </summary>
public sealed class SampleDisclosureProof(ITestOutputHelper output)
{
    public static TheoryData<string, int> Cases => new()
    {
        { "fallskador_65", 5 }, { "fallskador_65", 10 }, { "diabetes", 10 }, { "diabetes", 20 },
        { "listning", 5 }, { "listning", 10 },
    };

    [Theory(Explicit = true)]
    [MemberData(nameof(Cases))]
    public void No_small_count_can_be_narrowed_down(string name, int k)
    {
        var county = SampleCounty.Read;
        var years = name == "listning" ? [2025] : Enumerable.Range(2018, 8).ToArray();
        foreach (var year in years)
        {
            var raw = name switch
            {
                "diabetes" => county.Diabetes(year),
                "listning" => county.Listing(),
                _ => county.Falls(year),
            };
            var clock = Stopwatch.StartNew();
            var table = SampleDisclosureTests.Release(raw, k);
            Print($"{name} {year}, k = {k}", table.Release.Report, clock);
            var cells = table.Sensitive;
            foreach (var (cell, interval) in cells.Zip(table.Attacker.Own(cells.Select(cell => cell.Key))))
                Assert.True(interval.Protects(cell.Demand), $"{interval} for {cell.Key.Kind} of {cell.Key.Series}");
            Assert.Empty(DisclosureAudit.Breaches(table.Release.Protection, withSingletons: true));
        }
    }

    [Fact(Explicit = true)]
    public void A_region_is_protected_within_a_minute()
    {
        const int Deso = 1300;
        var random = new Random(1);
        var regso = new List<int>();
        for (var left = Deso; left > 0; left -= regso[^1])
            regso.Add(Math.Min(left, random.Next(1, 5)));
        var shape = regso.Chunk(14).ToArray();
        var raw = SmallCounty.Own("region", [.. new[] { Sex.Women, Sex.Men }.Select(sex => SmallCounty.Column(
            "ill", sex, null, [.. Enumerable.Range(0, Deso).Select(_ => (double)Poisson(random, 8))]))]);
        var clock = Stopwatch.StartNew();
        var release = SmallCounty.Release(SmallCounty.Register(shape), new ProtectionRules(), raw);
        Print($"{Deso} DeSO × 2 sexes, k = 5", release.Report, clock);
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), $"{clock.Elapsed}");
    }

    private static int Poisson(Random random, double mean)
    {
        var (count, product) = (-1, 1.0);
        for (var limit = Math.Exp(-mean); product > limit; count++)
            product *= random.NextDouble();
        return count;
    }

    private void Print(string what, ProtectionReport report, Stopwatch clock) => output.WriteLine(
        $"{what}: {report.Cells} cells, {report.Primary} small of weight {report.PrimaryWeight}; hidden besides "
        + $"{report.Secondary} of weight {report.SecondaryWeight}, by the plain heuristic {report.PlainSecondary} "
        + $"of weight {report.PlainSecondaryWeight}; {clock.Elapsed.TotalSeconds:F1} s");
}
