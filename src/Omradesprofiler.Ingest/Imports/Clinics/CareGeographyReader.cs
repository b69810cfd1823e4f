using Omradesprofiler.Accessibility;
using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Ingest.Imports.Clinics;

/// <summary>Makes the clinic geographies that a recipe names: by a rule, from lists, from areas of their own.</summary>
internal sealed class CareGeographyReader(
    SourceFiles files, FindingLog findings, Recipe recipe, CareGround ground, IReadOnlyList<CareCenter> careCenters,
    TravelData? travel)
{
    private readonly HashSet<string> _known =
        [.. careCenters.Where(one => one.Kind != CareCenterKind.Elsewhere).Select(one => one.Code)];

    /// <summary>The geographies in the recipe's order.</summary>
    public IReadOnlyList<CareGeography> Read() => [.. (recipe.CareGeographies ?? []).Select(Read)];

    private CareGeography Read(RecipeCareGeography entry)
    {
        var tree = ground.Register.FindTree(Edition.All.First(known => known.Slug == entry.Edition))!;
        if (entry is { List: null, Polygons: null })
            return Nearest(entry, tree);
        var (made, file, rule) = entry.List is { } list
            ? Listed(list, tree)
            : Drawn(entry, entry.Polygons!, tree);
        return Checked(
            new CareGeography(
                entry.Id, entry.Kind, entry.Name, tree.Edition, made.CareCenters, made.Weights, rule), file);
    }

    private CareGeography Checked(CareGeography geography, string file)
    {
        new CareGeographyChecks(findings, ground, careCenters).Run(geography, file);
        return geography;
    }

    /// <summary>By the adopted way to travel where its times are of the same edition, else by the straight line.
    /// </summary>
    private CareGeography Nearest(RecipeCareGeography entry, AreaTree tree)
    {
        var said = entry.Nearest ?? new RecipeNearest();
        var rule = new NearestRule(said.WithinMunicipality, said.SkipFull, said.OpenOn);
        var places = tree.Layer(AreaLevel.Deso).Areas
            .Select(area => ground.Places.GetValueOrDefault(area.Id)).ToList();
        var file = recipe.CareCenters!.File;
        var byGround = places.Count(place => place is { IsCenterByPeople: false });
        if (byGround > 0)
            findings.Note(
                "center-without-people", file,
                $"{entry.Name}: områden utan befolkade rutor. Avståndet räknas från en punkt mitt i området.",
                count: byGround);
        return Checked(
            new NearestGeography(entry.Id, entry.Name, rule, [.. places.Select(place => place?.Center)])
                .Make(tree, careCenters, travel),
            file);
    }

    private ((IReadOnlyList<string> CareCenters, AreaWeights Weights) Made, string File, string Rule) Listed(
        RecipeCareList list, AreaTree tree)
    {
        var shares = new CareListReader(list, findings, ground.Register, tree, _known).Read(files);
        return (shares.Build(), list.File, $"Som listan {NameOf(list.Source)} anger, område för område.");
    }

    private ((IReadOnlyList<string> CareCenters, AreaWeights Weights) Made, string File, string Rule) Drawn(
        RecipeCareGeography entry, RecipeCarePolygons polygons, AreaTree tree)
    {
        var borders = ground.FindBorders(tree.Edition) ?? throw new DataException(
            "missing-boundaries", polygons.File,
            $"Ytor kan inte läggas på {tree.Edition.SwedishName}: receptet har inga gränser för den (boundaries).");
        var reader = new CarePolygonReader(polygons, findings, _known);
        var areas = reader.Read(files);
        var overlay = new CareOverlay(borders.Shapes, areas, ground.Grid, ground.Land);
        reader.TellOverlaps(overlay, areas);
        return (
            overlay.Shares.Build(), polygons.File,
            $"Ytorna i {NameOf(polygons.Source)}, lagda på {tree.Edition.SwedishName}: {overlay.Whole} områden hör "
            + $"helt till en yta, {overlay.ByPeople} är delade efter var människor bor (befolkade rutor) och "
            + $"{overlay.ByGround} efter marken, för att de har färre än {EditionWeightsBuilder.FewestCells} befolkade "
            + "rutor. Mindre än en tusendel av ett område räknas som samma gräns ritad på nytt.");
    }

    private string NameOf(string source)
    {
        var record = recipe.Sources.First(one => one.Id == source);
        return $"{record.Title} ({record.Publisher})";
    }
}
