using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Ingest.Imports.Clinics;

/// <summary>Lays a decision on who answers for which area on the areas and clinics of a new import.</summary>
internal sealed class DecidedGeographyCarrier(
    FindingLog findings, AreaRegister register, IReadOnlyList<CareCenter> careCenters)
{
    private const int MostExamples = 5;

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
        Tell(
            "decision-clinic-vanished", recipeFile, division.WithoutClinic,
            "Områden vars vårdcentral i beslutet inte längre finns. Ingen ansvarar för dem");
        Tell(
            "decision-area-new", recipeFile, division.NewAreas,
            "Områden som beslutet om områdesansvar inte nämner. Ingen ansvarar för dem");
        if (geographies.Any(one => one.Id == DecidedGeography.GeographyId))
            findings.Note(
                "decision-over-file", recipeFile,
                "Receptet har också en fil om områdesansvar. Beslutet i journalen gäller före den.");
        return [.. geographies.Where(one => one.Id != DecidedGeography.GeographyId), division.Geography];
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
