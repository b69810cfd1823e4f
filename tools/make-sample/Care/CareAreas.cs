using Omradesprofiler.Sample.Formats;
using Omradesprofiler.Sample.Geometry;
using Omradesprofiler.Sample.Places;

namespace Omradesprofiler.Sample.Care;

/// <summary>
/// Which clinic the made-up region holds responsible for which DeSO, and the child health clinics' areas, which follow
/// no DeSO.
/// </summary>
internal static class CareAreas
{
    /// <summary>Clinics that have a child health clinic (BVC), by name.</summary>
    private static readonly string[] ChildHealth =
    [
        "Gamla stadens vårdcentral", "Norra gärdets vårdcentral", "Fyrklöverns vårdcentral",
        "Söderhöjdens vårdcentral", "Sandvika vårdcentral", "Ålösunds vårdcentral", "Ängsmarks vårdcentral",
        "Sörhällans vårdcentral", "Lövholma vårdcentral", "Skärboda vårdcentral", "Ytterhamns vårdcentral",
    ];

    /// <summary>In its own municipality the clinic that is nearest for its size; never the digital one.</summary>
    public static void WriteResponsible(string path, Listing listing, IReadOnlyList<CareCenter> centers)
    {
        var rows = listing.Areas.Select(area =>
        {
            var home = listing.Middle(area);
            var responsible = centers
                .Where(center => !center.IsDigital
                    && area.Code.StartsWith(center.Municipality, StringComparison.Ordinal))
                .MinBy(center => Listing.Journey(home, center.Place!.Value) / Math.Sqrt(center.Capacity))!;
            return Text.SemicolonRow(area.Code, responsible.Id, responsible.Name);
        });
        Text.Write(path, rows.Prepend("deso;hsaid;vårdcentral"), Text.Utf8WithMark, "\r\n");
    }

    /// <summary>The ground of the county's cells by nearest child health clinic.</summary>
    public static void WriteChildHealth(string path, County county, IReadOnlyList<CareCenter> centers)
    {
        var clinics = centers.Where(center => ChildHealth.Contains(center.Name)).ToList();
        var owners = county.Ground.Sites.Select((site, cell) => county.Ground.IsInside[cell]
            ? clinics.IndexOf(clinics.MinBy(clinic => Listing.Journey(site, clinic.Place!.Value))!)
            : -1).ToArray();
        var shapes = county.Ground.Mosaic.Rings(owners, clinics.Count).Select(Polygon.Build);
        GeoJson.WriteAreas(
            path,
            clinics.Zip(shapes, (clinic, shape) => (
                new[] { ("namn", "BVC " + clinic.Name), ("hsaid", clinic.Id) }, shape)));
    }
}
