namespace Omradesprofiler.Travel;

/// <summary>In which directions a way may be travelled, seen along its nodes.</summary>
[Flags]
public enum WayDirections
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>From its first node to its last.</summary>
    Forward = 1,

    /// <summary>From its last node to its first.</summary>
    Backward = 2,

    /// <summary>Both ways.</summary>
    Both = Forward | Backward,
}
