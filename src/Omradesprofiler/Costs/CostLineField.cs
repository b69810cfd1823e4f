namespace Omradesprofiler.Costs;

/// <summary>What a fault of a line is about; files and requests name it each in their way.</summary>
public enum CostLineField
{
    /// <summary>What the line is matched by.</summary>
    Id,

    /// <summary>The share of a full time.</summary>
    FullTimeShare,

    /// <summary>The hours.</summary>
    Hours,

    /// <summary>The price of an hour.</summary>
    HourlyPrice,

    /// <summary>The monthly salary.</summary>
    MonthlySalary,

    /// <summary>What comes on top of the salary.</summary>
    Overhead,

    /// <summary>The sum of money.</summary>
    Amount,

    /// <summary>The first year.</summary>
    FirstYear,

    /// <summary>The last year.</summary>
    LastYear,
}
