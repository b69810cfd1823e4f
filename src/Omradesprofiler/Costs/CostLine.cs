namespace Omradesprofiler.Costs;

/// <summary>One thing that is paid for: work, or a sum of money.</summary>
/// <param name="Id">What it is matched by when two models are compared: <c>halsopedagog</c>.</param>
/// <param name="Title">Swedish: the role, or what the money is for.</param>
/// <param name="Amount">What it costs.</param>
/// <param name="IsPerUnit">Whether it is so much at each place, and not once for all.</param>
/// <param name="FirstYear">First year that it is paid.</param>
/// <param name="LastYear">Last year; the same for what is paid once.</param>
public sealed record CostLine(
    string Id, string Title, CostAmount Amount, bool IsPerUnit, int FirstYear, int LastYear)
{
    /// <summary>Whether it is paid once (engångskostnad).</summary>
    public bool IsOnce { get; init; }

    /// <summary>Whether it is an indirect cost (indirekt kostnad): room, systems, management.</summary>
    public bool IsIndirect { get; init; }
}

/// <summary>What a line costs a year, or once, for one place or for all.</summary>
public abstract record CostAmount
{
    private CostAmount()
    {
    }

    /// <summary>Hours at a price.</summary>
    /// <param name="Hours">Hours a year.</param>
    /// <param name="OrePerHour">Öre an hour.</param>
    public sealed record Hourly(decimal Hours, long OrePerHour) : CostAmount;

    /// <summary>Hours at a monthly salary.</summary>
    /// <param name="Hours">Hours a year; the model says how many a full time has.</param>
    /// <param name="OrePerMonth">Öre a month for a full time.</param>
    /// <param name="Overhead">What comes on top (påslag: social fees and the like), a share of the salary.</param>
    public sealed record Salary(decimal Hours, long OrePerMonth, decimal Overhead) : CostAmount;

    /// <summary>A sum of money.</summary>
    /// <param name="Ore">Öre a year, or once.</param>
    public sealed record Sum(long Ore) : CostAmount;
}

/// <summary>How many are reached.</summary>
/// <param name="People">So many people; null where they are a share of those who live at the places.</param>
/// <param name="Share">The share of those who live at the places, 0–1; 1 is all.</param>
/// <param name="IsNewEachYear">Whether they are other people each year, and not the same.</param>
public sealed record CostReach(int? People, decimal Share, bool IsNewEachYear);
