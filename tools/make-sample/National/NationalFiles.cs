using Omradesprofiler.Sample.Formats;
using Omradesprofiler.Sample.Geometry;
using Omradesprofiler.Sample.People;
using Omradesprofiler.Sample.Tables;

namespace Omradesprofiler.Sample.National;

/// <summary>A national workspace for benchmarks: the same kinds of files as the county's, in Sweden's size.</summary>
internal static class NationalFiles
{
    private const int CareCenterCount = 1_123;

    public static void Write(string folder, ulong seed)
    {
        var country = new Country(seed);
        var world = CountryPeople.Make(country);
        var society = new Society(world);
        string At(string name) => Path.Combine(folder, name);
        WriteBoundaries(At("boundaries/deso_2025.gpkg"), country);
        var keys = country.Areas.Select(area => Text.Row(
            area.Code, area.Regso, CountryPeople.RegsoName(area.Regso), area.Commune.Code,
            CountryPeople.NameOf(area.Commune.Code)));
        Text.Write(
            At("keys/koppling_deso2025_regso2025.csv"), keys.Prepend("deso,regsokod,regsonamn,kommunkod,kommunnamn"),
            Text.Utf8);
        PopulationTable.Write(At("tables/TAB6574_folkmangd.json"), world);
        EducationTables.WriteCsv(At("tables/TAB6534_utbildning_2024-2025.csv"), world, society);
        WorkTable.Write(At("tables/TAB6680_arbete.json"), world, society);
        IncomeTables.WriteIncome(At("tables/TAB6679_inkomst.csv"), world, society);
        NeedTable.Write(At("tables/cni_omrade.csv"), world, society);
        WriteCareCenters(At("care/vardcentraler.csv"), country);
        var roads = new CountryRoads(country);
        OsmPbf.Write(At("roads/vagnat.osm.pbf"), roads.Draw());
        Console.WriteLine($"{roads.Stretches} stretches of road");
    }

    private static void WriteBoundaries(string path, Country country)
    {
        var shapes = country.Polygons();
        GeoPackage.Write(
            path, "deso", "MULTIPOLYGON",
            [
                ("desokod", "TEXT"), ("regsokod", "TEXT"), ("regsonamn", "TEXT"), ("kommunkod", "TEXT"),
                ("kommunnamn", "TEXT"), ("lanskod", "TEXT"),
            ],
            [.. country.Areas.Select((area, i) => Feature.Of(
                shapes[i], area.Code, area.Regso, CountryPeople.RegsoName(area.Regso), area.Commune.Code,
                CountryPeople.NameOf(area.Commune.Code), area.Commune.County))]);
    }

    /// <summary>One clinic in each municipality, the others where people are.</summary>
    private static void WriteCareCenters(string path, Country country)
    {
        var chance = new Chance(country.Seed, "vårdcentraler i riket");
        var homes = country.Communes.Select(commune => country.Areas.First(area => area.Commune == commune)).ToList();
        while (homes.Count < CareCenterCount)
            homes.Add(country.Areas[chance.Below(country.Areas.Count)]);
        var rows = homes.Select((home, i) =>
        {
            var place = home.Site + new Point(11.5, -7.25);
            var (longitude, latitude) = Sweref99Tm.ToDegrees(place);
            return Text.Row(
                $"Påhittad vårdcentral {i + 1}", $"SE99{i + 1:0000}", CountryPeople.NameOf(home.Commune.Code),
                "Vårdcentral", Text.Number(place.Y, 3), Text.Number(place.X, 3),
                Text.Number(latitude, 7), Text.Number(longitude, 7),
                Text.Number(7_000 + 500 * chance.Below(13)));
        });
        const string Header =
            "Populärnamn,HsaId,Kommun,FghKlass,Sweref99X,Sweref99Y,Latitude,Longitude,Kapacitet";
        Text.Write(path, rows.Prepend(Header), Text.Utf8WithMark, "\r\n");
    }
}
