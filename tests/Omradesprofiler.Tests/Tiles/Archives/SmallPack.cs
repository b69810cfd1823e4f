using Omradesprofiler.Geography;
using Omradesprofiler.Tiles;
using Omradesprofiler.Tiles.Archives;

namespace Omradesprofiler.Tests.Tiles.Archives;

/// <summary>
/// A made-up coverage, a few points and a large disk (many tiles at its edge, more inside) as a pack and an archive in
/// memory.
/// </summary>
internal sealed class SmallPack
{
    public const string Metadata = "{\"vector_layers\":[]}";
    public const int MaxZoom = 14;

    private const double Radius = 0.008;

    private static readonly int CoverLength = DiskTile("disk", [-64, -64, 4160, -64, 4160, 4160, -64, 4160]).Length;

    private static readonly Lazy<byte[]> Made = new(() => new SmallPack().Complete());

    private static readonly Bounds Around = PyramidFixtures.Shared.Layers[0].BoundsDegrees;

    private static readonly (double X, double Y) Center =
        WebMercator.FromGeographic((Around.MinX + Around.MaxX) / 2, (Around.MinY + Around.MaxY) / 2);

    private static readonly PointLayer Points = new(
        new PointLayerSource("points", ["name"], null, [.. Enumerable.Range(0, 40).Select(i =>
        {
            var (easting, northing) = GaussKruger.Sweref99Tm.FromGeographic(
                Around.MinX + i * 0.01, Around.MinY + i * 7 % 40 * 0.01);
            return new TilePoint((uint)i + 1, easting, northing, 1, [$"P{i}"]);
        })]),
        TileGrid.WebMercator);

    public static IReadOnlyList<ArchiveLayer> Layers { get; } =
    [
        .. PyramidFixtures.Shared.Layers.Select(layer => ArchiveLayer.Of(PyramidFixtures.Shared, layer.Id, MaxZoom)),
        ArchiveLayer.OfPoints("points", Points.Encode),
        new ArchiveLayer("disk", EncodeDisk, (_, content) => content is not null && content.Length != CoverLength),
    ];

    /// <summary>West, south, east, north of everything.</summary>
    public static Bounds BoundsDegrees
    {
        get
        {
            var (west, north) = WebMercator.ToGeographic(Center.X - Radius, Center.Y - Radius);
            var (east, south) = WebMercator.ToGeographic(Center.X + Radius, Center.Y + Radius);
            return Around.Union(new Bounds(west, south, east, north));
        }
    }

    /// <summary>The archive, made without a break.</summary>
    public static byte[] Whole => Made.Value;

    public MemoryStream Data { get; init; } = new();

    public MemoryStream Journal { get; init; } = new();

    public string Key { get; init; } = "small";

    /// <summary>The share that was there before.</summary>
    public double Resumed { get; private set; }

    /// <summary>What every layer has in a tile, one after the other.</summary>
    public static byte[] Expected(TileCoordinates at) => [.. Layers.SelectMany(layer => layer.Encode(at) ?? [])];

    public byte[] Complete()
    {
        var pack = Open();
        pack.Complete(null, CancellationToken.None);
        PmtilesWriter.Write(pack, Data, Metadata, BoundsDegrees);
        return Data.ToArray();
    }

    public TilePack Open()
    {
        var pack = new TilePack((Data, Journal), Key, Layers, (0, MaxZoom));
        Resumed = pack.ResumedShare;
        return pack;
    }

    /// <summary>Makes so many batches and stops.</summary>
    public void Make(int batches)
    {
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Open().Complete(new Countdown(batches, stop), stop.Token));
    }

    private static byte[]? EncodeDisk(TileCoordinates at)
    {
        const double Margin = 64 / 4096.0;
        double side = 1 << at.Zoom;
        var (west, east) = ((at.X - Margin) / side - Center.X, (at.X + 1 + Margin) / side - Center.X);
        var (north, south) = ((at.Y - Margin) / side - Center.Y, (at.Y + 1 + Margin) / side - Center.Y);
        var (nearX, nearY) = (Math.Max(Math.Max(west, -east), 0), Math.Max(Math.Max(north, -south), 0));
        var (farX, farY) = (Math.Max(-west, east), Math.Max(-north, south));
        if (double.Hypot(nearX, nearY) > Radius)
            return null;
        return double.Hypot(farX, farY) < Radius
            ? DiskTile("disk", [-64, -64, 4160, -64, 4160, 4160, -64, 4160])
            : DiskTile($"the edge, seen in the tile {at}", [0, 0, 4096, 0, 0, 4096]);
    }

    private static byte[] DiskTile(string code, int[] ring)
    {
        var writer = new MvtWriter();
        writer.BeginFeature(1, MvtGeometryType.Polygon);
        writer.AddProperty("code", code);
        writer.AddRing(ring);
        writer.EndFeature();
        return writer.ToTile("disk");
    }

    private sealed class Countdown(int left, CancellationTokenSource stop) : IProgress<PackProgress>
    {
        private int _left = left;

        public void Report(PackProgress value)
        {
            if (--_left <= 0)
                stop.Cancel();
        }
    }
}
