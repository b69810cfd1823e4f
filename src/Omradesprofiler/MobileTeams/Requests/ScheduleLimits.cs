namespace Omradesprofiler.MobileTeams.Requests;

/// <summary>What is usual, and how much a request may ask for.</summary>
public static class ScheduleLimits
{
    /// <summary>Working days where nothing is said: two weeks.</summary>
    public const int UsualDays = 10;

    /// <summary>A stop a week where nothing is said.</summary>
    public const int UsualEveryDays = 5;

    /// <summary>Minutes of a visit where nothing is said.</summary>
    public const int UsualStopMinutes = 90;

    /// <summary>Eight o'clock, minutes after midnight.</summary>
    public const int UsualStart = 8 * 60;

    /// <summary>Minutes of driving in a day where nothing is said.</summary>
    public const int UsualDriving = 180;

    /// <summary>Minutes of a working day where nothing is said.</summary>
    public const int UsualDay = 480;

    /// <summary>Stops of a day where nothing is said.</summary>
    public const int UsualStops = 4;

    /// <summary>Teams at most.</summary>
    public const int MostTeams = 8;

    /// <summary>Minutes of a working day at most.</summary>
    public const int MostDay = 900;

    /// <summary>The end of the day, minutes after its beginning.</summary>
    public const int Midnight = 24 * 60;

    /// <summary>The longest day that leaves eleven hours of rest until the next, minutes.</summary>
    public const int RestedDay = 13 * 60;

    /// <summary>The longest time without a break, minutes.</summary>
    public const int WithoutBreak = 5 * 60;

    /// <summary>Stops × teams × days of a preview at most: it is made while somebody waits.</summary>
    public const int MostPreviewSize = 6_000;

    /// <summary>Kinds of place that are named at most.</summary>
    public const int MostKinds = 50;

    /// <summary>The highest winter factor.</summary>
    public const decimal MostWinter = 3;

    /// <summary>Fixed sites to compare with at most.</summary>
    public const int MostFixed = 50;
}
