namespace Omradesprofiler.Interventions.Register;

/// <summary>How much a registration may hold.</summary>
public static class InterventionLimits
{
    /// <summary>Bytes of a request at most.</summary>
    public const int LongestBody = 256 << 10;

    /// <summary>Characters of a name or an id at most.</summary>
    public const int LongestName = 200;

    /// <summary>Characters of a longer text at most.</summary>
    public const int LongestText = 2_000;

    /// <summary>Areas or clinics at most.</summary>
    public const int MostAreas = 200;

    /// <summary>Outcomes beside the primary one at most.</summary>
    public const int MostOthers = 10;

    /// <summary>Controls of an area where nothing else is said.</summary>
    public const int UsualControls = 3;

    /// <summary>Controls of an area at most.</summary>
    public const int MostControls = 10;

    /// <summary>Years before the start that are used at most: what was longer ago says little of the start.</summary>
    public const int MostYearsBefore = 8;

    /// <summary>Years before the start that are used at least: with fewer there is no trend to match on.</summary>
    public const int FewestYearsBefore = 3;

    /// <summary>Full years after the start that are followed where neither end nor number is given.</summary>
    public const int UsualYearsAfter = 3;

    /// <summary>Full years after the start at most.</summary>
    public const int MostYearsAfter = 10;

    /// <summary>Entries of an import's file at most.</summary>
    public const int MostInFile = 1_000;
}
