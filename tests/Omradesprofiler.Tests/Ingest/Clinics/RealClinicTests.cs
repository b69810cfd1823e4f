using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Tests.Ingest.Imports;

namespace Omradesprofiler.Tests.Ingest.Clinics;

/// <summary>Region Dalarna's own list of care sites, as it is published.</summary>
public sealed class RealClinicTests
{
    [Theory]
    [InlineData("dalarna/Utbudspunkter.csv")]
    [InlineData("dalarna/Utbudspunkter.xlsx")]
    public void Dalarnas_list_is_read_and_its_contradictions_found(string file)
    {
        var data = SharedData.Require("");
        SharedData.Require(file);
        var recipe = File.ReadAllText(Repository.PathOf("geodata", "recipes", "dalarna.json"));
        var at = recipe.IndexOf("\"careCenters\"", StringComparison.Ordinal);
        recipe = recipe[..at] + recipe[at..].Replace("dalarna/Utbudspunkter.csv", file, StringComparison.Ordinal);
        recipe = recipe.Replace(
            recipe[recipe.IndexOf("\"points\"", StringComparison.Ordinal)..recipe.IndexOf(
                "\"tables\"", StringComparison.Ordinal)],
            "", StringComparison.Ordinal);
        var result = new Importer("dalarna.json", recipe, SmallPackage.CatalogText, data)
            .Run(cancellation: TestContext.Current.CancellationToken);
        var clinics = result.Snapshot.Manifest.CareCenters;
        Assert.Equal(40, clinics.Count);
        Assert.Equal([32, 1, 3, 4], Enum.GetValues<CareCenterKind>().Take(4).Select(
            kind => clinics.Count(one => one.Kind == kind)));
        Assert.All(clinics, one => Assert.StartsWith("20", one.Municipality));
        Assert.DoesNotContain(result.Findings, finding => finding.Code is "axes-swapped" or "rt90-recognised");
        Assert.Contains("20 941 m", Contradiction(result, "Hedemora").Text);
        Assert.Equal(24, Contradiction(result, "Hedemora").Row);
        Assert.Contains("1 337 m", Contradiction(result, "Elsborg").Text);
        Assert.Equal(7, Contradiction(result, "Elsborg").Row);
        var hedemora = clinics.Single(one => one.Code == "20002");
        Assert.InRange(
            hedemora.Place!.Value.DistanceTo(clinics.Single(one => one.Code == "550").Place!.Value), 0, 1500);
        CheckNearest(result);
    }

    /// <summary>
    /// Tells where each DeSO's people go by trying all clinics: the recipe adopts straight lines from where they live, so
    /// the mean over the people decides.
    /// </summary>
    private static void CheckNearest(ImportResult result)
    {
        var geography = Assert.Single(result.Snapshot.CareGeographies);
        var areas = result.Snapshot.Register.Newest.Layer(AreaLevel.Deso).Areas;
        var clinics = result.Snapshot.Manifest.CareCenters.Where(one => one.IsPhysical).ToList();
        Assert.True(geography.IsWhole);
        for (var area = 0; area < areas.Count; area++)
        {
            Assert.True(result.Snapshot.Places[areas[area].Id].IsCenterByPeople);
            var people = result.Snapshot.Travel!.Origins.Where(origin => origin.Area == area).ToList();
            Assert.Equal(
                clinics.MinBy(one => people.Sum(at => at.People * at.Place.DistanceTo(one.Place!.Value)))!.Code,
                geography.CareCenters[Assert.Single(geography.Weights.TargetsOf(area)).Target]);
        }
    }

    private static Finding Contradiction(ImportResult result, string name) => Assert.Single(
        result.Findings,
        finding => finding.Code == "contradicting-coordinates"
            && finding.Text.Contains(name, StringComparison.Ordinal));
}
