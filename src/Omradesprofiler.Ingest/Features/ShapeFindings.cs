using Omradesprofiler.Findings;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Ingest.Features;

/// <summary>Says what is wrong with the areas of a table, row by row, and changes nothing.</summary>
public static class ShapeFindings
{
    /// <summary>Checks every area; a row is counted once for each rule that it breaks.</summary>
    /// <returns>How many areas break a rule that makes their area or their borders doubtful.</returns>
    public static int Check(FeatureTable table, FindingLog findings)
    {
        var doubtful = 0;
        foreach (var feature in table.Features)
        {
            if (feature.Shape is null)
                continue;
            var rules = ShapeCheck.List(feature.Shape).Select(problem => problem.Rule).Distinct().ToList();
            foreach (var rule in rules)
                findings.Add(new Finding(CodeOf(rule), SeverityOf(rule), table.File, feature.Row, null, TextOf(rule)));
            doubtful += rules.Exists(rule => SeverityOf(rule) == Severity.Warning) ? 1 : 0;
        }

        return doubtful;
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
        ShapeRule.SelfIntersection => "Ytans gräns korsar sig själv. Den lämnades som den är; arealen är osäker.",
        ShapeRule.EdgeOverlap => "Ytans gräns går två gånger längs samma linje. Den lämnades som den är.",
        ShapeRule.SelfTouch => "Ytans gräns nuddar sig själv i en punkt. Arealen påverkas inte.",
        ShapeRule.Spike => "Ytans gräns vänder rakt tillbaka (en spets utan bredd). Arealen påverkas inte.",
        ShapeRule.DuplicateVertex => "Två brytpunkter i rad är lika. Arealen påverkas inte.",
        ShapeRule.ZeroArea =>
            "En ring omsluter ingenting: den är i genomsnitt smalare än en millimeter. Den lämnades som den är.",
        ShapeRule.HoleOutsideShell => "Ett hål ligger utanför sin yta. Det lämnades som det är; arealen är osäker.",
        ShapeRule.NestedHoles => "Ett hål ligger i ett annat hål. Det lämnades som det är; arealen är osäker.",
        ShapeRule.OverlappingParts =>
            "En del av ytan ligger i en annan del av den. Den lämnades som den är; arealen är osäker.",
        _ => "Ytan är så tilltrasslad att kontrollen avbröts.",
    };
}
