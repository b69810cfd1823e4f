namespace Omradesprofiler.Disclosure;

/// <summary>What an attacker can find out about one hidden count: that it lies from the lower to the upper.</summary>
/// <param name="Lower">The least that agrees with everything published.</param>
/// <param name="Upper">The most; infinite where nothing limits it.</param>
public readonly record struct CellInterval(double Lower, double Upper)
{
    private const double Tolerance = 1e-6;

    /// <summary>Whether it protects a count below a limit: at least so wide, and beginning below it.</summary>
    public bool Protects(int limit) => Upper - Lower >= limit - Tolerance && Lower < limit - Tolerance;

    /// <summary>Whether it is at least so wide.</summary>
    internal bool IsAtLeast(double width) => Upper - Lower >= width - Tolerance;
}
