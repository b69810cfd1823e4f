using Omradesprofiler.Interventions.Method;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Interventions;

/// <summary>Small made-up studies.</summary>
internal static class SmallStudy
{
    /// <summary>Areas in a row with noise of their own; the first areas are the pool.</summary>
    public static StudyDesign Of(int areas, int pool, int[] treated, ulong seed, int before = 4, int after = 2)
    {
        var chance = new Chance(seed);
        var years = before + after;
        var (counts, exposure) = (new double[areas, years], new double[areas, years]);
        for (var area = 0; area < areas; area++)
        {
            var (people, level) = (800 + 40 * chance.NextInt(20), 0.02 * PortableMath.Exp(0.2 * chance.NextNormal()));
            for (var year = 0; year < years; year++)
            {
                exposure[area, year] = people + 7 * year * (area % 3);
                counts[area, year] = chance.NextPoisson(
                    exposure[area, year] * level * PortableMath.Exp(0.1 * chance.NextNormal()));
            }
        }

        var panel = new OutcomePanel(
            [.. Enumerable.Range(2018, years)], counts, exposure, [.. Enumerable.Repeat(true, areas)]);
        return new StudyDesign(panel, before, treated, [.. Enumerable.Range(0, pool)])
        {
            Caliper = 5,
            ControlsPerTreated = 2,
            Seed = seed,
        };
    }

    /// <summary>The same with the counts changed.</summary>
    public static StudyDesign With(this StudyDesign design, Func<int, int, double, double> count)
    {
        var counts = (double[,])design.Panel.Counts.Clone();
        for (var area = 0; area < counts.GetLength(0); area++)
            for (var year = 0; year < counts.GetLength(1); year++)
                counts[area, year] = count(area, year, counts[area, year]);
        return design with { Panel = design.Panel with { Counts = counts } };
    }

    /// <summary>The test of a design, by the product's own code.</summary>
    public static (StudyData Data, AdmissibleSets Sets, ReassignedTreatment Test) Test(
        StudyDesign design, int mostSets = 100_000)
    {
        var data = StudyData.Of(design).Value;
        var matcher = new SetMatcher(data);
        var members = design.Treated.Count;
        int[] treated = [.. design.Treated, .. new int[members * design.ControlsPerTreated]];
        Assert.True(matcher.Match(treated.AsSpan(0, members), treated.AsSpan(members)));
        var sets = AdmissibleSets.Of(data, matcher, mostSets - 1);
        return (data, sets, new ReassignedTreatment(data, sets, treated));
    }
}
