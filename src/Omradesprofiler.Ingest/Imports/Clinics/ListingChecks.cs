using System.Globalization;
using Omradesprofiler.Care;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Recipes;

namespace Omradesprofiler.Ingest.Imports.Clinics;

/// <summary>Tells where listings do not fit residents or clinics; how many areas or clinics, and no more.</summary>
internal sealed class ListingChecks(FindingLog findings, Recipe recipe, PublishedPeople people)
{
    public void Run(IReadOnlyList<RawTable> tables, IReadOnlyList<CareCenter> careCenters)
    {
        foreach (var entry in recipe.Tables.Where(table => table.CareCenter is not null))
            Run(tables.First(table => table.Name == entry.Name), entry.File, careCenters);
    }

    private void Run(RawTable listing, string file, IReadOnlyList<CareCenter> careCenters)
    {
        foreach (var (listed, resident, areas) in ListingCheck.FindMoreThanResidents(listing, people.FindNearest))
            findings.Warn(
                "more-listed-than-residents", file,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Fler är listade {listed} än folkbokförda den 31 december {resident.To}, med mer än "
                    + $"{ListingCheck.ShareTolerance * 100:0} procent och {ListingCheck.PeopleTolerance:0} personer. "
                    + $"Antalet är hur många områden det gäller; vilka visas inte."),
                count: areas);
        if (ListingCheck.CountClosed(listing, careCenters) is > 0 and var closed)
            findings.Warn(
                "listed-at-closed", file,
                "Personer är listade på vårdenheter som var stängda före periodens början. Antalet är hur många "
                + "enheter det gäller. De är kvar i listningen.",
                count: closed);
    }
}
