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
        var indexed = country.Areas.Index().ToList();
        var areas = new List<Area> { new(Level.Country, "00", "", "Riket", [.. Enumerable.Range(0, parts.Count)]) };
        areas.AddRange(indexed.GroupBy(item => item.Item.Commune.County).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Area(Level.County, group.Key, "", $"Påhittslän {group.Key}", [.. group.Select(item => item.Index)])));
        areas.AddRange(indexed.GroupBy(item => item.Item.Commune.Code).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Area(Level.Municipality, group.Key, "", NameOf(group.Key), [.. group.Select(item => item.Index)])));
        areas.AddRange(indexed.Select(item => new Area(Level.Deso, item.Item.Code, "2025", item.Item.Code, [item.Index])));
        areas.AddRange(indexed.GroupBy(item => item.Item.Regso).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Area(Level.Regso, group.Key, "2025", $"{NameOf(group.Key[..4])} ({RegsoName(group.Key)})", [.. group.Select(item => item.Index)])));
        return new World(country.Seed, parts, areas, [2024, 2025]);
    }

    public static string NameOf(string commune) => $"Påhittskommun {commune}";

    public static string RegsoName(string regso) => $"Påhittat område {regso[5..]}";

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
            Math.Clamp(1_650 + 330 * chance.Normal(), 750, 2_700), 0.004 + 0.006 * chance.Normal(), 0);
    }
}
