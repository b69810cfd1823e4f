using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Ingest.Imports.Clinics;

/// <summary>Lays a decision on who answers for which area on the areas and clinics of a new import.</summary>
internal sealed class DecidedGeographyCarrier(
    FindingLog findings, AreaRegister register, IReadOnlyList<CareCenter> careCenters)
{
    private const int MostExamples = 5;
    private const int MostListed = 20;

    /// <summary>The geographies with the decided one in place of the recipe's; the same where nothing is decided.
    /// </summary>
    public IReadOnlyList<CareGeography> Carry(
        IReadOnlyList<CareGeography> geographies, DecidedGeography? decided, string recipeFile)
    {
        if (decided is null)
            return geographies;
        if (register.FindLayer(AreaLevel.Deso, decided.Edition) is not { } layer)
        {
            findings.Warn(
                "decision-edition", recipeFile,
                $"Beslutet {decided.Id} om områdesansvar gäller {decided.Edition.SwedishName}, som inte finns i "
                + "receptet. Det är inte överfört.");
            return geographies;
        }

        var division = decided.LayOn(layer, careCenters);
        findings.Note(
            "decision-carried", recipeFile,
            $"Områdesansvaret följer beslutet {decided.Id}, fattat på ögonblicksbilden {decided.Snapshot}.");
        Tell(
            "decision-area-vanished", recipeFile, division.VanishedAreas,
            "Områden i beslutet om områdesansvar finns inte längre. De är överhoppade");
        TellVanishedClinics(decided, division.WithoutClinic, recipeFile);
        Tell(
            "decision-area-new", recipeFile, division.NewAreas,
            "Områden som beslutet om områdesansvar inte nämner. Ingen ansvarar för dem");
        if (geographies.Any(one => one.Id == DecidedGeography.GeographyId))
            findings.Note(
                "decision-over-file", recipeFile,
                "Receptet har också en fil om områdesansvar. Beslutet i journalen gäller före den.");
        return [.. geographies.Where(one => one.Id != DecidedGeography.GeographyId), division.Geography];
    }

    /// <summary>These areas have nobody who answers for them: the finding tells which, or how many.</summary>
    private void TellVanishedClinics(DecidedGeography decided, IReadOnlyList<string> areas, string file)
    {
        if (areas.Count == 0)
            return;
        var clinics = areas.Select(area => decided.Assignment[area]).Distinct()
            .Order(StringComparer.Ordinal).ToList();
        var listed = areas.Count <= MostListed ? $": {string.Join(", ", areas)}" : "";
        findings.Warn(
            "decision-clinic-vanished", file,
            $"{clinics.Count} vårdcentraler i beslutet {decided.Id} om områdesansvar finns inte längre "
            + $"({string.Join(", ", clinics.Take(MostListed))}{(clinics.Count > MostListed ? " …" : "")}). Ingen "
            + $"ansvarar för deras {areas.Count} områden{listed}.",
            count: areas.Count);
    }

    private void Tell(string code, string file, IReadOnlyList<string> areas, string text)
    {
        if (areas.Count > 0)
            findings.Warn(
                code, file,
                $"{text}: {string.Join(", ", areas.Take(MostExamples))}{(areas.Count > MostExamples ? " …" : "")}.",
                count: areas.Count);
    }
}
