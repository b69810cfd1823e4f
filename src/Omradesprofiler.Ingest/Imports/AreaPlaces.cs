using Omradesprofiler.Areas;
using Omradesprofiler.Geography;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Ingest.Imports;

/// <summary>Finds where each area is: its box and a point inside on the globe, and where its people live.</summary>
internal static class AreaPlaces
{
    /// <summary>The places of all areas that have geometry.</summary>
    public static Dictionary<AreaId, AreaPlace> Of(
        IReadOnlyList<EditionGeometry> editions, IReadOnlyList<PeopleCenters> centers, AreaShape? land)
    {
        var places = new Dictionary<AreaId, AreaPlace>();
        for (var edition = 0; edition < editions.Count; edition++)
            foreach (var level in AreaLevels.All)
            {
                var areas = editions[edition].Tree.Layer(level).Areas;
                var shapes = editions[edition].ShapesOf(level);
                var people = centers[edition];
                var found = new AreaPlace?[areas.Count];
                Parallel.For(
                    0, areas.Count,
                    i => found[i] = shapes[i] is { } shape ? PlaceOf(shape, land, people.Find(level, i)) : null);
                for (var i = 0; i < areas.Count; i++)
                    if (found[i] is { } place)
                        places[areas[i].Id] = place;
            }

        return places;
    }

    /// <summary>Areas may reach far out to sea; where the land is known, the box keeps to where it is.</summary>
    private static AreaPlace PlaceOf(AreaShape shape, AreaShape? land, PlanePoint? people)
    {
        var (x, y) = LabelPoint.Of(shape);
        var label = GaussKruger.Sweref99Tm.ToGeographic(x, y);
        return new AreaPlace(
            GeographicBounds(land is null ? shape.Bounds : shape.Bounds.Intersection(land.Bounds)),
            label.Longitude, label.Latitude)
        {
            Center = people ?? new PlanePoint(x, y),
            IsCenterByPeople = people is not null,
        };
    }

    /// <summary>The box on the globe around a box in the plane: its corners and the middles of its sides.</summary>
    private static Bounds GeographicBounds(Bounds plane)
    {
        var bounds = Bounds.Empty;
        double[] xs = [plane.MinX, (plane.MinX + plane.MaxX) / 2, plane.MaxX];
        double[] ys = [plane.MinY, (plane.MinY + plane.MaxY) / 2, plane.MaxY];
        foreach (var x in xs)
        {
            foreach (var y in ys)
            {
                var (longitude, latitude) = GaussKruger.Sweref99Tm.ToGeographic(x, y);
                bounds = bounds.Include(longitude, latitude);
            }
        }

        return bounds;
    }
}
