namespace Omradesprofiler.Ingest.Tables;

/// <summary>What every table is checked for, whatever its format: repeated points and impossible times.</summary>
internal static class TableChecks
{
    private const double MaxBits = 1 << 29;

    public static StatTable Run(TableSource source, StatTable table)
    {
        CheckPeriods(source, table);
        if (table.Updated is { } updated && !PeriodText.IsPossibleDate(updated))
        {
            source.Warn("impossible-date", "Tabellens uppdateringsdatum är inget datum. Det har utelämnats.");
            table = table with { Updated = null };
        }

        return HasNoRepeated(table) ? table : RemoveRepeated(source, table);
    }

    private static void CheckPeriods(TableSource source, StatTable table)
    {
        foreach (var dimension in table.Dimensions.Where(PeriodText.IsTime))
        {
            var impossible = dimension.Categories.Count(
                category => PeriodText.Classify(category.Code) == PeriodKind.Impossible);
            if (impossible == 0)
                continue;
            source.Warn(
                "impossible-period",
                "Perioden är skriven som en tidpunkt som inte finns (till exempel månad 13). Den har behållits som "
                + "den står.",
                column: dimension.Code, count: impossible);
        }
    }

    // One bit for each combination of categories, where they are not too many.
    private static bool HasNoRepeated(StatTable table)
    {
        var cells = table.Dimensions.Aggregate(1.0, (product, dimension) => product * dimension.Categories.Count);
        if (cells > MaxBits)
            return false;
        var seen = new ulong[((long)cells + 63) / 64];
        for (var point = 0; point < table.Count; point++)
        {
            var cell = 0L;
            var at = table.CoordinatesOf(point);
            for (var i = 0; i < at.Length; i++)
                cell = (cell * table.Dimensions[i].Categories.Count) + at[i];
            var bit = 1UL << (int)(cell & 63);
            if ((seen[cell >> 6] & bit) != 0)
                return false;
            seen[cell >> 6] |= bit;
        }

        return true;
    }

    /// <summary>Of points with the same categories and value the first is kept; where values differ none is.</summary>
    private static StatTable RemoveRepeated(TableSource source, StatTable table)
    {
        var first = new Dictionary<int, int>(table.Count, new SamePlace(table));
        var dropped = new HashSet<int>();
        for (var point = 0; point < table.Count; point++)
        {
            if (first.TryAdd(point, point))
                continue;
            var earlier = first[point];
            dropped.Add(point);
            if (!dropped.Contains(earlier) && HaveSameValue(table, point, earlier))
            {
                source.Warn(
                    "duplicate-row",
                    "Raden upprepar en tidigare rad med samma nycklar och samma värde. Den första har använts.",
                    table.Rows[point]);
                continue;
            }

            dropped.Add(earlier);
            source.Warn(
                "conflicting-rows",
                "Raden har samma nycklar som en tidigare rad men ett annat värde. Inget av värdena har använts.",
                table.Rows[point]);
        }

        return dropped.Count == 0 ? table : Without(table, dropped);
    }

    private static bool HaveSameValue(StatTable table, int point, int other) =>
        table.States[point] == table.States[other] && table.Values[point].Equals(table.Values[other]);

    private static StatTable Without(StatTable table, HashSet<int> dropped)
    {
        var kept = Enumerable.Range(0, table.Count).Where(point => !dropped.Contains(point)).ToArray();
        var coordinates = new List<int>(kept.Length * table.Dimensions.Count);
        foreach (var point in kept)
            coordinates.AddRange(table.CoordinatesOf(point));
        return table with
        {
            Coordinates = [.. coordinates],
            Values = [.. kept.Select(point => table.Values[point])],
            States = [.. kept.Select(point => table.States[point])],
            Rows = [.. kept.Select(point => table.Rows[point])],
        };
    }

    private sealed class SamePlace(StatTable table) : IEqualityComparer<int>
    {
        public bool Equals(int x, int y) => table.CoordinatesOf(x).SequenceEqual(table.CoordinatesOf(y));

        public int GetHashCode(int point)
        {
            var hash = 17;
            foreach (var category in table.CoordinatesOf(point))
                hash = unchecked((hash * 1_000_003) + category);
            return hash ^ (hash >>> 15);
        }
    }
}
