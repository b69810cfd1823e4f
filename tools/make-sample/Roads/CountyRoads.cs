using Omradesprofiler.Sample.Geometry;
using Omradesprofiler.Sample.Places;

namespace Omradesprofiler.Sample.Roads;

/// <summary>
/// The county's roads: a mesh of streets and country roads on dry land, main roads along the best ways between
/// localities, a bridge to the western island and two ferries.
/// </summary>
internal sealed class CountyRoads
{
    private const double Widest = 1_100;

    private static readonly (string From, string To, RoadClass Kind)[] Crossings =
    [
        ("9910TB101", "9980TB101", RoadClass.Bridge),
        ("9903TB101", "9917TB102", RoadClass.Ferry),
        ("9901TB101", "9961TB102", RoadClass.Ferry),
    ];

    private static readonly (string From, string To)[] MainRoads =
    [
        ("9980TB101", "9910TB101"), ("9980TB101", "9917TB101"), ("9980TB101", "9938TB101"),
        ("9980TB101", "9961TB101"), ("9980TB101", "9924TB101"), ("9917TB102", "9903TB101"),
        ("9961TB102", "9901TB101"), ("9938TB101", "9917TB101"), ("9961TB101", "9924TB101"),
    ];

    private readonly County _county;
    private readonly Chance _chance;
    private readonly Network _network;

    public CountyRoads(County county)
    {
        _county = county;
        _chance = new Chance(county.Seed, "vägar");
        _network = Mesh();
        Cross();
        DropLoosePieces();
        foreach (var (from, to) in MainRoads)
            Promote(Junction(from), Junction(to), RoadClass.Primary);
        foreach (var village in county.Places.Localities.Where(locality => !locality.IsSeat))
            Promote(Junction(village.Code), Junction(SeatOf(village)), RoadClass.Secondary);
    }

    /// <summary>Junctions and the stretches between them.</summary>
    public Network Network => _network;

    public RoadMap Draw() => new RoadDrawing(_county, _network).Draw();

    private string SeatOf(Locality village) => _county.Places.Localities
        .First(locality => locality.IsSeat && locality.Municipality == village.Municipality).Code;

    private double Spacing(Point at)
    {
        var beyond = _county.Places.Localities.Min(locality => Math.Max(0, locality.Centre.To(at) - locality.Radius));
        return Math.Min(Widest, 165 + 0.28 * beyond);
    }

    private bool IsUrban(Point at) =>
        _county.Places.Localities.Any(locality => locality.Centre.To(at) < locality.Radius);

    private Network Mesh()
    {
        var scatter = new Scatter(_chance, Widest, Spacing);
        bool IsDry(Point at) => _county.Relief.Height(at) > 40;
        foreach (var locality in _county.Places.Localities)
        {
            var radius = locality.Radius;
            scatter.Fill(locality.Centre, radius * 1.2, radius * 1.2, (int)(radius * radius / 700), IsDry);
        }

        scatter.Fill(Gazetteer.Origin, 32_000, 36_000, 45_000, IsDry);

        var network = new Network(scatter.Points);
        var nearest = new Nearest(scatter.Points, 500);
        var pairs = Delaunay.Triangulate(scatter.Points)
            .SelectMany(t => new[] { (t.A, t.B), (t.B, t.C), (t.C, t.A) })
            .Select(pair => (Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2)));
        foreach (var (from, to) in pairs.Distinct().Order())
            if (IsWorthwhile(scatter.Points, nearest, from, to))
                network.Join(from, to, ClassOf((scatter.Points[from] + scatter.Points[to]) * 0.5));
        return network;
    }

    /// <summary>Neighbours in Gabriel's sense (1969) with dry land between; some are left out.</summary>
    private bool IsWorthwhile(List<Point> points, Nearest nearest, int from, int to)
    {
        var (a, b) = (points[from], points[to]);
        var length = a.To(b);
        var middle = (a + b) * 0.5;
        var isGabriel = points[nearest.Find(middle)].To(middle) >= 0.499 * length;
        if (length > 3 * Spacing(middle) || !isGabriel || _chance.Unit() < 0.12)
            return false;
        for (var along = 80.0; along < length; along += 80)
            if (!_county.Relief.IsLand(a + (b - a) * (along / length)))
                return false;
        return true;
    }

    private RoadClass ClassOf(Point at) => IsUrban(at)
        ? RoadClass.Residential
        : _chance.Unit() switch { < 0.3 => RoadClass.Track, < 0.8 => RoadClass.Unclassified, _ => RoadClass.Tertiary };

    private int Junction(string locality)
    {
        var centre = _county.Places.Localities.First(item => item.Code == locality).Centre;
        return new Nearest(_network.Junctions, 500, junction => _network.At(junction).Count > 0).Find(centre);
    }

    /// <summary>The shortest crossing between the pieces that two localities lie on.</summary>
    private void Cross()
    {
        foreach (var (from, to, kind) in Crossings)
        {
            var pieces = _network.Pieces();
            var (here, there) = (pieces[Junction(from)], pieces[Junction(to)]);
            var far = new Nearest(_network.Junctions, 1_000, junction => pieces[junction] == there);
            var (near, other) = Enumerable.Range(0, pieces.Length).Where(junction => pieces[junction] == here)
                .Select(junction => (Near: junction, Other: far.Find(_network.Junctions[junction])))
                .Where(pair => pair.Other >= 0)
                .MinBy(pair =>
                    Length(pair.Near, pair.Other) + 0.4 * Detour(pair.Near, from) + 0.4 * Detour(pair.Other, to));
            _network.Join(near, other, kind);
        }
    }

    private double Length(int from, int to) => _network.Junctions[from].To(_network.Junctions[to]);

    private double Detour(int junction, string locality) =>
        _county.Places.Localities.First(item => item.Code == locality).Centre.To(_network.Junctions[junction]);

    private void DropLoosePieces()
    {
        var pieces = _network.Pieces();
        var main = pieces[Junction("9980TB101")];
        _network.Remove(stretch => pieces[stretch.From] != main);
    }

    private void Promote(int from, int to, RoadClass kind)
    {
        var route = _network.Route(from, to, stretch => stretch.Length * (stretch.Class switch
        {
            RoadClass.Primary or RoadClass.Secondary => 0.55,
            RoadClass.Track => 1.6,
            RoadClass.Ferry => 3,
            _ => 1,
        })) ?? throw new InvalidOperationException("Localities without a road between them.");
        foreach (var stretch in route)
            if (stretch.Class < kind)
                stretch.Class = kind;
    }
}
