using Omradesprofiler.Sample.People;
using Omradesprofiler.Sample.Places;

namespace Omradesprofiler.Sample.Care;

/// <summary>Clinics, where people are listed, and the counts per clinic.</summary>
internal static class CareTables
{
    public static void Write(string folder, County county, CountyPeople people, Society society)
    {
        var centers = CareCenters.Make();
        var listing = new Listing(county, people, centers);
        int[] listed = [.. centers.Select((_, i) => listing.Listed(i))];
        CareCenters.Write(Path.Combine(folder, "care/vardcentraler.csv"), centers, listed, county.Places);
        listing.Write(Path.Combine(folder, "care/listning.csv"));
        ListedNeed.Write(Path.Combine(folder, "care/cni_vardcentral.csv"), listing, centers, society);
    }
}
