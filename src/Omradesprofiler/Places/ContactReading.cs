namespace Omradesprofiler.Places;

/// <summary>A contact as it may be shown.</summary>
/// <param name="Text">The contact; null where it is left out.</param>
/// <param name="Fault">Why it is left out.</param>
public readonly record struct ContactReading(string? Text, ContactFault Fault)
{
    /// <summary>It can not be read.</summary>
    public static ContactReading Unreadable { get; } = new(null, ContactFault.Unreadable);

    /// <summary>It may be a person's.</summary>
    public static ContactReading Personal { get; } = new(null, ContactFault.Personal);
}

/// <summary>Why a contact is left out.</summary>
public enum ContactFault
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>It can not be read.</summary>
    Unreadable,

    /// <summary>It may be a person's.</summary>
    Personal,
}
