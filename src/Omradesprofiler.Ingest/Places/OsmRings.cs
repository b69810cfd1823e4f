namespace Omradesprofiler.Ingest.Places;

/// <summary>Joins ways end to end to closed rings.</summary>
internal static class OsmRings
{
    /// <summary>The rings; ways that can not be closed are left out.</summary>
    /// <param name="ways">The nodes of each way.</param>
    public static List<long[]> Join(IEnumerable<long[]> ways)
    {
        var rings = new List<long[]>();
        var open = ways.Where(way => way.Length > 1).ToList();
        while (open.Count > 0)
        {
            var ring = new List<long>(open[0]);
            open.RemoveAt(0);
            while (ring[0] != ring[^1])
            {
                var next = open.FindIndex(way => way[0] == ring[^1] || way[^1] == ring[^1]);
                if (next < 0)
                    break;
                ring.AddRange((open[next][0] == ring[^1] ? open[next] : open[next].Reverse()).Skip(1));
                open.RemoveAt(next);
            }

            if (ring.Count > 3 && ring[0] == ring[^1])
                rings.Add([.. ring]);
        }

        return rings;
    }
}
