using System.Globalization;
using Omradesprofiler.Areas;
using Omradesprofiler.Geography;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.DrawnAreas;

/// <summary>Reads a drawn shape, or a list of whole areas, out of an address.</summary>
public static class DrawnAreaQuery
{
    private const int MostCorners = 200;
    private const int MostAreas = 500;
    private const string CornerRule =
        "Formen ska vara 3–200 hörn som longitud,latitud med _ emellan: 16.1,59.8_16.2,59.8_16.2,59.9.";

    /// <summary>The shape in SWEREF 99 TM.</summary>
    /// <exception cref="ApiException">It is none, or its border crosses itself.</exception>
    public static AreaShape Shape(string text)
    {
        var corners = text.Split('_', StringSplitOptions.RemoveEmptyEntries);
        if (corners.Length is < 3 or > MostCorners)
            throw ApiException.BadParameter("shape", CornerRule);
        var ring = new List<double>();
        foreach (var corner in corners)
        {
            if (corner.Split(',') is not [var lon, var lat] || !TryDegrees(lon, 10, 25, out var longitude)
                || !TryDegrees(lat, 55, 70, out var latitude))
                throw ApiException.BadParameter("shape", CornerRule + " Hörnen ska ligga i Sverige.");
            var (easting, northing) = GaussKruger.Sweref99Tm.FromGeographic(longitude, latitude);
            ring.AddRange([easting, northing]);
        }

        ring.AddRange([ring[0], ring[1]]);
        var shape = new AreaShapeBuilder().BeginPolygon().AddRing([.. ring]).Build();
        if (shape.PolygonCount == 0 || ShapeCheck.List(shape).Any(
                problem => problem.Rule is ShapeRule.ZeroArea or ShapeRule.SelfIntersection or ShapeRule.EdgeOverlap))
            throw new ApiException(
                StatusCodes.Status422UnprocessableEntity, "Formen går inte att använda",
                "Gränsen korsar sig själv, eller omsluter ingenting. Flytta eller ta bort ett hörn.");
        return shape;
    }

    /// <summary>The DeSO of an edition that some areas are made of.</summary>
    /// <exception cref="ApiException">An area is not there, or they are of several editions.</exception>
    public static (Edition Edition, IReadOnlyList<int> Desos) Whole(string text, AreaRegister register)
    {
        var keys = text.Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (keys.Length is 0 or > MostAreas)
            throw ApiException.BadParameter("areas", $"Ange 1–{MostAreas} områden, med komma emellan.");
        var areas = keys.Select(key => Find(key, register)).ToList();
        var editions = areas.Select(area => area.Id.Edition?.Deso).OfType<Edition>().Distinct().ToList();
        if (editions.Count > 1)
            throw ApiException.BadParameter("areas", "Områdena hör till olika årgångar. Välj områden ur en.");
        var tree = register.FindTree(editions is [var only] ? only : register.Newest.Edition) ?? register.Newest;
        return (tree.Edition, [
            .. areas.SelectMany(area => tree.MembersOf(
                area.Id.Level, tree.Layer(area.Id.Level).IndexOf(area.Code), AreaLevel.Deso)),
        ]);
    }

    private static Area Find(string key, AreaRegister register)
    {
        var (path, edition) = key.Split('@') is [var first, var year] ? (first, year) : (key, null);
        if (path.Split('/') is not [var slug, var code] || !AreaLevels.TryParse(slug, out var level)
            || level == AreaLevel.Country)
            throw ApiException.BadParameter("areas", "Ett område skrivs nivå/kod@årgång: deso/9901A0010@2025.");
        return AreaQuery.Area(register, level, code, AreaQuery.Edition(edition, level, register));
    }

    private static bool TryDegrees(string text, double least, double most, out double degrees) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees)
        && degrees >= least && degrees <= most;
}
