namespace Omradesprofiler.Geography;

/// <summary>What was wrong with a piece of ground that was given to one area.</summary>
public enum SnapKind
{
    /// <summary>No area held it.</summary>
    Gap,

    /// <summary>Several areas held it.</summary>
    Overlap,
}

/// <summary>A piece of ground that was given to one area.</summary>
/// <param name="Kind">What was wrong with it.</param>
/// <param name="Area">The area that it was given to.</param>
/// <param name="Others">The other areas that claimed it or lie beside it, ascending.</param>
/// <param name="SquareMeters">How much.</param>
/// <param name="WidthMeters">How wide, on the whole.</param>
/// <param name="X">A vertex of it, east.</param>
/// <param name="Y">A vertex of it, north.</param>
public sealed record SnapRepair(
    SnapKind Kind, int Area, IReadOnlyList<int> Others, double SquareMeters, double WidthMeters, double X, double Y);
