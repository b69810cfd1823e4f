using Omradesprofiler.Geography;

namespace Omradesprofiler.Ingest.Features;

/// <summary>A geometry in the file's own coordinates, nothing at all, or the reason why it can not be used.</summary>
internal sealed record RawGeometry
{
    public static readonly RawGeometry Missing = new();

    public static readonly RawGeometry Empty = new() { IsEmpty = true };

    public AreaShape? Shape { get; init; }

    public (double X, double Y)? Point { get; init; }

    public bool IsEmpty { get; init; }

    public int ClosedRings { get; init; }

    public int DroppedRings { get; init; }

    /// <summary>Rings whose winding does not say what they are, in a format where it should.</summary>
    public int MiswoundRings { get; init; }

    /// <summary>The finding's code and text where the geometry is refused.</summary>
    public (string Code, string Text)? Refusal { get; init; }

    public static RawGeometry Refused(string code, string text) => new() { Refusal = (code, text) };

    /// <summary>A kind of geometry that is neither area nor point.</summary>
    public static RawGeometry WrongKind(string kind) => Refused(
        "geometry-kind", $"Geometrin är av slaget {kind}; bara ytor och punkter läses. Raden lämnades utanför.");

    /// <summary>One point, none, or several, which one row can not have.</summary>
    public static RawGeometry FromPoints(IReadOnlyList<double> coordinates) => coordinates.Count switch
    {
        0 => Empty,
        2 => new RawGeometry { Point = (coordinates[0], coordinates[1]) },
        _ => Refused("geometry-points", "Geometrin har flera punkter; en rad får bara ha en. Raden lämnades utanför."),
    };
}
