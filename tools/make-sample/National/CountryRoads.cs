using Omradesprofiler.Sample.Geometry;
using Omradesprofiler.Sample.Roads;

namespace Omradesprofiler.Sample.National;

/// <summary>
/// A connected mesh of more than half a million stretches for benchmarks: shaken rows and columns, every eighth one
/// better and every 32nd a main road, and a third of the small roads between rows left out.
/// </summary>
internal sealed class CountryRoads
{
    private const double Step = 1_150;
    private const int LongestWay = 60;
    private readonly Country _country;
    private readonly ulong _seed;
    private readonly int[,] _nodes;
    private readonly List<Point> _points = [];
    private readonly List<Road> _ways = [];

    public CountryRoads(Country country)
    {
        (_country, _seed) = (country, Keys.Mix(country.Seed, Keys.Of("vägar i riket")));
        var (low, high) = Formats.Wkb.Extent(country.Outline);
        _nodes = new int[(int)((high.X - low.X) / Step) + 1, (int)((high.Y - low.Y) / Step) + 1];
        for (var i = 0; i < _nodes.GetLength(0); i++)
            for (var j = 0; j < _nodes.GetLength(1); j++)
                _nodes[i, j] = Place(low, i, j);
    }

    /// <summary>How many stretches between neighbouring junctions there are.</summary>
    public int Stretches { get; private set; }

    public RoadMap Draw()
    {
        for (var j = 0; j < _nodes.GetLength(1); j++)
            Lay(_nodes.GetLength(0), i => _nodes[i, j], j, _ => false);
        for (var i = 0; i < _nodes.GetLength(0); i++)
        {
            var key = Keys.Mix(_seed, i);
            Lay(_nodes.GetLength(1), j => _nodes[i, j], i, j => i % 8 != 0 && Keys.Unit(Keys.Mix(key, ~j)) < 0.34);
        }

        return new RoadMap(_points, _ways);
    }

    private int Place(Point low, int i, int j)
    {
        var key = Keys.Mix(Keys.Mix(_seed, i), j);
        var place = low + new Point(i + 0.6 * (Keys.Unit(key) - 0.5), j + 0.6 * (Keys.Unit(key + 1) - 0.5)) * Step;
        if (!Polygon.Contains(_country.Outline, place))
            return -1;
        _points.Add(place);
        return _points.Count - 1;
    }

    /// <summary>Ways along one row or column, broken where the country ends or a stretch is left out.</summary>
    private void Lay(int count, Func<int, int> nodeAt, int line, Func<int, bool> isLeftOut)
    {
        var nodes = new List<int>();
        for (var k = 0; k < count; k++)
        {
            var node = nodeAt(k);
            var isBroken = node < 0 || (nodes.Count > 0 && isLeftOut(k));
            if (isBroken || nodes.Count >= LongestWay)
            {
                var last = nodes.Count > 0 ? nodes[^1] : -1;
                Finish(nodes, line);
                if (!isBroken && last >= 0)
                    nodes.Add(last);
            }

            if (node >= 0)
                nodes.Add(node);
        }

        Finish(nodes, line);
    }

    private void Finish(List<int> nodes, int line)
    {
        if (nodes.Count > 1)
        {
            Stretches += nodes.Count - 1;
            _ways.Add(new Road([.. nodes], line % 32 == 0
                ? [("highway", "primary"), ("maxspeed", "90")]
                : line % 8 == 0 ? [("highway", "secondary"), ("maxspeed", "80")]
                : line % 3 == 0 ? [("highway", "tertiary"), ("maxspeed", "70")] : [("highway", "unclassified")]));
        }

        nodes.Clear();
    }
}
