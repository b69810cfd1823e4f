using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Tables;

namespace Omradesprofiler.Ingest.Uploads;

/// <summary>
/// Ready-made shares with the people that they are of. A share can not be protected as it is: what is small is the
/// number of people behind it. So the number is put back from share and people, and passes the gate as a count.
/// </summary>
/// <param name="Share">The column with the shares.</param>
/// <param name="People">The column with the people.</param>
/// <param name="Per">What the share is of: 100 for percent.</param>
public sealed record UploadShares(string Share, string People, double Per)
{
    private const string Columns = "kolumn";

    internal StatTable ToCounts(StatTable table, FindingLog findings)
    {
        var place = Enumerable.Range(0, table.Dimensions.Count)
            .FirstOrDefault(i => table.Dimensions[i].Code == Columns, -1);
        if (place < 0)
            return table;
        var names = table.Dimensions[place].Categories.Select(one => one.Code).ToList();
        var (share, people) = (names.FindIndex(Is(Share)), names.FindIndex(Is(People)));
        var peopleOfRow = new Dictionary<int, double>();
        for (var point = 0; point < table.Count; point++)
            if (table.CoordinatesOf(point)[place] == people && table.States[point] == CellState.Published)
                peopleOfRow[table.Rows[point]] = table.Values[point];
        var (values, states) = ((double[])table.Values.Clone(), (CellState[])table.States.Clone());
        for (var point = 0; point < table.Count; point++)
        {
            if (table.CoordinatesOf(point)[place] != share || states[point] != CellState.Published)
                continue;
            if (!peopleOfRow.TryGetValue(table.Rows[point], out var all) || values[point] < 0 || values[point] > Per)
            {
                findings.Warn(
                    "not-a-share", table.File,
                    $"Andelen är inte mellan 0 och {Per:0}, eller saknar sitt antal personer. Den är inte inläst.",
                    table.Rows[point], Share);
                (values[point], states[point]) = (0, CellState.NotCollected);
                continue;
            }

            values[point] = Math.Round(all * values[point] / Per, MidpointRounding.AwayFromZero);
        }

        return table with { Values = values, States = states };
    }

    private static Predicate<string> Is(string name) =>
        one => string.Equals(one, name, StringComparison.OrdinalIgnoreCase);
}
