namespace Omradesprofiler.Accessibility;

/// <summary>The counts that accessibility is told by; all can be added up over areas.</summary>
public static class AccessibilityMeasures
{
    /// <summary>People.</summary>
    public const string People = "people";

    /// <summary>People who can get to a clinic.</summary>
    public const string Reached = "reached";

    /// <summary>People who can not.</summary>
    public const string Unreached = "unreached";

    /// <summary>Hours that those who can spend on one way to the nearest clinic.</summary>
    public const string Hours = "hours";

    /// <summary>People who can get to a second clinic.</summary>
    public const string SecondReached = "second.reached";

    /// <summary>Hours that those who can spend on one way to the second nearest clinic.</summary>
    public const string SecondHours = "second.hours";

    /// <summary>Places at clinics, by how they are shared out.</summary>
    public static string Places(DistanceDecay decay) => $"places.{decay.ToString().ToLowerInvariant()}";

    /// <summary>People within so many minutes of a clinic.</summary>
    public static string Within(int minutes) => $"within{minutes}";
}
