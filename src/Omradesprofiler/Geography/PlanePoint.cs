namespace Omradesprofiler.Geography;

/// <summary>A point in SWEREF 99 TM.</summary>
/// <param name="Easting">Metres.</param>
/// <param name="Northing">Metres.</param>
public readonly record struct PlanePoint(double Easting, double Northing)
{
    /// <summary>The straight line to another point, metres.</summary>
    public double DistanceTo(PlanePoint other) =>
        Math.Sqrt(((Easting - other.Easting) * (Easting - other.Easting))
            + ((Northing - other.Northing) * (Northing - other.Northing)));
}
