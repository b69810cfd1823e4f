using Omradesprofiler.Areas;
using Omradesprofiler.Findings;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Tests.Ingest.Imports;

/// <summary>What an import does with areas that do not meet, and what it says of it.</summary>
public sealed class BoundarySnappingTests
{
    [Fact]
    public void Areas_that_fit_are_used_as_they_are_and_nothing_is_said()
    {
        using var package = new SmallPackage();
        var result = package.Import();
        Assert.DoesNotContain(result.Findings, IsOfSnapping);
        Assert.Equal([1e6, 1e6], result.Editions[0].Shapes.Select(shape => shape!.AreaSquareMeters));
    }

    [Fact]
    public void A_narrow_overlap_goes_to_one_area_everywhere_and_is_told_with_its_size()
    {
        using var package = Beside(800980);
        var result = package.Import();
        var finding = Assert.Single(result.Findings, finding => finding.Code == "overlap-resolved");
        Assert.Equal((Severity.Warning, "deso.geojson", 1), (finding.Severity, finding.Source, finding.Count));
        Assert.Contains("9901", finding.Text, StringComparison.Ordinal);
        Assert.Contains(result.Findings, finding => finding.Code == "area-changed");
        var edition = result.Editions[0];
        Assert.Equal(1_980_000, edition.Shapes.Sum(shape => shape!.AreaSquareMeters), 1.0);
        Assert.True(CoverageCheck.Check(edition.Coverage).IsClean);
        Assert.Equal(1, edition.Coverage.Arcs.SharedArcs);
        Assert.Equal(1_980_000, edition.ShapesOf(AreaLevel.Municipality)[0]!.AreaSquareMeters, 1.0);
    }

    [Fact]
    public void A_narrow_gap_is_closed_and_told()
    {
        using var package = Beside(801020);
        var result = package.Import();
        Assert.Equal("gap-closed", result.Findings.First(IsOfSnapping).Code);
        Assert.Equal(2_020_000, result.Editions[0].Shapes.Sum(shape => shape!.AreaSquareMeters), 1.0);
    }

    [Fact]
    public void Areas_that_overlap_widely_are_refused_one_by_one_with_the_reason_and_keep_their_figures()
    {
        using var package = Beside(800500);
        var result = package.Import();
        var refused = result.Findings.Where(finding => finding.Code == "area-refused").ToList();
        Assert.Equal(2, refused.Count);
        Assert.All(refused, finding => Assert.Equal(Severity.Warning, finding.Severity));
        Assert.StartsWith("9901A0010 har ingen gräns: samma mark hör också till 9901C1010", refused[0].Text);
        Assert.Equal([null, null], result.Editions[0].Shapes);
        Assert.Equal(2, result.Snapshot.Register.Newest.Layer(AreaLevel.Deso).Count);
        Assert.NotEmpty(result.Snapshot.Tables.Single().Series);
    }

    [Fact]
    public void The_recipe_may_say_how_wide_is_narrow()
    {
        using var package = Beside(800980);
        package.RecipeText = package.RecipeText.Replace(
            "\"code\": \"desokod\"", "\"code\": \"desokod\", \"snapMeters\": 10", StringComparison.Ordinal);
        var result = package.Import();
        Assert.Contains(
            result.Findings, finding => finding.Code == "area-refused" && finding.Text.Contains("än 10 m"));
        package.RecipeText = package.RecipeText.Replace("\"snapMeters\": 10", "\"snapMeters\": 900", StringComparison.Ordinal);
        Assert.Equal("invalid-recipe", package.Refusal().Code);
    }

    [Fact]
    public void A_hole_outside_its_area_takes_no_ground_from_the_area_that_it_lies_in()
    {
        const string Stray = """
            { "type": "Feature", "properties": { "desokod": "9901C1010" },
              "geometry": { "type": "Polygon", "coordinates":
              [[[801000, 6380000], [802000, 6380000], [802000, 6381000], [801000, 6381000], [801000, 6380000]],
               [[800300, 6380300], [800600, 6380300], [800600, 6380600], [800300, 6380600], [800300, 6380300]]] } }
            """;
        using var package = new SmallPackage();
        package.Write("deso.geojson", SmallPackage.GeoJson(SmallPackage.Square("9901A0010", 800000), Stray));
        var result = package.Import();
        Assert.Equal("shape-hole-outside", Assert.Single(result.Findings).Code);
        Assert.Equal([1e6, 1e6], result.Editions[0].Shapes.Select(shape => shape!.AreaSquareMeters));
    }

    [Fact]
    public void A_bow_tie_with_equal_wings_keeps_its_ground()
    {
        const string BowTie = """
            { "type": "Feature", "properties": { "desokod": "9901C1010" },
              "geometry": { "type": "Polygon", "coordinates":
              [[[801000, 6380000], [802000, 6381000], [802000, 6380000], [801000, 6381000], [801000, 6380000]]] } }
            """;
        using var package = new SmallPackage();
        package.Write("deso.geojson", SmallPackage.GeoJson(SmallPackage.Square("9901A0010", 800000), BowTie));
        var result = package.Import();
        Assert.Equal(500_000, result.Editions[0].Coverage.Rings.AreaSquareMeters(1), 1.0);
    }

    private static SmallPackage Beside(double west)
    {
        var package = new SmallPackage();
        return package.Write("deso.geojson", SmallPackage.GeoJson(
            SmallPackage.Square("9901A0010", 800000), SmallPackage.Square("9901C1010", west)));
    }

    private static bool IsOfSnapping(Finding finding) => finding.Code
        is "gap-closed" or "overlap-resolved" or "area-changed" or "border-joined" or "area-refused" or "hole-in-coverage";
}
