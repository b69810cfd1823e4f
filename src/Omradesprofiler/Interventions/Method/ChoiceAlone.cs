using Omradesprofiler.Statistics;

namespace Omradesprofiler.Interventions.Method;

/// <summary>
/// What the choice of areas alone does (regression to the mean; Galton 1886): the change after the start in other sets
/// that the same rule could have chosen, none with any of the treated in it.
/// </summary>
internal static class ChoiceAlone
{
    /// <summary>The changes; null where no set is free of the treated or has a rate.</summary>
    public static RegressionToTheMean? Of(StudyData data, AdmissibleSets sets, ReassignedTreatment test)
    {
        var (changes, sinceLast, matched) = (new List<double>(), new List<double>(), new List<double>());
        for (var set = 0; set < sets.Count; set++)
        {
            if (test.IsTouched(set))
                continue;
            int[] members = [.. sets[set][..sets.Size]];
            Keep(changes, Change(data, members, 0));
            Keep(sinceLast, Change(data, members, data.Before - 1));
            Keep(matched, test.Others[set]);
        }

        if (changes.Count == 0 || sinceLast.Count == 0 || matched.Count == 0)
            return null;
        var all = Enumerable.Range(0, data.Areas).Where(area => data.IsUsable[area]).ToArray();
        var (treated, last) = (data.Design.Treated, data.Before - 1);
        double[] ratios =
        [
            Change(data, treated, 0), changes.Average(), matched.Average(), Change(data, all, 0),
            Change(data, treated, last), sinceLast.Average(), Change(data, all, last),
        ];
        if (ratios.Any(double.IsNaN))
            return null;
        ratios = [.. ratios.Select(PortableMath.Exp)];
        return new RegressionToTheMean(
            ratios[0], ratios[1], ratios[2], ratios[3], ratios[4], ratios[5], ratios[6], changes.Count);
    }

    /// <summary>The logarithm of the rate after ÷ the rate from a column up to the start.</summary>
    private static double Change(StudyData data, IEnumerable<int> areas, int from)
    {
        var list = areas.ToArray();
        var before = data.Sum(list, from, data.Before);
        var after = data.Sum(list, data.Before, data.Columns);
        return before.Events > 0 && after.Exposure > 0
            ? PortableMath.Log(after.Events / after.Exposure * before.Exposure / before.Events)
            : double.NaN;
    }

    private static void Keep(List<double> values, double value)
    {
        if (double.IsFinite(value))
            values.Add(value);
    }
}
