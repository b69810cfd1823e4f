using Omradesprofiler.Sample.Geometry;
using Omradesprofiler.Sample.People;
using Omradesprofiler.Sample.Places;

namespace Omradesprofiler.Sample.Care;

/// <summary>Clinics, where people are listed, the counts per clinic, and the areas that clinics answer for.</summary>
internal static class CareTables
{
    /// <returns>The areas' middles and letters, and the clinics that have a place: what buses go between.</returns>
    public static (List<(string Code, Point Middle, char Letter)> Areas, List<(string Code, Point Place)> Centers) Write(
        string folder, County county, CountyPeople people, Society society)
    {
        var centers = CareCenters.Make();
        var listing = new Listing(county, people, centers);
        int[] listed = [.. centers.Select((_, i) => listing.Listed(i))];
        CareCenters.Write(Path.Combine(folder, "care/vardcentraler.csv"), centers, listed, county.Places);
        listing.Write(Path.Combine(folder, "care/listning.csv"));
        ListedNeed.Write(Path.Combine(folder, "care/cni_vardcentral.csv"), listing, centers, society);
        CareAreas.WriteResponsible(Path.Combine(folder, "care/ansvarsomraden.csv"), listing, centers);
        CareAreas.WriteChildHealth(Path.Combine(folder, "care/bvc_omraden.geojson"), county, centers);
        return (
            listing.Areas.ConvertAll(area => (area.Code, listing.Middle(area), area.Code[4])),
            [.. centers.Where(center => !center.IsDigital).Select(center => (center.Id, center.Place!.Value))]);
    }
}
