using Omradesprofiler.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Tiles;
using Omradesprofiler.Store;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Benchmarks;

/// <summary>What a hundred requests of the map page are, drawn with a seed: which kind, and which of its addresses.
/// </summary>
internal sealed class RequestMix
{
    private const int Seed = 2026;
    private const int TilesPerZoom = 300;
    private const int Profiles = 500;

    private static readonly string[] Indicators = ["forgymnasial", "utlandsk-bakgrund", "arbetslosa"];

    private readonly int[] _order;
    private readonly int[] _asked;

    private RequestMix(List<(string Kind, int Share, List<string> Paths)> parts)
    {
        Kinds = [.. parts.Select(part => (part.Kind, part.Paths))];
        Words = string.Join(", ", parts.Select(part => $"{part.Share} % {part.Kind}"));
        _order = [.. parts.SelectMany((part, i) => Enumerable.Repeat(i, part.Share))];
        _asked = new int[parts.Count];
        new Random(Seed).Shuffle(_order);
    }

    /// <summary>The kinds with their addresses.</summary>
    public List<(string Kind, List<string> Paths)> Kinds { get; }

    /// <summary>The shares, in words.</summary>
    public string Words { get; }

    /// <summary>The address of a request: the next one of its kind.</summary>
    public string PathOf(int request)
    {
        var kind = _order[request % _order.Length];
        var paths = Kinds[kind].Paths;
        return paths[(Interlocked.Increment(ref _asked[kind]) & int.MaxValue) % paths.Count];
    }

    public static RequestMix Draw(Workspace workspace, string layer)
    {
        var id = workspace.RequireCurrent();
        TileAttachments.ReadTiles(workspace, id).TryFindLayer(layer, out var geometry, out _);
        var random = new Random(Seed);
        var tiles = TileList.Draw(geometry!, layer, TilesPerZoom)
            .ConvertAll(at => TileAddress.Of(geometry!.Id, TileGrid.WebMercator, layer, at));
        var areas = workspace.Read(id).Register.FindLayer(AreaLevel.Deso, Edition.Deso2018)!.Areas;
        var profiles = random.GetItems(areas.ToArray(), Profiles)
            .Select(area => $"/api/v1/profiles/deso/{area.Code}?edition=2018").ToList();
        return new RequestMix(
        [
            ("tiles", 70, Mixed(tiles, random)), ("profiles of areas", 15, profiles),
            ("values of 5,984 areas for the map", 5, AllOf(one => ValuesOf(one, "deso", "&edition=2018&order=tile"
                + $"&format=array&geometry={geometry!.Id}"))),
            ("values of 5,984 areas as a list", 1, AllOf(one => ValuesOf(one, "deso", "&edition=2018"))),
            ("values of municipalities", 4, AllOf(one => ValuesOf(one, "municipality"))),
            ("map classes", 3, AllOf(one => $"/api/v1/indicators/{one}/classes?level=deso&method=jenks&classes=5")),
            ("rankings", 2, AllOf(one => $"/api/v1/rankings?indicator={one}&level=municipality")),
        ]);
    }

    private static List<string> Mixed(List<string> paths, Random random)
    {
        var mixed = paths.ToArray();
        random.Shuffle(mixed);
        return [.. mixed];
    }

    private static string ValuesOf(string indicator, string level, string rest = "") =>
        $"/api/v1/indicators/{indicator}/values?level={level}{rest}";

    private static List<string> AllOf(Func<string, string> path) => [.. Indicators.Select(path)];
}
