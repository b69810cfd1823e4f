using FsCheck;
using FsCheck.Fluent;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Statistics;

public sealed class QuantileGroupsTests
{
    /// <summary>
    /// testdata_Quantiles.xlsx of PHEindicatormethods: every series of the file, in its own grouping.
    /// </summary>
    [Fact]
    public void The_published_groups_are_reproduced()
    {
        var rows = Oracle.Sheet("phe/testdata_Quantiles.xlsx", 1).Skip(1).ToList();
        var compared = 0;
        var wrong = new List<string>();
        foreach (var series in rows.Where(row => row["M"] != "BadPolarity").GroupBy(Key))
        {
            var list = series.ToList();
            var highestFirst = list[0]["O"] == "None" || list[0]["I"] is "1" or "RAG - Low is good";
            double[] values = [.. list.Select(row => row.GetValueOrDefault("K", "")).Select(text =>
                text.Length > 0 ? Oracle.Number(text) : double.NaN)];
            var groups = QuantileGroups.Assign(values, GroupCount(list[0]["N"]), highestFirst);
            for (var i = 0; i < values.Length; i++)
            {
                var expected = Oracle.Number(list[i].GetValueOrDefault("R", "") is { Length: > 0 } text ? text : "0");
                var actual = groups.TryGet(out var found) ? found[i] : 0;
                compared += expected > 0 ? 1 : 0;
                if (actual != expected)
                    wrong.Add($"{series.Key} {values[i]}: {expected}, was {actual}");
            }
        }

        Assert.Empty(wrong);
        Assert.InRange(compared, 850, 1_017);
    }

    [Fact]
    public void Groups_follow_the_values_and_do_not_depend_on_their_order() =>
        Prop.ForAll<NonEmptyArray<int>, PositiveInt>((drawn, count) =>
        {
            var groups = count.Get % 10 + 1;
            double[] values = [.. drawn.Get.Select(value => (double)value)];
            var outcome = QuantileGroups.Assign(values, groups, highestFirst: false);
            if (values.Length < groups)
                return outcome.Reason == Refusal.TooFewAreas;
            var reversed = QuantileGroups.Assign([.. values.Reverse()], groups, highestFirst: false).Value;
            var byValue = values.Zip(outcome.Value).OrderBy(pair => pair.First).ToList();
            return outcome.Value.SequenceEqual(reversed.Reverse())
                && outcome.Value.All(group => group >= 1 && group <= groups)
                && byValue.Zip(byValue.Skip(1)).All(pair => pair.First.Second <= pair.Second.Second);
        }).QuickCheckThrowOnFailure();

    private static string Key(Dictionary<string, string> row) => row["O"] switch
    {
        "IndSexReg" => string.Join('|', row["A"], row["D"], row["M"], row["N"], row["O"]),
        "IndSex" => string.Join('|', row["A"], row["M"], row["N"], row["O"]),
        _ => "None",
    };

    private static int GroupCount(string name) => name switch
    {
        "Quartile" => 4,
        "Septile" => 7,
        _ => 10,
    };
}
