using Omradesprofiler.Findings;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Ingest.Features;

/// <summary>
/// Says what is wrong with the areas of a table, row by row, and changes nothing but holes outside their areas.
/// </summary>
public static class ShapeFindings
{
    private const string HoleLeftOut = "Ett hål ligger utanför sin yta. Hålet lämnades utanför.";

    /// <summary>Checks every area; a row is counted once for each rule that it breaks.</summary>
    /// <returns>The table, without the holes that were left out.</returns>
    public static FeatureTable Check(FeatureTable table, FindingLog findings) =>
        table with { Features = [.. table.Features.Select(feature => Check(feature, table.File, findings))] };

    private static Feature Check(Feature feature, string file, FindingLog findings)
    {
        if (feature.Shape is not { } shape)
            return feature;
        var problems = ShapeCheck.List(shape);
        var strays = StrayHoles.Find(shape, problems);
        var said = problems
            .Select(problem => (problem.Rule, IsLeftOut: problem.StrayRing is { } ring && strays.Contains(ring)))
            .Distinct();
        foreach (var (rule, isLeftOut) in said)
            findings.Add(new Finding(
                CodeOf(rule), SeverityOf(rule), file, feature.Row, null, isLeftOut ? HoleLeftOut : TextOf(rule)));
        return strays.Count == 0 ? feature : feature with { Shape = StrayHoles.Drop(shape, strays) };
    }

    private static Severity SeverityOf(ShapeRule rule) =>
        rule is ShapeRule.SelfTouch or ShapeRule.Spike or ShapeRule.DuplicateVertex ? Severity.Note : Severity.Warning;

    private static string CodeOf(ShapeRule rule) => rule switch
    {
        ShapeRule.SelfIntersection => "shape-self-intersection",
        ShapeRule.EdgeOverlap => "shape-edge-overlap",
        ShapeRule.SelfTouch => "shape-self-touch",
        ShapeRule.Spike => "shape-spike",
        ShapeRule.DuplicateVertex => "shape-duplicate-vertex",
        ShapeRule.ZeroArea => "shape-zero-area",
        ShapeRule.HoleOutsideShell => "shape-hole-outside",
        ShapeRule.NestedHoles => "shape-nested-holes",
        ShapeRule.OverlappingParts => "shape-overlapping-parts",
        _ => "shape-too-entangled",
    };

    private static string TextOf(ShapeRule rule) => rule switch
    {
        ShapeRule.SelfIntersection => "Ytans gräns korsar sig själv; arealen är osäker.",
        ShapeRule.EdgeOverlap => "Ytans gräns går två gånger längs samma linje.",
        ShapeRule.SelfTouch => "Ytans gräns nuddar sig själv i en punkt. Arealen påverkas inte.",
        ShapeRule.Spike => "Ytans gräns vänder rakt tillbaka (en spets utan bredd). Arealen påverkas inte.",
        ShapeRule.DuplicateVertex => "Två brytpunkter i rad är lika. Arealen påverkas inte.",
        ShapeRule.ZeroArea =>
            "En ring är i genomsnitt smalare än en millimeter, eller så tar dess delar ut varandra; arealen är osäker.",
        ShapeRule.HoleOutsideShell => "Ett hål ligger utanför sin yta; arealen är osäker.",
        ShapeRule.NestedHoles => "Ett hål ligger i ett annat hål; arealen är osäker.",
        ShapeRule.OverlappingParts =>
            "En del av ytan ligger i en annan del av den; arealen är osäker.",
        _ => "Ytan är så tilltrasslad att kontrollen avbröts.",
    };
}
