using Omradesprofiler.Sample.Formats;
using Omradesprofiler.Sample.Geometry;
using Omradesprofiler.Sample.People;
using Omradesprofiler.Sample.Places;

namespace Omradesprofiler.Sample.Tables;

/// <summary>
/// People in 1 km squares, protected on their own, so that a square can hold more people of 65 and over than people.
/// </summary>
internal sealed class GridTable
{
    private readonly County _county;
    private readonly CountyPeople _people;
    private readonly SortedDictionary<(int East, int North), (double People, double Old)> _squares = [];

    public GridTable(County county, CountyPeople people)
    {
        (_county, _people) = (county, people);
        var homes = Homes();
        for (var cell = 0; cell < homes.Length; cell++)
            if (people.PartOf[cell] >= 0)
                Fill(cell, homes[cell].Count > 0 ? homes[cell] : [county.Ground.Sites[cell]]);
    }

    public void Write(string path)
    {
        var nearest = new Nearest(_county.Ground.Sites, 1_000);
        var rows = new List<string> { "rutid,desokod,kommunkod,e,n,lon,lat,befolkning_2025,befolkning_65_plus_2025" };
        foreach (var ((east, north), (people, old)) in _squares)
        {
            var place = Keys.Mix(Keys.Mix(_county.Seed, east), north);
            var count = Protect(people, place);
            if (count == 0)
                continue;
            var centre = new Point(east * 1000 + 500, north * 1000 + 500);
            var label = _county.Edition2025.DesoOf[nearest.Find(centre)];
            var code = label < 0 ? "" : _county.Edition2025.Areas[label].Code;
            var (longitude, latitude) = Sweref99Tm.ToDegrees(centre);
            var luck = 0.2 + 1.6 * Keys.Unit(place + 9);
            rows.Add(Text.Row(
                $"{east}000{north}000", code, code.Length == 0 ? "" : code[..4],
                Text.Number(centre.X - (east % 3 == 0 ? 0.001 : 0), 3), Text.Number(centre.Y, 3),
                Text.Number(longitude, 7), Text.Number(latitude, 7),
                Text.Number(count), Text.Number(Protect(Math.Min(people, old * luck), place + 1))));
        }

        Text.Write(path, rows, Text.Utf8WithMark);
    }

    /// <summary>Dry points where homes can stand, by cell of the mosaic.</summary>
    private List<Point>[] Homes()
    {
        var ground = _county.Ground;
        var nearest = new Nearest(ground.Sites, 1_000);
        var homes = ground.Sites.Select(_ => new List<Point>()).ToArray();
        for (var east = -45_000.0; east < 45_000; east += Relief.Step)
            for (var north = -45_000.0; north < 45_000; north += Relief.Step)
            {
                var at = Gazetteer.Origin + new Point(east, north);
                if (Crowding(at) > 0 && _county.Relief.IsLand(at))
                    homes[nearest.Find(at)].Add(at);
            }

        return homes;
    }

    /// <summary>How crowded a place is: evenly so in localities; most country squares are nearly empty.</summary>
    private double Crowding(Point at)
    {
        if (_county.Places.Localities.Any(locality => locality.Centre.To(at) < locality.Radius))
            return 1;
        var luck = Keys.Unit(Keys.Mix(Keys.Mix(_county.Seed + 5, (int)(at.X / 1000)), (int)(at.Y / 1000))) - 0.2;
        return luck < 0 ? 0 : luck * luck * luck * luck;
    }

    private void Fill(int cell, List<Point> homes)
    {
        var world = _people.World;
        var part = _people.PartOf[cell];
        var cells = _people.PartOf.Count(other => other == part);
        var area = World.Alone(part);
        var people = (double)world.PeopleIn(area, Years.Last) / cells;
        var old = (double)world.PeopleIn(area, Years.Last, 13) / cells;
        var crowding = homes.Sum(Crowding);
        foreach (var home in homes)
        {
            var key = ((int)(home.X / 1000), (int)(home.Y / 1000));
            var share = crowding > 0 ? Crowding(home) / crowding : 1.0 / homes.Count;
            var (before, oldBefore) = _squares.GetValueOrDefault(key);
            _squares[key] = (before + people * share, oldBefore + old * share);
        }
    }

    /// <summary>Small numbers move by up to three, and 1 and 2 do not exist.</summary>
    private static int Protect(double exact, ulong key)
    {
        var draw = Keys.Unit(key);
        var reach = exact < 15 ? 3 : 2;
        var count = (int)Math.Round(exact) + (int)Math.Floor(draw * (2 * reach + 1)) - reach;
        return count switch { <= 0 => 0, 1 or 2 => draw < 0.4 ? 0 : 3, _ => count };
    }
}
