namespace Omradesprofiler.Interventions.Method;

/// <summary>What the caller must not do.</summary>
internal static class StudyChecks
{
    /// <summary>Throws where a design contradicts itself.</summary>
    /// <exception cref="ArgumentException">It does; the message names the value and the rule.</exception>
    public static void Check(StudyDesign design)
    {
        var panel = design.Panel;
        var (areas, years) = (panel.Areas, panel.Years.Count);
        Demand(panel.Counts.GetLength(1) == years && panel.Exposure.GetLength(1) == years
            && panel.Exposure.GetLength(0) == areas && panel.Usable.Count == areas, "The panel's columns differ.");
        Demand(design.FirstYearAfter >= 1 && design.FirstYearAfter <= years,
            $"Year {design.FirstYearAfter} of {years} is not in the panel.");
        Demand(design.PartialYear is not { } partial || partial == design.FirstYearAfter - 1,
            "The year of the start lies just before the first full year after.");
        Demand(design.Treated.Count > 0 && design.Treated.Distinct().Count() == design.Treated.Count,
            "At least one area is treated, and each once.");
        foreach (var area in design.Treated.Concat(design.Pool).Concat(design.Excluded)
            .Concat(design.NoControls))
            Demand(area >= 0 && area < areas, $"Area {area} is not among {areas}.");
        Demand(design.Pool.Distinct().Count() == design.Pool.Count, "An area is twice in the pool.");
        Demand(design.Treated.All(design.Pool.Contains), "The treated are in the pool.");
        Demand(!design.Treated.Any(design.Excluded.Contains), "A treated area is not excluded.");
        Demand(design.Neighbors.Count == 0 || design.Neighbors.Count == areas, "Neighbors of all areas or of none.");
        Demand(design.Strata.Count == 0 || design.Strata.Count == areas, "Strata of all areas or of none.");
        Demand(design.Covariates.All(covariate => covariate.Values.Length == areas), "A covariate of each area.");
        Demand(design.ControlsPerTreated >= 1, "At least one control of each treated area.");
        Demand(design.Caliper > 0, "A caliper is above zero.");
    }

    private static void Demand(bool isSo, string rule)
    {
        if (!isSo)
            throw new ArgumentException(rule);
    }
}
