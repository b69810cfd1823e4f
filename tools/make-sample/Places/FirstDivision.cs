namespace Omradesprofiler.Sample.Places;

/// <summary>Edition 2018: DeSO grown from the gazetteer's clusters, and numbered by SCB's rules.</summary>
internal sealed class FirstDivision(Gazetteer places, Ground ground)
{
    private const double Landing = 5_000;

    private sealed record Seed(Regso Regso, Cluster Cluster, int Cell);

    public Edition Make()
    {
        var seeds = places.Regsos
            .SelectMany(regso => regso.Clusters.SelectMany(cluster => Plant(regso, cluster))).ToList();
        var labels = Growth.Grow(
            ground.Mosaic, [.. seeds.Select((seed, label) => (seed.Cell, label))],
            (label, from, to) => Cost(seeds[label], from, to));
        return new Edition("2018", "2020", Number(seeds), labels);
    }

    /// <summary>Land cells near the cluster's centre, each as far as possible from those already taken.</summary>
    private IEnumerable<Seed> Plant(Regso regso, Cluster cluster)
    {
        var near = Near(cluster);
        var taken = new List<int>();
        while (taken.Count < cluster.Count)
        {
            var cell = near.MaxBy(cell => taken.Count == 0
                ? -cluster.Centre.To(ground.Sites[cell])
                : taken.Min(other => ground.Sites[other].To(ground.Sites[cell])));
            taken.Add(cell);
            yield return new Seed(regso, cluster, cell);
        }
    }

    /// <summary>Land around the cluster's centre and nearer to it than to others; else the nearest land.</summary>
    private List<int> Near(Cluster cluster)
    {
        var rivals = places.Regsos.SelectMany(regso => regso.Clusters)
            .Where(other => other != cluster && other.Letter != 'A').ToList();
        var land = Enumerable.Range(0, ground.Sites.Count).Where(cell => ground.IsLand[cell])
            .OrderBy(cell => cluster.Centre.To(ground.Sites[cell])).ToList();
        var own = land.TakeWhile(cell => cluster.Centre.To(ground.Sites[cell]) < cluster.Radius)
            .Where(cell => !rivals.Exists(rival => IsNearer(rival, cluster, cell))).ToList();
        return own.Count < cluster.Count ? land[..cluster.Count] : own;
    }

    private bool IsNearer(Cluster one, Cluster other, int cell) =>
        one.Centre.To(ground.Sites[cell]) < other.Centre.To(ground.Sites[cell]);

    /// <summary>
    /// Water is slow to cross and landing slower, so that straits divide; areas of a locality keep to it, and the
    /// countryside keeps out of it.
    /// </summary>
    private double? Cost(Seed seed, int from, int to)
    {
        if (!ground.IsInside[to])
            return null;
        var distance = ground.Sites[from].To(ground.Sites[to]);
        if (!ground.IsLand[to])
            return distance * 3;
        var isUrban = places.Localities.Any(locality => locality.Centre.To(ground.Sites[to]) < locality.Radius);
        return (ground.IsLand[from] ? 0 : Landing) + distance * (isUrban == (seed.Cluster.Letter != 'A') ? 1 : 6);
    }

    private List<Deso> Number(List<Seed> seeds)
    {
        var codes = new string[seeds.Count];
        foreach (var group in seeds.Select((seed, label) => (seed, label)).GroupBy(item => Series(item.seed)))
        {
            var serial = 0;
            foreach (var (_, label) in group.OrderBy(item => ground.Sites[item.seed.Cell].Y))
                codes[label] = $"{group.Key}{++serial:00}0";
        }

        return [.. seeds.Select((seed, label) => new Deso(codes[label], seed.Regso))];
    }

    /// <summary>Municipality, letter and the serial's first digit, which tells localities apart.</summary>
    private string Series(Seed seed)
    {
        var municipality = seed.Regso.Municipality;
        if (seed.Cluster.Letter == 'A')
            return municipality + "A0";
        if (seed.Cluster.Letter == 'C')
            return municipality + "C1";
        var villages = places.Localities.Where(locality => locality.Municipality == municipality && !locality.IsSeat)
            .OrderBy(locality => locality.Centre.Y).ToList();
        var site = ground.Sites[seed.Cell];
        var village = villages.FindIndex(locality => locality.Centre.To(site) < locality.Radius * 1.5);
        return $"{municipality}B{village + 2}";
    }
}
