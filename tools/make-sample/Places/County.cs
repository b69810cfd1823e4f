using Omradesprofiler.Sample.Geometry;

namespace Omradesprofiler.Sample.Places;

/// <summary>The made-up county's ground and its division in both editions.</summary>
internal sealed class County
{
    public County(ulong seed)
    {
        Seed = seed;
        Places = new Gazetteer();
        Relief = new Relief(seed, Places);
        Ground = new Ground(seed, Places, Relief);
        var first = new FirstDivision(Places, Ground).Make();
        (Edition2025, Changes) = new SecondDivision(Ground, first).Make();
        Edition2018 = Sorted(first);
    }

    public ulong Seed { get; }

    public Gazetteer Places { get; }

    public Relief Relief { get; }

    public Ground Ground { get; }

    public Edition Edition2018 { get; }

    public Edition Edition2025 { get; }

    public List<Change> Changes { get; }

    /// <summary>The polygons of each DeSO of an edition, in the order of its areas.</summary>
    public List<Polygon>[] Polygons(Edition edition) =>
        [.. Ground.Mosaic.Rings(edition.DesoOf, edition.Areas.Count).Select(Polygon.Build)];

    private Edition Sorted(Edition first)
    {
        var order = Enumerable.Range(0, first.Areas.Count)
            .OrderBy(label => first.Areas[label].Code, StringComparer.Ordinal).ToList();
        return first with
        {
            Areas = [.. order.Select(label => first.Areas[label])],
            DesoOf = [.. first.DesoOf.Select((label, cell) => Ground.WasInside[cell] ? order.IndexOf(label) : -1)],
        };
    }
}
