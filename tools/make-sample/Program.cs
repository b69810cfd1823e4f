using System.Diagnostics;
using System.Globalization;
using Omradesprofiler.Sample;
using Omradesprofiler.Sample.Care;
using Omradesprofiler.Sample.Formats;
using Omradesprofiler.Sample.People;
using Omradesprofiler.Sample.Places;
using Omradesprofiler.Sample.Roads;
using Omradesprofiler.Sample.Tables;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["--help"] or ["-h"])
{
    Console.WriteLine(Options.Usage);
    return 0;
}

var watch = Stopwatch.StartNew();
try
{
    var options = Options.Parse(args);
    var county = new County(options.Seed);
    var people = new CountyPeople(county);
    Boundaries.Write(options.Folder, county, people);
    Boundaries.WriteKeys(options.Folder, county);
    var society = new Society(people.World);
    PublishedTables.Write(options.Folder, people.World, society);
    CareTables.Write(options.Folder, county, people, society);
    CandidateSites.Write(Path.Combine(options.Folder, "places/kandidatplatser.csv"), county);
    OsmPbf.Write(Path.Combine(options.Folder, "roads/vagnat.osm.pbf"), new CountyRoads(county).Draw());
    new GridTable(county, people).Write(Path.Combine(options.Folder, "population/befolkning_1km_2025.csv"));
    Console.WriteLine($"{options.Folder}: {watch.Elapsed.TotalSeconds:0.0} s");
    return 0;
}
catch (ArgumentException trouble)
{
    Console.Error.WriteLine(trouble.Message);
    Console.Error.WriteLine(Options.Usage);
    return 2;
}
