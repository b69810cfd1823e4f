namespace Omradesprofiler.Siting.Requests;

/// <summary>How much a request may ask for: more than any region needs, and no more than a server can bear.</summary>
public static class SitingLimits
{
    /// <summary>Bytes of a request.</summary>
    public const int LongestBody = 256 << 10;

    /// <summary>Letters of a name or a code.</summary>
    public const int LongestName = 120;

    /// <summary>Letters of a reason.</summary>
    public const int LongestText = 4_000;

    /// <summary>Candidates that somebody drew.</summary>
    public const int MostDrawn = 200;

    /// <summary>Codes that are required, and forbidden.</summary>
    public const int MostCodes = 5_000;

    /// <summary>Counties and municipalities that demand is from.</summary>
    public const int MostAreas = 300;

    /// <summary>Sites to choose.</summary>
    public const int MostSites = 2_000;

    /// <summary>Points of the curve.</summary>
    public const int MostCurve = 50;

    /// <summary>Points of the curve where nothing is said.</summary>
    public const int UsualCurve = 10;

    /// <summary>Minutes of a radius.</summary>
    public const int MostMinutes = 240;

    /// <summary>Units of demand that one site takes.</summary>
    public const int MostCapacity = 20_000_000;

    /// <summary>Points of demand up to which populated squares are taken where nothing is said.</summary>
    public const int MostSquares = 8_000;

    /// <summary>Pairs of point and site up to which populated squares are taken where nothing is said.</summary>
    public const long MostSquarePairs = 10_000_000;

    /// <summary>Pairs of point and site at most.</summary>
    public const long MostPairs = 25_000_000;

    /// <summary>Pairs up to which a quick answer is given within the request.</summary>
    public const long MostPreviewPairs = 2_000_000;

    /// <summary>Pairs up to which the curve and the comparison with today are made where nothing is said.</summary>
    public const long MostUsualPairs = 4_000_000;

    /// <summary>Pairs times points of the curve at most.</summary>
    public const long MostCurvePairs = 100_000_000;

    /// <summary>A drawn candidate farther than this from every place where somebody lives is refused, metres.</summary>
    public const double FarthestFromPeopleMeters = 10_000;
}
