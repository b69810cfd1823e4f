namespace Omradesprofiler.Geography;

/// <summary>An axis-parallel box, in the units of its coordinates (metres in a plane, degrees on the globe).</summary>
public readonly record struct Bounds(double MinX, double MinY, double MaxX, double MaxY)
{
    /// <summary>A box around nothing: the neutral element of <see cref="Union"/>.</summary>
    public static readonly Bounds Empty = new(
        double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);

    /// <summary>Whether the box holds no point.</summary>
    public bool IsEmpty => MinX > MaxX || MinY > MaxY;

    /// <summary>East–west extent.</summary>
    public double Width => MaxX - MinX;

    /// <summary>North–south extent.</summary>
    public double Height => MaxY - MinY;

    /// <summary>The smallest box that holds both.</summary>
    public Bounds Union(Bounds other) => new(
        Math.Min(MinX, other.MinX), Math.Min(MinY, other.MinY), Math.Max(MaxX, other.MaxX), Math.Max(MaxY, other.MaxY));

    /// <summary>What the boxes share; this box itself where they share nothing.</summary>
    public Bounds Intersection(Bounds other)
    {
        var shared = new Bounds(
            Math.Max(MinX, other.MinX), Math.Max(MinY, other.MinY),
            Math.Min(MaxX, other.MaxX), Math.Min(MaxY, other.MaxY));
        return shared.IsEmpty ? this : shared;
    }

    /// <summary>The smallest box that holds this one and a point.</summary>
    public Bounds Include(double x, double y) =>
        new(Math.Min(MinX, x), Math.Min(MinY, y), Math.Max(MaxX, x), Math.Max(MaxY, y));

    /// <summary>Whether the point lies in the box or on its edge.</summary>
    public bool Contains(double x, double y) => x >= MinX && x <= MaxX && y >= MinY && y <= MaxY;

    /// <summary>Whether the boxes share at least a point.</summary>
    public bool Intersects(Bounds other) =>
        MinX <= other.MaxX && MaxX >= other.MinX && MinY <= other.MaxY && MaxY >= other.MinY;
}
