namespace Omradesprofiler.Statistics;

/// <summary>An interval (konfidensintervall), in the unit of the value that it belongs to.</summary>
/// <param name="Lower">The lower limit.</param>
/// <param name="Upper">The upper limit, never below the lower.</param>
public readonly record struct Limits(double Lower, double Upper)
{
    /// <summary>Upper minus lower.</summary>
    public double Width => Upper - Lower;

    /// <summary>Whether a value lies inside or on a limit.</summary>
    public bool Contains(double value) => Lower <= value && value <= Upper;

    /// <summary>The limits in another unit, such as per 1 000.</summary>
    /// <param name="factor">Above zero.</param>
    public Limits Times(double factor) => new(Lower * factor, Upper * factor);
}
