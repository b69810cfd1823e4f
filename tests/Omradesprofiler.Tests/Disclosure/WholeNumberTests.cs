using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Population;

namespace Omradesprofiler.Tests.Disclosure;

/// <summary>Tiny tables, of which all that agree with the released numbers can be tried.</summary>
public sealed class WholeNumberTests(ITestOutputHelper output)
{
    private const long Steps = 100_000;

    [Fact]
    public void Trying_all_whole_numbers_finds_nothing_narrower_than_the_linear_programs_promise()
    {
        var results = Enumerable.Range(1, 240).AsParallel().AsOrdered().Select(Attack).ToList();
        var (tables, cells) = (results.Count(one => one.Cells > 0), results.Sum(one => one.Cells));
        output.WriteLine(
            $"{tables} tables with {cells} small counts tried in full; {results.Sum(one => one.Narrower)} of them have "
            + "a whole-number interval narrower than the linear one, "
            + $"{results.Sum(one => one.Broken)} one narrower than k");
        Assert.True(tables > 60 && cells > 300, $"{tables} tables, {cells} cells");
        Assert.Equal(0, results.Sum(one => one.Broken));
    }

    private static (int Cells, int Narrower, int Broken) Attack(int seed)
    {
        var (register, rules, raw) = Tiny(seed);
        var table = new GeneratedTable(register, rules, SmallCounty.Release(register, rules, raw));
        var (outside, cells) = (table.Attacker, table.Sensitive);
        var keys = cells.Select(cell => cell.Key).ToList();
        var protection = table.Release.Protection;
        var most = 3 + Enumerable.Range(0, protection.Hidden.Length)
            .Where(i => protection.Hidden[i]).Select(i => protection.System[i].Count).DefaultIfEmpty(0).Max();
        if (WholeNumberAttacker.Intervals(outside, keys, most, Steps) is not { } whole)
            return default;
        var (narrower, broken) = (0, 0);
        foreach (var ((cell, linear), tried) in cells.Zip(outside.Own(keys)).Zip(whole))
        {
            Assert.True(tried.Lower >= linear.Lower - 1e-6 && tried.Upper <= linear.Upper + 1e-6);
            Assert.InRange(cell.Count, tried.Lower, tried.Upper);
            narrower += tried.Lower > Math.Ceiling(linear.Lower - 1e-6)
                || (linear.Upper < most && tried.Upper < Math.Floor(linear.Upper + 1e-6)) ? 1 : 0;
            broken += tried.Protects(cell.Demand) ? 0 : 1;
        }

        return (cells.Count, narrower, broken);
    }

    /// <summary>Two to four DeSO: by sex and clinic, by clinic, or those who are ill among the people.</summary>
    private static (AreaRegister Register, ProtectionRules Rules, RawTable Table) Tiny(int seed)
    {
        var random = new Random(seed);
        int[][][] shapes = [[[2]], [[1, 1]], [[2, 1]], [[1, 1], [1]]];
        var shape = shapes[random.Next(shapes.Length)];
        var areas = shape.Sum(regso => regso.Sum());
        var register = SmallCounty.Register(shape);
        double[] Counts(int most) => [.. Enumerable.Range(0, areas).Select(_ => (double)random.Next(0, most))];
        var rules = new ProtectionRules { MinimumCount = 3 };
        Sex[] sexes = [Sex.Women, Sex.Men];
        if (seed % 2 == 0)
            return (register, rules, SmallCounty.Own("listning", [
                .. from sex in sexes
                   from clinic in Enumerable.Range(1, 2)
                   select SmallCounty.Column("listed", sex, $"SE-{clinic}", Counts(7))]));
        var people = sexes.Select(sex => SmallCounty.Column("people", sex, null, Counts(14))).ToList();
        var ill = people.Select(one => SmallCounty.Column(
            "ill", one.Key.Sex, null, [.. one.Values.Select(n => (double)random.Next(0, Math.Min(6, (int)n + 1)))]));
        return (
            register, rules with { Pairs = [new MeasurePair("ill", "people")] },
            SmallCounty.Own("diagnoser", [.. people, .. ill]));
    }
}
