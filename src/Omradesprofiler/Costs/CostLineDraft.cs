namespace Omradesprofiler.Costs;

/// <summary>
/// A line as somebody wrote it, before it is known to make sense: money in kronor, shares 0–1, null where nothing was
/// said.
/// </summary>
/// <param name="Id">What it is matched by; null to make one of the title.</param>
/// <param name="Title">Swedish title.</param>
public sealed record CostLineDraft(string? Id, string Title)
{
    /// <summary>The share of a full time.</summary>
    public decimal? FullTimeShare { get; init; }

    /// <summary>Hours a year.</summary>
    public decimal? Hours { get; init; }

    /// <summary>Kronor an hour.</summary>
    public decimal? HourlyPrice { get; init; }

    /// <summary>Kronor a month for a full time.</summary>
    public decimal? MonthlySalary { get; init; }

    /// <summary>What comes on top of the salary, a share of it.</summary>
    public decimal? Overhead { get; init; }

    /// <summary>Kronor a year, or once.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Whether it is so much at each place.</summary>
    public bool IsPerUnit { get; init; }

    /// <summary>Whether it is an indirect cost.</summary>
    public bool IsIndirect { get; init; }

    /// <summary>Whether it is paid once.</summary>
    public bool IsOnce { get; init; }

    /// <summary>First year; null for the model's.</summary>
    public int? FirstYear { get; init; }

    /// <summary>Last year; null for the model's, or the first of what is paid once.</summary>
    public int? LastYear { get; init; }
}
