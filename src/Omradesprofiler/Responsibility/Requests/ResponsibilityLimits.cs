namespace Omradesprofiler.Responsibility.Requests;

/// <summary>How much a request may ask for: more than any region needs.</summary>
public static class ResponsibilityLimits
{
    /// <summary>Bytes of a request.</summary>
    public const int LongestBody = 2 << 20;

    /// <summary>Letters of a reason or a motive.</summary>
    public const int LongestText = 4_000;

    /// <summary>Letters of a name.</summary>
    public const int LongestName = 120;

    /// <summary>Clinics.</summary>
    public const int MostCareCenters = 2_000;

    /// <summary>Declared links.</summary>
    public const int MostLinks = 2_000;

    /// <summary>Locked pairs, and forbidden ones.</summary>
    public const int MostPairs = 20_000;

    /// <summary>People of a clinic's limits.</summary>
    public const int MostPeople = 20_000_000;

    /// <summary>Metres: more than Sweden is long.</summary>
    public const int FarthestMeters = 2_000_000;

    /// <summary>The smallest room in total, in times the need: less than 1 is refused with numbers, not as a typing
    /// error.</summary>
    public const double LeastFactor = 0.1;

    /// <summary>The largest room in total, in times the need.</summary>
    public const double MostFactor = 100;
}
