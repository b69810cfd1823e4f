namespace Omradesprofiler.Interventions.Register;

/// <summary>What was started.</summary>
public enum InterventionKind : byte
{
    /// <summary>Hälsopedagog.</summary>
    HealthEducator,

    /// <summary>Hälsoguider.</summary>
    HealthGuides,

    /// <summary>Social förskrivning.</summary>
    SocialPrescribing,

    /// <summary>Hälsocenter.</summary>
    HealthHub,

    /// <summary>Förstärkningsuppdrag till vårdcentraler.</summary>
    Reinforcement,

    /// <summary>Annat, said in words.</summary>
    Other,
}

/// <summary>Which way an outcome is wanted to go.</summary>
public enum WantedDirection : byte
{
    /// <summary>A lower rate is wanted.</summary>
    Lower,

    /// <summary>A higher rate is wanted.</summary>
    Higher,
}

/// <summary>Which end of an indicator a rule takes areas from.</summary>
public enum PoolOrder : byte
{
    /// <summary>The highest values.</summary>
    Highest,

    /// <summary>The lowest values.</summary>
    Lowest,
}

/// <summary>What a version of an entry does.</summary>
public enum InterventionChange : byte
{
    /// <summary>The first: what was promised.</summary>
    Registered,

    /// <summary>Something was wrong; the first version's match and outcome stay the primary ones.</summary>
    Corrected,

    /// <summary>It ended.</summary>
    Ended,

    /// <summary>It never came about, or is not to be followed up, and why.</summary>
    Withdrawn,
}
