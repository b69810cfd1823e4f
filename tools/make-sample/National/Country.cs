using System.Globalization;
using Omradesprofiler.Sample.Geometry;

namespace Omradesprofiler.Sample.National;

/// <summary>A municipality of the made-up country and how many DeSO and RegSO it has.</summary>
internal sealed record Commune(string Code, string County, Point Centre, double Room, int DesoCount, int RegsoCount);

/// <summary>A DeSO of the made-up country.</summary>
internal sealed record NationalDeso(string Code, string Regso, Commune Commune, Point Site, int Ring);

/// <summary>
/// A made-up country of Sweden's size for benchmarks: 21 counties, 290 municipalities, 6,160 DeSO in towns and
/// countryside.
/// </summary>
internal sealed class Country
{
    public const int DesoCount = 6_160;
    public const int RegsoCount = 3_363;
    private const int CommuneCount = 290;
    private const int CountyCount = 21;

    /// <summary>The outline, kilometres east and north in SWEREF 99 TM.</summary>
    private static readonly (double East, double North)[] Corners =
    [
        (270, 6580), (330, 6250), (370, 6140), (480, 6150), (590, 6250), (620, 6400), (720, 6600), (620, 6760),
        (640, 6950), (760, 7080), (820, 7250), (915, 7330), (900, 7480), (760, 7670), (660, 7550), (530, 7260),
        (450, 7050), (350, 6850), (330, 6650),
    ];

    private readonly Chance _chance;

    public Country(ulong seed)
    {
        Seed = seed;
        _chance = new Chance(seed, "riket");
        Communes = MakeCommunes();
        Areas = [.. Communes.SelectMany(Settle)];
    }

    public ulong Seed { get; }

    public Point[] Outline { get; } = [.. Corners.Select(corner => new Point(corner.East * 1000, corner.North * 1000))];

    public List<Commune> Communes { get; }

    public List<NationalDeso> Areas { get; }

    /// <summary>The polygons of the DeSO, about 470 vertices each.</summary>
    public List<Polygon>[] Polygons()
    {
        var sites = Areas.Select(area => area.Site).Concat(Outside()).ToList();
        var mosaic = new Mosaic(sites, (from, to) => Math.Max(0.5, from.To(to) / 54.3));
        var labels = Enumerable.Range(0, sites.Count).Select(site => site < Areas.Count ? site : -1).ToArray();
        return [.. mosaic.Rings(labels, Areas.Count).Select(Polygon.Build)];
    }

    /// <summary>Sites beyond the outline, which bound the outermost cells.</summary>
    private IEnumerable<Point> Outside()
    {
        var chance = new Chance(Seed, "utanför");
        for (var i = 0; i < Outline.Length; i++)
        {
            var leg = Outline[(i + 1) % Outline.Length] - Outline[i];
            var outwards = new Point(leg.Y, -leg.X) * (12_000 / leg.Length);
            for (var along = 0.0; along < leg.Length; along += chance.Between(4_000, 6_000))
                yield return Outline[i] + leg * (along / leg.Length) + outwards * chance.Between(0.9, 1.1);
        }
    }

    private List<Commune> MakeCommunes()
    {
        var scatter = new Scatter(_chance, 60_000, at => 15_000 + Math.Max(0, at.Y - 6_500_000) * 0.045);
        scatter.Fill(new Point(592_500, 6_905_000), 330_000, 775_000, 60_000, at => Polygon.Contains(Outline, at));
        var centres = scatter.Points.Take(CommuneCount).ToList();
        var weights = Enumerable.Range(0, CommuneCount).Select(rank => 1 / Math.Pow(rank + 3, 0.85));
        var sizes = Apportion([.. weights], DesoCount, 2);
        var regsos = Apportion([.. sizes.Select(size => (double)size)], RegsoCount, 1);
        var seats = new List<Point> { centres[0] };
        while (seats.Count < CountyCount)
            seats.Add(centres.MaxBy(centre => seats.Min(centre.To)));
        var counties = centres.Select(centre => seats.IndexOf(seats.MinBy(centre.To))).ToList();
        return [.. centres.Select((centre, i) =>
        {
            var county = CountyCode(counties[i]);
            var number = counties.Take(i + 1).Count(other => other == counties[i]);
            var room = centres.Where((_, other) => other != i).Min(centre.To) / 2;
            return new Commune($"{county}{number:00}", county, centre, room, sizes[i], regsos[i]);
        })];
    }

    /// <summary>The codes that Sweden's counties have: 02, 11, 15 and 16 are not used.</summary>
    private static string CountyCode(int index)
    {
        int[] unused = [2, 11, 15, 16];
        return Enumerable.Range(1, 25).Except(unused).ElementAt(index).ToString("00", CultureInfo.InvariantCulture);
    }

    private static int[] Apportion(double[] weights, int total, int least)
    {
        var sum = weights.Sum();
        var parts = weights.Select(weight => Math.Max(least, (int)(weight / sum * total))).ToArray();
        for (var i = 0; parts.Sum() != total; i = (i + 1) % parts.Length)
            if (parts.Sum() < total)
                parts[i]++;
            else if (parts[i] > least)
                parts[i]--;
        return parts;
    }

    /// <summary>Dense around the centre, thinner outwards; the outermost fifth is countryside.</summary>
    private IEnumerable<NationalDeso> Settle(Commune commune)
    {
        var sites = new List<Point>();
        var town = Math.Min(0.7 * commune.Room, 650 * Math.Sqrt(commune.DesoCount));
        var apart = town / (2.2 * Math.Sqrt(commune.DesoCount));
        while (sites.Count < commune.DesoCount)
        {
            var isTown = sites.Count < commune.DesoCount * 0.8;
            var reach = isTown ? town * _chance.Unit() : _chance.Between(town, commune.Room * 1.15);
            var site = commune.Centre + Direction() * reach;
            if (Polygon.Contains(Outline, site) && sites.TrueForAll(other => other.To(site) > apart))
                sites.Add(site);
        }

        var regsos = Group(sites, commune.RegsoCount);
        var serials = new Dictionary<char, int> { ['A'] = 0, ['B'] = 200, ['C'] = 100 };
        foreach (var (i, site) in sites.Index().OrderBy(item => item.Item.Y).ToList())
        {
            var letter = i >= commune.DesoCount * 0.82 ? 'A' : i >= commune.DesoCount * 0.72 ? 'B' : 'C';
            var code = $"{commune.Code}{letter}{++serials[letter]:000}0";
            yield return new NationalDeso(code, $"{commune.Code}R{regsos[i] + 1:000}", commune, site, i);
        }
    }

    private Point Direction()
    {
        while (true)
        {
            var east = _chance.Between(-1, 1);
            var candidate = new Point(east, _chance.Between(-1, 1));
            if (candidate.Length is > 0.1 and <= 1)
                return candidate * (1 / candidate.Length);
        }
    }

    private static int[] Group(List<Point> sites, int count)
    {
        var seeds = new List<int> { 0 };
        var nearest = sites.Select(site => (Seed: 0, Distance: site.To(sites[0]))).ToArray();
        while (seeds.Count < count)
        {
            var farthest = Enumerable.Range(0, sites.Count).MaxBy(i => nearest[i].Distance);
            for (var i = 0; i < sites.Count; i++)
                if (sites[i].To(sites[farthest]) is var distance && distance < nearest[i].Distance)
                    nearest[i] = (seeds.Count, distance);
            seeds.Add(farthest);
        }

        return [.. nearest.Select(item => item.Seed)];
    }
}
