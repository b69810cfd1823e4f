using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Ingest.Tables.Persons;

/// <summary>What no table may be: a list of persons.</summary>
internal static class PersonChecks
{
    private const int FirstCategory = 2;
    private const int FewestRepeats = 5;
    private const int FewestOnes = 20;
    private const double MostOnes = 0.9;

    /// <summary>Looks for personal numbers everywhere, and in own tables for one row a person.</summary>
    /// <exception cref="DataException">The table is about persons.</exception>
    public static StatTable Run(TableSource source, StatTable table)
    {
        for (var dimension = 0; dimension < table.Dimensions.Count; dimension++)
            CheckDimension(source, table, dimension);
        var values = new PersonalNumberTally(source);
        for (var point = 0; point < table.Count; point++)
            if (table.States[point] == CellState.Published)
                values.See(table.Values[point], table.Rows[point]);
        values.Check(null);
        if (source.IsOwn)
            CheckRows(source, table);
        return table;
    }

    private static void CheckDimension(TableSource source, StatTable table, int dimension)
    {
        var (code, label, categories) = table.Dimensions[dimension];
        var tally = new PersonalNumberTally(source);
        tally.See(code, 1);
        if (label != code)
            tally.See(label, 1);
        for (var i = 0; i < categories.Count; i++)
        {
            tally.See(categories[i].Code, i + FirstCategory);
            if (categories[i].Label != categories[i].Code)
                tally.See(categories[i].Label, i + FirstCategory);
        }

        tally.Check(code, place => RowOf(table, dimension, place - FirstCategory));
    }

    private static int? RowOf(StatTable table, int dimension, int category)
    {
        for (var point = 0; point < table.Count; point++)
            if (table.CoordinatesOf(point)[dimension] == category)
                return table.Rows[point];
        return null;
    }

    /// <summary>
    /// A row for each person is the same place again and again, or hardly any number but 1. Rare events have their
    /// zeros written out, or are few.
    /// </summary>
    private static void CheckRows(TableSource source, StatTable table)
    {
        var seen = new HashSet<Place>();
        var (repeats, firstRepeat, ones, numbers) = (0, 0, 0, 0);
        for (var point = 0; point < table.Count; point++)
        {
            if (!seen.Add(new Place(table, point)))
            {
                repeats++;
                firstRepeat = firstRepeat == 0 ? table.Rows[point] : firstRepeat;
            }

            if (table.States[point] != CellState.Published)
                continue;
            numbers++;
            ones += table.Values[point] == 1 ? 1 : 0;
        }

        var isRepeated = repeats >= FewestRepeats && 2 * repeats >= table.Count - repeats;
        if (isRepeated || (ones >= FewestOnes && ones >= MostOnes * numbers))
            throw source.Fatal(
                "one-row-a-person",
                "Tabellen ser ut att ha en rad per person: samma område och grupp kommer gång på gång, eller nästan "
                + "alla tal är 1. Summera till antal per område först.", isRepeated ? firstRepeat : null);
    }

    private readonly struct Place(StatTable table, int point) : IEquatable<Place>
    {
        private readonly StatTable _table = table;
        private readonly int _point = point;

        public bool Equals(Place other) =>
            _table.CoordinatesOf(_point).SequenceEqual(other._table.CoordinatesOf(other._point));

        public override bool Equals(object? obj) => obj is Place other && Equals(other);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            foreach (var category in _table.CoordinatesOf(_point))
                hash.Add(category);
            return hash.ToHashCode();
        }
    }
}
