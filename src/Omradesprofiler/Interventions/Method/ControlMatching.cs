using Omradesprofiler.Statistics;

namespace Omradesprofiler.Interventions.Method;

/// <summary>
/// Controls of treated areas: optimal matching without replacement (Rosenbaum 1989) on the outcome's level, its last
/// level and trend before the start and the covariates, all standardised and of equal weight, within a caliper on the
/// levels. Neighbors of the treated and areas with other interventions are no controls. Reads nothing from the start
/// on.
/// </summary>
public static class ControlMatching
{
    /// <summary>The controls of a design.</summary>
    /// <exception cref="ArgumentException">The design contradicts itself.</exception>
    public static Outcome<ControlMatch> Match(StudyDesign design)
    {
        var made = StudyData.Of(design);
        if (!made.TryGet(out var data))
            return made.Reason;
        var matcher = new SetMatcher(data);
        int[] treated = [.. design.Treated];
        var controls = new int[treated.Length * design.ControlsPerTreated];
        return matcher.Match(treated, controls) ? Describe(data, matcher, controls) : Refusal.NoAdmissibleControls;
    }

    private static ControlMatch Describe(StudyData data, SetMatcher matcher, int[] controls)
    {
        var (treated, each) = (data.Design.Treated, data.Design.ControlsPerTreated);
        var pairs = treated.Select((area, i) => new ControlPair(area, controls[(i * each)..((i + 1) * each)]));
        var possible = Possible(data);
        var distance = 0.0;
        for (var slot = 0; slot < controls.Length; slot++)
            distance += matcher.Distance(treated[slot / each], controls[slot])!.Value;
        var balance = data.Features.Select(feature => feature.Balance(treated, possible, controls));
        return new ControlMatch([.. pairs], [.. balance], possible.Length, distance);
    }

    private static int[] Possible(StudyData data)
    {
        var (design, possible) = (data.Design, (bool[])data.IsControl.Clone());
        foreach (var area in design.Treated)
        {
            possible[area] = false;
            if (design.Neighbors.Count > 0)
                foreach (var neighbor in design.Neighbors[area])
                    possible[neighbor] = false;
        }

        return [.. Enumerable.Range(0, data.Areas).Where(area => possible[area])];
    }
}
