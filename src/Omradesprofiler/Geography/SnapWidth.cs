namespace Omradesprofiler.Geography;

/// <summary>
/// How wide a piece of ground is on the whole: the shorter side of the rectangle that has its area and perimeter. A
/// strip has the width that one would measure across it, whatever its turns; a square has its side.
/// </summary>
internal static class SnapWidth
{
    /// <summary>The short and the long side of that rectangle, in the unit of the perimeter; two equal sides where the
    /// piece is rounder than any rectangle.</summary>
    public static (double Width, double Length) Of(double area, double perimeter)
    {
        var half = perimeter / 2;
        var root = half * half - 4 * area;
        if (root <= 0)
            return (Math.Sqrt(Math.Max(0, area)), Math.Sqrt(Math.Max(0, area)));
        var length = (half + Math.Sqrt(root)) / 2;
        return (Math.Max(0, area) / length, length);
    }
}
