using Omradesprofiler.Care;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Ingest.Imports.Clinics;

/// <summary>Tells what is doubtful in a clinic list as a whole; nothing is changed.</summary>
internal static class CareCenterChecks
{
    private const double SamePlaceMeters = 100;

    public static void Run(
        IReadOnlyList<(GridRow Row, CareCenter CareCenter)> found, RecipeCareCenters entry, FindingLog findings)
    {
        foreach (var (row, one) in found)
            Check(one, row.Number, entry, findings);
        foreach (var group in found.GroupBy(pair => pair.CareCenter.Name, StringComparer.OrdinalIgnoreCase))
            TellTwins([.. group], entry, findings);
        TellKinds([.. found.Select(pair => pair.CareCenter)], entry, findings);
    }

    private static void Check(CareCenter one, int row, RecipeCareCenters entry, FindingLog findings)
    {
        if (one is { Place: null, Kind: CareCenterKind.Clinic } && HasCoordinates(entry))
            findings.Warn(
                "missing-place", entry.File,
                $"{one.Name}: vårdcentralen saknar plats, och kan inte vara närmast någon.", row);
        if (one.Listed > one.ListingCap)
            findings.Note(
                "listed-above-cap", entry.File, $"{one.Name}: fler är listade än listningstaket.", row, entry.Listed);
        if (one.Closed < one.Opened)
            findings.Warn(
                "closed-before-opened", entry.File, $"{one.Name}: stängde innan den öppnade.", row, entry.Closed);
        else if (one.Closed is { } day)
            findings.Note(
                "closed-care-center", entry.File, $"{one.Name}: är eller blir stängd från {day:yyyy-MM-dd}.", row,
                entry.Closed);
    }

    private static bool HasCoordinates(RecipeCareCenters entry) =>
        entry.Sweref99Tm is not null || entry.Wgs84 is not null || entry.Rt90 is not null;

    /// <summary>Units of one name at one place are probably one unit with two codes.</summary>
    private static void TellTwins(
        List<(GridRow Row, CareCenter CareCenter)> namesakes, RecipeCareCenters entry, FindingLog findings)
    {
        for (var i = 1; i < namesakes.Count; i++)
            if (namesakes.Take(i).Any(earlier => IsSamePlace(earlier.CareCenter, namesakes[i].CareCenter)))
                findings.Warn(
                    "same-name-and-place", entry.File,
                    $"{namesakes[i].CareCenter.Name}: namnet och platsen finns också på en tidigare rad med en annan "
                    + "kod. Båda är inlästa.",
                    namesakes[i].Row.Number, entry.Name);
    }

    private static bool IsSamePlace(CareCenter a, CareCenter b) => a.Place is { } first && b.Place is { } second
        ? first.DistanceTo(second) <= SamePlaceMeters
        : a.Place is null && b.Place is null;

    private static void TellKinds(List<CareCenter> all, RecipeCareCenters entry, FindingLog findings)
    {
        var clinics = all.Count(one => one.Kind == CareCenterKind.Clinic);
        if (clinics == all.Count)
            return;
        findings.Note(
            "care-center-kinds", entry.File,
            $"Bara vårdcentraler som man besöker kan vara närmast. Listan har {clinics} sådana, "
            + $"{all.Count(one => one.Kind == CareCenterKind.Digital)} digitala, "
            + $"{all.Count(one => one.Kind == CareCenterKind.HospitalUnit)} på sjukhus och "
            + $"{all.Count(one => one.Kind == CareCenterKind.Other)} andra.",
            count: all.Count - clinics);
    }
}
