using Omradesprofiler.Disclosure;

namespace Omradesprofiler.Ingest.Tables;

/// <summary>A value that a dimension takes: SCB's code (<c>1+2</c>) and its text (<c>totalt</c>).</summary>
public sealed record Category(string Code, string Label);

/// <summary>A dimension of a table, <c>Kon</c> / <c>kön</c>, with its categories in the file's order.</summary>
public sealed record Dimension(string Code, string Label, IReadOnlyList<Category> Categories);

/// <summary>
/// A statistical table in long form, whatever format it was written in: each point has one category index per
/// dimension, a number or the reason why there is none, and its place in the file. What is absent from the file has no
/// point.
/// </summary>
/// <param name="File">The file, relative to the data folder.</param>
/// <param name="Title">The table's title, or null.</param>
/// <param name="TableId">The publisher's id of the table (<c>TAB6574</c>, <c>000005F8</c>), or null.</param>
/// <param name="Updated">When the publisher last updated it, as the file says; null where it does not.</param>
/// <param name="Publisher">Who published it, as the file says (<c>SCB</c>); null where it does not.</param>
/// <param name="Dimensions">The dimensions.</param>
/// <param name="Coordinates">Category indices: points × dimensions, row by row.</param>
/// <param name="Values">One number a point; 0 where the state is not published.</param>
/// <param name="States">One state a point.</param>
/// <param name="Rows">The 1-based row (text and sheets) or index of the value (JSON, PX) of each point.</param>
public sealed record StatTable(
    string File,
    string? Title,
    string? TableId,
    string? Updated,
    string? Publisher,
    IReadOnlyList<Dimension> Dimensions,
    int[] Coordinates,
    double[] Values,
    CellState[] States,
    int[] Rows)
{
    /// <summary>How many points there are.</summary>
    public int Count => Values.Length;

    /// <summary>One point's category indices.</summary>
    public ReadOnlySpan<int> CoordinatesOf(int point) =>
        Coordinates.AsSpan(point * Dimensions.Count, Dimensions.Count);
}
