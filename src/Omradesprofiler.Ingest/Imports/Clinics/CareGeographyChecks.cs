using Omradesprofiler.Care;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Features;

namespace Omradesprofiler.Ingest.Imports.Clinics;

/// <summary>Tells who is left out of a clinic geography, and which of its clinics can not answer for an area.</summary>
internal sealed class CareGeographyChecks(
    FindingLog findings, CareGround ground, IReadOnlyList<CareCenter> careCenters)
{
    /// <summary>Less than this of an area is rounding.</summary>
    private const double Rounding = 1e-9;

    public void Run(CareGeography geography, string file)
    {
        TellResidual(geography, file);
        if (geography.Kind == CareGeographyKind.Nearest)
            return;
        foreach (var one in careCenters)
            if (geography.IndexOf(one.Code) is >= 0 and var column && Unfit(one) is { } why)
                TellUnfit(geography, column, one, why, file);
    }

    private static string? Unfit(CareCenter one) => one switch
    {
        { Kind: CareCenterKind.Digital } => "är digital",
        { Kind: CareCenterKind.HospitalUnit } => "är en enhet på ett sjukhus",
        { Kind: CareCenterKind.Other } => "är ingen vårdcentral",
        { Closed: { } day } => $"är eller blir stängd från {day:yyyy-MM-dd}",
        _ => null,
    };

    private void TellResidual(CareGeography geography, string file)
    {
        var residual = geography.Residual();
        var (none, part) = ((Count: 0, People: 0.0), (Count: 0, People: 0.0));
        for (var area = 0; area < residual.Length; area++)
        {
            var people = ground.PeopleOf(geography.Edition, area) * residual[area];
            if (residual[area] >= 1 - Rounding)
                none = (none.Count + 1, none.People + people);
            else if (residual[area] > Rounding)
                part = (part.Count + 1, part.People + people);
        }

        if (none.Count > 0)
            findings.Warn(
                "area-without-care-center", file,
                $"{geography.Name}: {none.Count} av {residual.Length} områden hör inte till någon vårdcentral"
                + $"{PeopleIn(none.People)}.",
                count: none.Count);
        if (part.Count > 0)
            findings.Warn(
                "area-partly-without-care-center", file,
                $"{geography.Name}: {part.Count} av {residual.Length} områden hör bara delvis till en vårdcentral; "
                + $"resten hör till ingen{PeopleIn(part.People)}.",
                count: part.Count);
    }

    private void TellUnfit(CareGeography geography, int column, CareCenter one, string why, string file)
    {
        var (areas, people) = (0, 0.0);
        for (var area = 0; area < geography.Weights.SourceCount; area++)
            foreach (var (target, weight) in geography.Weights.TargetsOf(area))
                if (target == column && weight > 0)
                    (areas, people) = (areas + 1, people + weight * ground.PeopleOf(geography.Edition, area));
        findings.Warn(
            "unfit-care-center", file,
            $"{geography.Name}: {one.Name} {why}, men har {areas} områden{PeopleIn(people)}. De är inlästa "
            + "som de står.",
            count: areas);
    }

    /// <summary>Where no squares tell of people, nothing is said of them.</summary>
    private static string PeopleIn(double people) => people >= 0.5
        ? $" (omkring {FeatureSource.Number((long)Math.Round(people))} personer enligt befolkade rutor)"
        : "";
}
