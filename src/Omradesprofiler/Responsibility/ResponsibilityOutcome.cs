namespace Omradesprofiler.Responsibility;

/// <summary>What a solver answers: an assignment, or why there is none.</summary>
public abstract record ResponsibilityOutcome
{
    private ResponsibilityOutcome()
    {
    }

    /// <summary>An assignment that keeps every rule.</summary>
    public sealed record Solved(ResponsibilityResult Result) : ResponsibilityOutcome;

    /// <summary>The rules clash, or no assignment that keeps them was found.</summary>
    public sealed record Unsolved(Infeasibility Why) : ResponsibilityOutcome;
}
