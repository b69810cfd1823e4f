using Omradesprofiler.Sample.Care;
using Omradesprofiler.Sample.Formats;
using Omradesprofiler.Sample.Goals;
using Omradesprofiler.Sample.People;
using Omradesprofiler.Sample.Places;
using Omradesprofiler.Sample.Roads;
using Omradesprofiler.Sample.Tables;

namespace Omradesprofiler.Sample;

/// <summary>All files of the sample county.</summary>
internal static class CountyFiles
{
    public static void Write(string folder, ulong seed)
    {
        var county = new County(seed);
        var people = new CountyPeople(county);
        var society = new Society(people.World);
        Boundaries.Write(folder, county, people);
        Boundaries.WriteKeys(folder, county);
        PublishedTables.Write(folder, people.World, society);
        InterventionFile.Write(Path.Combine(folder, "follow-up/insatser.json"));
        var (areas, centers) = CareTables.Write(folder, county, people, society);
        CandidateSites.Write(Path.Combine(folder, "places/kandidatplatser.csv"), county);
        LocalResources.Write(Path.Combine(folder, "places/lokala_resurser.csv"), county);
        var roads = new CountyRoads(county);
        OsmPbf.Write(Path.Combine(folder, "roads/vagnat.osm.pbf"), roads.Draw());
        new BusTimes(roads.Network).Write(
            Path.Combine(folder, "roads/kollektivtrafik.csv"), areas, [.. centers, .. CandidateSites.List(county)]);
        TargetFile.Write(Path.Combine(folder, "follow-up/mal.csv"));
        CostFile.Write(Path.Combine(folder, "follow-up/kostnad.csv"));
        new GridTable(county, people).Write(Path.Combine(folder, "population/befolkning_1km_2025.csv"));
    }
}
