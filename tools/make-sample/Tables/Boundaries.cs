using Omradesprofiler.Sample.Formats;
using Omradesprofiler.Sample.People;
using Omradesprofiler.Sample.Places;

namespace Omradesprofiler.Sample.Tables;

/// <summary>The county's geometry and the keys between its areas.</summary>
internal static class Boundaries
{
    public static void Write(string folder, County county, CountyPeople people)
    {
        var land = county.Relief.Islands();
        WriteLocalities(folder, county, people);
        WriteFormer(folder, county);
        GeoJson.WriteDeso(
            Path.Combine(folder, "boundaries/deso_2025.geojson"), county.Edition2025.Areas,
            county.Polygons(county.Edition2025));
        GeoPackage.Write(
            Path.Combine(folder, "boundaries/land.gpkg"), "land", "MULTIPOLYGON",
            [("id", "INTEGER"), ("areal_ha", "REAL")],
            [.. land.Select((island, i) => Feature.Of([island], i + 1, Math.Round(island.Area / 10_000, 1)))]);
    }

    /// <summary>Localities as points, with the people who live in them.</summary>
    private static void WriteLocalities(string folder, County county, CountyPeople people)
    {
        var sites = county.Ground.Sites;
        var population = county.Places.Localities.Select(locality => Enumerable.Range(0, sites.Count)
            .Where(cell => locality.Centre.To(sites[cell]) < locality.Radius).Sum(people.PeopleOf)).ToArray();
        GeoPackage.Write(
            Path.Combine(folder, "boundaries/tatorter.gpkg"), "tatorter", "POINT",
            [
                ("code", "TEXT"), ("name", "TEXT"), ("mun_code", "TEXT"), ("mun_name", "TEXT"), ("lan_code", "TEXT"),
                ("pop", "INTEGER"), ("year", "TEXT"),
            ],
            [.. county.Places.Localities.Select((locality, i) => Feature.Of(
                locality.Centre, locality.Code, locality.Name, locality.Municipality,
                county.Places.MunicipalityName(locality.Municipality), Gazetteer.CountyCode,
                (long)Math.Round(population[i]), "2025"))]);
    }

    /// <summary>Names of RegSO and municipality are columns of the older file.</summary>
    private static void WriteFormer(string folder, County county)
    {
        var shapes = county.Polygons(county.Edition2018);
        Shapefile.Write(Path.Combine(folder, "boundaries/deso_2018"),
            [("Deso", 9), ("Regso", 8), ("RegsoNamn", 50), ("Kommun", 4), ("KommunNamn", 30), ("Lan", 2)],
            [.. county.Edition2018.Areas.Select((area, i) => (shapes[i], Attributes(area)))]);

        string[] Attributes(Deso area) =>
        [
            area.Code, area.Regso.Code, area.Regso.Name, area.Code[..4],
            county.Places.MunicipalityName(area.Code[..4]), Gazetteer.CountyCode,
        ];
    }

    /// <summary>DeSO to RegSO to municipality for both editions, and the change log between them.</summary>
    public static void WriteKeys(string folder, County county)
    {
        WriteKey(Path.Combine(folder, "keys/koppling_deso2018_regso2020.csv"), county, county.Edition2018);
        WriteKey(Path.Combine(folder, "keys/koppling_deso2025_regso2025.csv"), county, county.Edition2025);
        var log = county.Changes.Select(change => Text.Row(change.From, change.To, change.Type, change.Date));
        Text.Write(Path.Combine(folder, "keys/deso_forandringar.csv"), log.Prepend("from,to,type,date"), Text.Utf8);
    }

    private static void WriteKey(string path, County county, Edition edition)
    {
        Text.Write(path, edition.Areas
            .Select(area => Text.Row(
                area.Code, area.Regso.Code, area.Regso.NameIn(edition.RegsoYear), area.Code[..4],
                county.Places.MunicipalityName(area.Code[..4])))
            .Prepend("deso,regsokod,regsonamn,kommunkod,kommunnamn"), Text.Utf8);
    }
}
