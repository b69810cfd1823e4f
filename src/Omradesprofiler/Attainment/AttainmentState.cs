namespace Omradesprofiler.Attainment;

/// <summary>Whether a target is reached (måluppfyllelse).</summary>
public enum AttainmentState
{
    /// <summary>Nått: the whole interval is on the target's side.</summary>
    Reached,

    /// <summary>Inte nått: the whole interval is on the other side.</summary>
    NotReached,

    /// <summary>Kan inte avgöras: the interval holds the target.</summary>
    NotTold,

    /// <summary>There is no value to tell from.</summary>
    NoValue,
}
