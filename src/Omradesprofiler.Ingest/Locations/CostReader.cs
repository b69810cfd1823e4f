using Omradesprofiler.Findings;

namespace Omradesprofiler.Ingest.Locations;

/// <summary>Reads what it costs from each demand to each candidate, a pair a row in any order.</summary>
internal static class CostReader
{
    /// <summary>The costs row by row; without limit where there is no way.</summary>
    /// <exception cref="DataException">A row is wrong, or a pair is missing.</exception>
    public static double[] Read(
        PlainTable table, IReadOnlyList<string> demands, IReadOnlyList<string> candidates, bool missingIsUnreachable)
    {
        var (from, to) = (table.Require("from", "från"), table.Require("to", "till"));
        var minutes = table.Require("minutes", "minuter");
        var costs = new double[(long)demands.Count * candidates.Count];
        Array.Fill(costs, double.NaN);
        var demandOf = new Lookup(table, from, demands, "efterfrågan");
        var candidateOf = new Lookup(table, to, candidates, "kandidaterna");
        while (table.Read())
        {
            var pair = ((long)demandOf.Current() * candidates.Count) + candidateOf.Current();
            if (!double.IsNaN(costs[pair]))
                throw table.Wrong("duplicate-pair", "Paret står tidigare i filen; varje par får stå en gång.", to);
            costs[pair] = missingIsUnreachable
                ? table.NumberOrEmpty(minutes) ?? double.PositiveInfinity
                : table.Number(minutes);
        }

        Complete(table, costs, demands, candidates, missingIsUnreachable);
        return costs;
    }

    private static void Complete(
        PlainTable table, double[] costs, IReadOnlyList<string> demands, IReadOnlyList<string> candidates,
        bool missingIsUnreachable)
    {
        var (missing, first) = (0L, -1L);
        for (var pair = 0L; pair < costs.Length; pair++)
        {
            if (!double.IsNaN(costs[pair]))
                continue;
            if (missing++ == 0)
                first = pair;
            costs[pair] = double.PositiveInfinity;
        }

        if (missing == 0 || (missingIsUnreachable && missing < costs.Length))
            return;
        if (missing == costs.Length)
            throw table.WrongFile("empty-file", "Filen har inga rader med kostnader.");
        throw table.WrongFile(
            "missing-pair",
            $"{missing:N0} av {costs.Length:N0} par saknas; det första är från "
            + $"{demands[(int)(first / candidates.Count)]} till "
            + $"{candidates[(int)(first % candidates.Count)]}. Finns det ingen väg där: --missing unreachable.");
    }

    /// <summary>The numbers of ids in a column; that of the row before is tried first.</summary>
    private sealed class Lookup
    {
        private readonly PlainTable _table;
        private readonly int _column;
        private readonly string _where;
        private readonly IReadOnlyList<string> _ids;
        private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbers;
        private int _last;

        public Lookup(PlainTable table, int column, IReadOnlyList<string> ids, string where)
        {
            (_table, _column, _ids, _where) = (table, column, ids, where);
            _numbers = ids.Index().ToDictionary(one => one.Item, one => one.Index, StringComparer.Ordinal)
                .GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public int Current()
        {
            var id = _table[_column];
            if (id.SequenceEqual(_ids[_last]))
                return _last;
            if (_numbers.TryGetValue(id, out var number))
                return _last = number;
            throw _table.Wrong("unknown-id", $"Id finns inte bland {_where}.", _column);
        }
    }
}
