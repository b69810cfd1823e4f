using Omradesprofiler.Sample.Geometry;
using Omradesprofiler.Sample.People;
using Omradesprofiler.Sample.Places;

namespace Omradesprofiler.Sample.National;

/// <summary>The made-up country's people: one part a DeSO, in edition 2025 only.</summary>
internal static class CountryPeople
{
    public static World Make(Country country)
    {
        var parts = country.Areas.Select((area, i) => MakePart(country.Seed, area, i)).ToList();
        var areas = new List<Area> { new(Level.Country, "00", "", "Riket", [.. Enumerable.Range(0, parts.Count)]) };
        AddLevel(areas, country, Level.County, "", area => area.Commune.County, code => $"Påhittslän {code}");
        AddLevel(areas, country, Level.Municipality, "", area => area.Commune.Code, NameOf);
        AddLevel(areas, country, Level.Deso, "2025", area => area.Code, code => code);
        AddLevel(
            areas, country, Level.Regso, "2025", area => area.Regso,
            code => $"{NameOf(code[..4])} ({RegsoName(code)})");
        return new World(country.Seed, parts, areas, [2024, 2025]);
    }

    public static string NameOf(string commune) => $"Påhittskommun {commune}";

    public static string RegsoName(string regso) => $"Påhittat område {regso[5..]}";

    private static void AddLevel(
        List<Area> areas, Country country, Level level, string edition, Func<NationalDeso, string> codeOf,
        Func<string, string> nameOf) =>
        areas.AddRange(country.Areas.Index().GroupBy(item => codeOf(item.Item))
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Area(
                level, group.Key, edition, nameOf(group.Key), [.. group.Select(item => item.Index)])));

    private static Part MakePart(ulong seed, NationalDeso area, int index)
    {
        var chance = new Chance(seed, "riket " + area.Code);
        var quarter = Noise.Fractal(seed, area.Site, 9_000, 3);
        Character character = area.Code[4] switch
        {
            'A' => Character.Countryside,
            'B' => Character.Village,
            _ when quarter > 0.55 => Character.Tower,
            _ when quarter < -0.6 => Character.Coast,
            _ when area.Ring < 6 => Character.Centre,
            _ => quarter < -0.1 ? Character.Villa : Character.Mixed,
        };
        var deprivation = Math.Clamp(1.6 * quarter + 0.3 * chance.Normal(), -1.8, 2.8);
        return new Part(index, area.Code, area.Code[4], character, deprivation,
            Math.Clamp(1_650 + 330 * chance.Normal(), 750, 2_700), 0.004 + 0.006 * chance.Normal());
    }
}
