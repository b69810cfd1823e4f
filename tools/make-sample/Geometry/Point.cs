namespace Omradesprofiler.Sample.Geometry;

/// <summary>A position in SWEREF 99 TM: X is the easting, Y the northing, in metres.</summary>
internal readonly record struct Point(double X, double Y)
{
    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);

    public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y);

    public static Point operator *(Point a, double factor) => new(a.X * factor, a.Y * factor);

    public double Length => Math.Sqrt(X * X + Y * Y);

    public double To(Point other) => (other - this).Length;

    /// <summary>Rounded to whole millimetres, the precision of every file.</summary>
    public Point Rounded() => new(Math.Round(X, 3), Math.Round(Y, 3));

    public static double Cross(Point a, Point b) => a.X * b.Y - a.Y * b.X;
}
