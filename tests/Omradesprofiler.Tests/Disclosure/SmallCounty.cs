using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Population;

namespace Omradesprofiler.Tests.Disclosure;

/// <summary>Made-up counties with a few DeSO, and own tables for them.</summary>
internal static class SmallCounty
{
    public static readonly Period Year = new(2024);

    /// <summary>One county whose RegSO and municipalities have so many children each.</summary>
    public static AreaRegister Register(params int[][] desoPerRegso) => new([Tree(Edition.Deso2025, desoPerRegso)]);

    public static AreaTree Tree(Edition edition, params int[][] desoPerRegso)
    {
        var areas = new List<Area>
        {
            Of(AreaLevel.Country, "00", null), Of(AreaLevel.County, "99", "00"),
        };
        for (var m = 0; m < desoPerRegso.Length; m++)
        {
            var municipality = $"99{m + 10}";
            areas.Add(Of(AreaLevel.Municipality, municipality, "99"));
            var serial = 0;
            for (var r = 0; r < desoPerRegso[m].Length; r++)
            {
                var regso = $"{municipality}R{r + 1:000}";
                areas.Add(Of(AreaLevel.Regso, regso, municipality));
                for (var d = 0; d < desoPerRegso[m][r]; d++)
                    areas.Add(Of(AreaLevel.Deso, $"{municipality}C{++serial:0000}", regso));
            }
        }

        return new AreaTree(edition, areas);

        Area Of(AreaLevel level, string code, string? parent) => new(
            new AreaId(level, code, level switch
            {
                AreaLevel.Deso => edition,
                AreaLevel.Regso => edition.Regso,
                _ => null,
            }),
            code, parent);
    }

    public static Series Column(string measure, Sex sex, string? careCenter, params double[] values) =>
        Column(measure, AreaLevel.Deso, Edition.Deso2025, sex, careCenter, values);

    public static Series Column(
        string measure, AreaLevel level, Edition? edition, Sex sex, string? careCenter, params double[] values) => new(
            new SeriesKey(measure, level, edition, Year, sex, AgeGroup.All) { CareCenter = careCenter },
            "test", values, new CellState[values.Length]);

    public static RawTable Own(string name, params Series[] series) =>
        new(name, TableLayer.Own, Audience.Internal, series);

    public static ProtectedRelease Release(AreaRegister register, ProtectionRules rules, params RawTable[] tables) =>
        DisclosureGate.Release(tables, new ProtectionSetting(register, rules));

    /// <summary>
    /// A seeded county of 3–12 DeSO with diagnoses and people by sex, or listing by up to five clinics.
    /// </summary>
    public static (AreaRegister Register, ProtectionRules Rules, RawTable[] Tables) Generate(int seed)
    {
        var random = new Random(seed);
        var areas = random.Next(3, 13);
        var shape = new List<List<int>>();
        for (var left = areas; left > 0;)
        {
            if (shape.Count == 0 || (random.Next(3) == 0 && shape[^1].Count > 0))
                shape.Add([]);
            var size = Math.Min(left, random.Next(1, 5));
            shape[^1].Add(size);
            left -= size;
        }

        var register = Register([.. shape.Select(regso => regso.ToArray())]);
        Series Random(string measure, Sex sex, string? clinic, Func<int, double> value) =>
            Column(measure, sex, clinic, [.. Enumerable.Range(0, areas).Select(value)]);
        Sex[] sexes = random.Next(2) == 0 ? [Sex.Women, Sex.Men] : [Sex.All];
        if (seed % 2 == 0)
        {
            var clinics = random.Next(1, 6);
            var listing = from clinic in Enumerable.Range(1, clinics)
                          from sex in sexes
                          select Random("listed", sex, $"SE-{clinic}", _ => Small(random, 40));
            return (register, new ProtectionRules(), [Own("listning", [.. listing])]);
        }

        var tables = new List<Series>();
        foreach (var sex in sexes)
        {
            var people = Random("people", sex, null, _ => Small(random, 60));
            tables.Add(people);
            tables.Add(Random("ill", sex, null, i => Math.Min(people.Values[i], Small(random, 25))));
        }

        var rules = new ProtectionRules { Pairs = [new MeasurePair("ill", "people")] };
        return (register, rules, [Own("diagnoser", [.. tables])]);
    }

    private static double Small(Random random, int most) =>
        random.Next(3) switch { 0 => random.Next(0, 6), 1 => random.Next(0, 12), _ => random.Next(5, most) };
}
