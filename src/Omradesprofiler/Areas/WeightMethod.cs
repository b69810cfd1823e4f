namespace Omradesprofiler.Areas;

/// <summary>How it was found to which areas of another edition an area's people belong; the later say less.</summary>
public enum WeightMethod : byte
{
    /// <summary>The area is the same in both editions, if perhaps under another code.</summary>
    Identity,

    /// <summary>The whole area went to one other, as the publisher's change log says.</summary>
    ChangeLog,

    /// <summary>The whole area lies in one other.</summary>
    Whole,

    /// <summary>Divided as people live.</summary>
    People,

    /// <summary>Divided as the ground lies, since too little is known of where people live.</summary>
    Area,
}
