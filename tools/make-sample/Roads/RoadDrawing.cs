using Omradesprofiler.Sample.Geometry;
using Omradesprofiler.Sample.Places;

namespace Omradesprofiler.Sample.Roads;

/// <summary>
/// Stretches as OpenStreetMap has them: ways over several junctions, curves, speeds, one-way streets and gravel.
/// </summary>
internal sealed class RoadDrawing(County county, Network network)
{
    private readonly List<Point> _nodes = [];
    private readonly Dictionary<int, int> _nodeOf = [];
    private readonly HashSet<Stretch> _drawn = [];

    public RoadMap Draw()
    {
        var ways = new List<Road>();
        foreach (var stretch in network.Stretches)
            if (!_drawn.Contains(stretch))
                ways.Add(DrawFrom(stretch));
        return new RoadMap(_nodes, ways);
    }

    private Road DrawFrom(Stretch first)
    {
        var nodes = new List<int> { NodeOf(first.From) };
        var (stretch, junction) = (first, first.From);
        var tags = Tags(first);
        while (true)
        {
            _drawn.Add(stretch);
            var next = stretch.Other(junction);
            AddCurve(nodes, network.Junctions[junction], network.Junctions[next], stretch.Class);
            nodes.Add(NodeOf(next));
            if (Continuation(stretch, junction, next, tags) is not { } following)
                return new Road([.. nodes], tags);
            (stretch, junction) = (following, next);
        }
    }

    /// <summary>The straightest stretch onwards that is of the same kind.</summary>
    private Stretch? Continuation(Stretch stretch, int from, int at, (string, string)[] tags)
    {
        var heading = network.Junctions[at] - network.Junctions[from];
        double Straightness(Stretch next)
        {
            var onwards = network.Junctions[next.Other(at)] - network.Junctions[at];
            return (heading.X * onwards.X + heading.Y * onwards.Y) / (heading.Length * onwards.Length);
        }

        var best = network.At(at)
            .Where(next => next != stretch && !_drawn.Contains(next) && next.Class == stretch.Class)
            .MaxBy(Straightness);
        return best is not null && Straightness(best) > 0.6 && Tags(best).SequenceEqual(tags) ? best : null;
    }

    private int NodeOf(int junction)
    {
        if (!_nodeOf.TryGetValue(junction, out var node))
        {
            _nodeOf[junction] = node = _nodes.Count;
            _nodes.Add(network.Junctions[junction]);
        }

        return node;
    }

    /// <summary>Country roads bend; streets, bridges and ferries hardly do.</summary>
    private void AddCurve(List<int> nodes, Point from, Point to, RoadClass kind)
    {
        var length = from.To(to);
        if (length < 250 || kind is RoadClass.Bridge or RoadClass.Ferry)
            return;
        var across = new Point(-(to.Y - from.Y), to.X - from.X) * (1 / length);
        var bend = (Keys.Unit(Keys.Mix((ulong)(from.X * 1000), (long)(to.Y * 1000))) - 0.5) * 0.22 * length;
        foreach (var share in new[] { 0.25, 0.5, 0.75 })
        {
            var point = from + (to - from) * share + across * (bend * 4 * share * (1 - share));
            if (!county.Relief.IsLand(point))
                continue;
            nodes.Add(_nodes.Count);
            _nodes.Add(point);
        }
    }

    private (string, string)[] Tags(Stretch stretch)
    {
        var middle = (network.Junctions[stretch.From] + network.Junctions[stretch.To]) * 0.5;
        var locality = county.Places.Localities.FirstOrDefault(place => place.Centre.To(middle) < place.Radius);
        var isUrban = locality is not null;
        var isCentral = locality is { Radius: > 3_000 } && locality.Centre.To(middle) < 1_200;
        var luck = Keys.Unit(Keys.Mix((ulong)stretch.From, stretch.To));
        return stretch.Class switch
        {
            RoadClass.Ferry =>
            [
                ("route", "ferry"), ("motor_vehicle", "yes"), ("duration", Duration(stretch.Length)),
                ("name", "Påhittad färja"),
            ],
            RoadClass.Bridge =>
            [
                ("highway", "primary"), ("bridge", "yes"), ("layer", "1"), ("maxspeed", "80"), ("surface", "asphalt"),
                ("name", "Ålöbron"),
            ],
            RoadClass.Primary => Highway("primary", isUrban ? "60" : "90", "asphalt"),
            RoadClass.Secondary => Highway("secondary", isUrban ? "50" : "80", "asphalt"),
            RoadClass.Tertiary => Highway("tertiary", "70", "asphalt"),
            RoadClass.Unclassified when luck < 0.4 => Highway("unclassified", "70", "gravel"),
            RoadClass.Unclassified => [("highway", "unclassified"), ("surface", "asphalt")],
            RoadClass.Track => [("highway", "track"), ("surface", "gravel"), ("tracktype", "grade2")],
            _ when isCentral && luck < 0.18 =>
                [.. Highway("residential", "30", "paving_stones"), ("oneway", luck < 0.05 ? "-1" : "yes")],
            _ when isCentral => Highway("residential", "30", "asphalt"),
            _ => luck < 0.08 ? [("highway", "service")] : Highway("residential", "40", "asphalt"),
        };
    }

    private static (string, string)[] Highway(string kind, string speed, string surface) =>
        [("highway", kind), ("maxspeed", speed), ("surface", surface)];

    /// <summary>At 20 km/h and ten minutes of boarding, as hours and minutes.</summary>
    private static string Duration(double meters)
    {
        var minutes = (int)Math.Round(meters / 333 + 10);
        return $"{minutes / 60:00}:{minutes % 60:00}";
    }
}
