using Omradesprofiler.Sample.Formats;
using Omradesprofiler.Sample.Geometry;
using Omradesprofiler.Sample.People;
using Omradesprofiler.Sample.Places;

namespace Omradesprofiler.Sample.Care;

/// <summary>
/// Where people are listed: near home, drawn by size and by who runs the clinic, and not where the clinic is full.
/// Some are listed nowhere, some in another county.
/// </summary>
internal sealed class Listing
{
    private readonly County _county;
    private readonly CountyPeople _people;
    private readonly List<CareCenter> _centers;
    private readonly double[][] _wishes;

    public Listing(County county, CountyPeople people, List<CareCenter> centers)
    {
        (_county, _people, _centers) = (county, people, centers);
        Areas = [.. people.World.In(Years.Last, Level.Deso)];
        _wishes = [.. Areas.Select(Wishes)];
        RespectCaps();
        Counts = [.. Areas.Select((area, i) => Whole(_wishes[i], people.World.PeopleIn(area, Years.Last)))];
    }

    public List<Area> Areas { get; }

    /// <summary>People by area and clinic; then those not listed, then those listed in another county.</summary>
    public int[][] Counts { get; }

    public int Listed(int center) => Counts.Sum(row => row[center]);

    /// <summary>Deprivation and character of an area: those of its largest part.</summary>
    public Part Nature(Area area) => _people.World.Parts[area.Parts.MaxBy(part => _people.World.Parts[part].Start)];

    public void Write(string path)
    {
        var rows =
            from row in Areas.Index()
            from column in Enumerable.Range(0, _centers.Count + 2)
            where Counts[row.Index][column] > 0
            select Text.SemicolonRow(row.Item.Code, NameOf(column), Text.Number(Counts[row.Index][column]));
        Text.Write(path, rows.Prepend("deso;vardcentral;antal"), Text.Utf8, "\r\n");
    }

    private string NameOf(int column) =>
        column < _centers.Count ? _centers[column].Id : column == _centers.Count ? "OLISTAD" : "ANNAT_LAN";

    /// <summary>Shares of an area's people by clinic, not listed and elsewhere.</summary>
    private double[] Wishes(Area area)
    {
        var home = Middle(area);
        var nature = Nature(area);
        var reach = nature.Letter == 'C' ? 1_500.0 : 3_500.0;
        var pulls = _centers.Select(Pull).ToArray();
        var sum = pulls.Sum();
        var elsewhere = 0.004 + 0.012 * Keys.Unit(Keys.Of(area.Code + "|annat län"));
        var studies = nature.Character == Character.Student;
        var nowhere = 0.012 + 0.008 * Math.Max(0, nature.Deprivation) + (studies ? 0.06 : 0);
        var digital = nature.Character switch
        {
            Character.Student => 0.13,
            Character.NewBuilt or Character.Centre => 0.07,
            Character.Skerries => 0.08,
            _ => 0.035,
        };
        var rest = 1 - elsewhere - nowhere - digital;
        var here = _centers.Select((center, i) => center.IsDigital ? digital : rest * pulls[i] / sum);
        return [.. here, nowhere, elsewhere];

        double Pull(CareCenter center) => center.Place is { } place
            ? center.Pull * Math.Exp(Taste(center) * nature.Deprivation - Journey(home, place) / reach)
            : 0;
    }

    /// <summary>How a clinic draws people with rising deprivation.</summary>
    private static double Taste(CareCenter center) => center.IsPrivate ? -0.3 : 0.1;

    /// <summary>The middle of the cells that people of an area live in.</summary>
    public Point Middle(Area area)
    {
        var sites = _county.Ground.Sites.Where((_, cell) => area.Parts.Contains(_people.PartOf[cell])).ToList();
        return sites.Aggregate(new Point(0, 0), (sum, site) => sum + site) * (1.0 / sites.Count);
    }

    /// <summary>Metres as the crow flies, with the time that water takes.</summary>
    public static double Journey(Point from, Point to) => from.To(to) + (IslandOf(from) == IslandOf(to) ? 0 : 9_000);

    /// <summary>West of the western strait, north-east, south-east, or the main island.</summary>
    private static int IslandOf(Point at)
    {
        var (east, north) = (at.X - Gazetteer.Origin.X, at.Y - Gazetteer.Origin.Y);
        return (east, north) switch
        {
            ( < -13_300, < 5_000) => 1,
            ( > 9_500, > 10_500) => 2,
            ( > 11_000, < -16_000) => 3,
            _ => 0,
        };
    }

    /// <summary>Who finds a clinic full goes where the others go.</summary>
    private void RespectCaps()
    {
        foreach (var (full, _) in _centers.Index().Where(item => item.Item.HasCap))
        {
            var people = Areas.Select(area => _people.World.PeopleIn(area, Years.Last)).ToArray();
            var wanted = _wishes.Select((row, i) => row[full] * people[i]).Sum();
            var share = Math.Min(1, _centers[full].Capacity / wanted);
            foreach (var row in _wishes)
            {
                var turnedAway = row[full] * (1 - share);
                var others = 1 - row[full];
                for (var i = 0; i < row.Length; i++)
                    row[i] = i == full ? row[i] * share : row[i] + turnedAway * row[i] / others;
            }
        }
    }

    private static int[] Whole(double[] shares, int people)
    {
        var whole = shares.Select(share => (int)(share * people)).ToArray();
        var missing = people - whole.Sum();
        int[] columns = [.. Enumerable.Range(0, shares.Length).OrderByDescending(i => shares[i] * people - whole[i])];
        foreach (var i in columns.Take(missing))
            whole[i]++;
        return whole;
    }
}
