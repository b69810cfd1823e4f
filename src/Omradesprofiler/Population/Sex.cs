namespace Omradesprofiler.Population;

/// <summary>Sex as Swedish registers have it, and both together.</summary>
public enum Sex
{
    /// <summary>Women and men.</summary>
    All,

    /// <summary>Kvinnor.</summary>
    Women,

    /// <summary>Män.</summary>
    Men,
}
