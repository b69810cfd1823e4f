namespace Omradesprofiler.Tiles;

/// <summary>A box on the finest grid, edges included.</summary>
internal readonly record struct GridBox(int MinX, int MinY, int MaxX, int MaxY)
{
    public static readonly GridBox Empty = new(int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);

    public bool Meets(in GridBox other) =>
        MinX <= other.MaxX && MaxX >= other.MinX && MinY <= other.MaxY && MaxY >= other.MinY;

    public GridBox Union(in GridBox other) => new(
        Math.Min(MinX, other.MinX), Math.Min(MinY, other.MinY), Math.Max(MaxX, other.MaxX), Math.Max(MaxY, other.MaxY));

    public GridBox Grow(int margin) => new(MinX - margin, MinY - margin, MaxX + margin, MaxY + margin);

    public static GridBox Around(ReadOnlySpan<int> xy)
    {
        var (minX, minY, maxX, maxY) = Empty;
        for (var i = 0; i < xy.Length; i += 2)
        {
            (minX, maxX) = (Math.Min(minX, xy[i]), Math.Max(maxX, xy[i]));
            (minY, maxY) = (Math.Min(minY, xy[i + 1]), Math.Max(maxY, xy[i + 1]));
        }

        return new GridBox(minX, minY, maxX, maxY);
    }
}
