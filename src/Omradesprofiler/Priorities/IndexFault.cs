namespace Omradesprofiler.Priorities;

/// <summary>What can be wrong with a recipe of an index. A closed list.</summary>
public enum IndexFaultKind : byte
{
    /// <summary>Not JSON, or not an object.</summary>
    NotReadable,

    /// <summary>A member that recipes do not have, or one that stands twice.</summary>
    UnknownMember,

    /// <summary>The id is missing, too long or of other letters than a–z, digits and hyphens.</summary>
    IdUnusable,

    /// <summary>The title is missing, too long or holds control characters.</summary>
    TitleUnusable,

    /// <summary>Who or why is no text, too long or holds control characters.</summary>
    NoteUnusable,

    /// <summary>There are no parts.</summary>
    NoParts,

    /// <summary>There are too many parts.</summary>
    TooManyParts,

    /// <summary>A part that is not an object, or names no indicator.</summary>
    PartUnusable,

    /// <summary>There is no such indicator.</summary>
    UnknownIndicator,

    /// <summary>An indicator that stands in two parts.</summary>
    RepeatedIndicator,

    /// <summary>A weight is not a finite number.</summary>
    WeightNotFinite,

    /// <summary>A weight is zero or below.</summary>
    WeightNotPositive,

    /// <summary>The indicator has no polarity, and the part gives no direction.</summary>
    DirectionNeeded,

    /// <summary>A direction that there is not.</summary>
    DirectionUnknown,

    /// <summary>A transform that there is not.</summary>
    TransformUnknown,

    /// <summary>No level has numbers for all parts.</summary>
    NoCommonLevel,
}

/// <summary>One thing that is wrong with a recipe.</summary>
/// <param name="Kind">What.</param>
/// <param name="Place">Where: <c>title</c>, <c>parts[2].weight</c>.</param>
/// <param name="Text">The rule, a Swedish sentence.</param>
public sealed record IndexFault(IndexFaultKind Kind, string Place, string Text);
