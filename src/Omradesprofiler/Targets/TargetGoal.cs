namespace Omradesprofiler.Targets;

/// <summary>What a target's amount is.</summary>
public enum TargetGoalKind
{
    /// <summary>The value itself.</summary>
    Value,

    /// <summary>A change since the base year, in the value's own unit: percentage points of a share.</summary>
    Change,

    /// <summary>A change since the base year as a share of the base year's value: −0.1 is a tenth less.</summary>
    RelativeChange,
}

/// <summary>How far the value should come.</summary>
/// <param name="Kind">What the amount is.</param>
/// <param name="Amount">In the indicator's inner unit (shares are 0–1); a share of the base for a relative change.
/// </param>
/// <param name="BaseYear">The year that a change is counted from; null for a value.</param>
public sealed record TargetGoal(TargetGoalKind Kind, double Amount, int? BaseYear)
{
    /// <summary>What the base year's value is multiplied by in the target: 0 where there is no base.</summary>
    public double BaseFactor => Kind switch
    {
        TargetGoalKind.Value => 0,
        TargetGoalKind.Change => 1,
        _ => 1 + Amount,
    };

    /// <summary>What is added to it.</summary>
    public double Offset => Kind == TargetGoalKind.RelativeChange ? 0 : Amount;

    /// <summary>The value that should be reached.</summary>
    /// <param name="baseValue">The base year's value; not used where the goal is a value.</param>
    public double ValueFrom(double baseValue) => BaseFactor * baseValue + Offset;
}
