namespace Omradesprofiler.Travel;

/// <summary>What a way is covered with, as far as it matters for speed.</summary>
public enum RoadSurface
{
    /// <summary>Not said: as the class of road usually is.</summary>
    Unknown,

    /// <summary>Asphalt, concrete and the like.</summary>
    Paved,

    /// <summary>Paving stones, setts and cobblestones.</summary>
    Stones,

    /// <summary>Gravel that was laid (grusväg).</summary>
    Gravel,

    /// <summary>Earth, grass, sand and the like.</summary>
    Ground,
}
