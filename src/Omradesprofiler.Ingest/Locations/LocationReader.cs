using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Tables;
using Omradesprofiler.Siting;

namespace Omradesprofiler.Ingest.Locations;

/// <summary>
/// Reads a location problem from plain CSV files, row by row: a country's twelve million costs take some seconds. The
/// first thing that is wrong ends the reading, with file, row, column and rule.
/// </summary>
public static class LocationReader
{
    private const int MostPairs = 200_000_000;

    /// <summary>Reads the three files.</summary>
    /// <exception cref="DataException">Something is wrong in one of them.</exception>
    public static LocationData Read(LocationFiles files, FindingLog findings)
    {
        RequireKnown(files.Columns);
        var (demands, weights) = Open(files.Demand, "demand", files, findings, ReadDemands);
        var (candidates, hasCapacities) = Open(files.Candidates, "candidates", files, findings, ReadCandidates);
        if ((long)demands.Count * candidates.Count > MostPairs)
            throw new DataException(
                "too-large", Path.GetFileName(files.Candidates),
                $"{demands.Count:N0} efterfrågepunkter gånger {candidates.Count:N0} kandidater är för mycket: "
                + $"högst {MostPairs:N0} par.");
        var costs = Open(
            files.Cost, "cost", files, findings,
            table => CostReader.Read(
                table, demands, [.. candidates.Select(candidate => candidate.Id)], files.MissingIsUnreachable));
        return new LocationData(demands, weights, candidates, costs, hasCapacities);
    }

    private static T Open<T>(
        string path, string kind, LocationFiles files, FindingLog findings, Func<PlainTable, T> read) =>
        Guard.Run(new TableSource(path, Path.GetFileName(path), findings), () =>
        {
            using var table = new PlainTable(path, kind, files.Columns, findings);
            return read(table);
        });

    private static void RequireKnown(IReadOnlyDictionary<string, string> columns)
    {
        string[] known =
        [
            "demand.id", "demand.weight", "candidates.id", "candidates.fixed", "candidates.forbidden",
            "candidates.capacity", "candidates.group", "cost.from", "cost.to", "cost.minutes",
        ];
        if (columns.Keys.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
            throw new DataException(
                "unknown-column", "--columns", $"{unknown} finns inte. Det som finns: {string.Join(", ", known)}.");
    }

    private static (List<string> Ids, double[] Weights) ReadDemands(PlainTable table)
    {
        var (id, weight) = (table.Require("id", "kod"), table.Require("weight", "vikt"));
        var ids = new Ids(table, id, "Efterfrågepunkten");
        var weights = new List<double>();
        while (table.Read())
        {
            ids.Add();
            weights.Add(table.Number(weight));
        }

        if (weights.Count == 0)
            throw table.WrongFile("empty-file", "Filen har en rubrikrad men inga rader.");
        return (ids.List, [.. weights]);
    }

    private static (List<LocationCandidate> Candidates, bool HasCapacities) ReadCandidates(PlainTable table)
    {
        var id = table.Require("id", "kod");
        var (isFixed, isForbidden) = (table.Find("fixed", "fast", "tvingande"), table.Find("forbidden", "förbjuden"));
        var (capacity, group) = (table.Find("capacity", "kapacitet"), table.Find("group", "grupp"));
        var ids = new Ids(table, id, "Kandidaten");
        var candidates = new List<LocationCandidate>();
        while (table.Read())
            candidates.Add(new LocationCandidate(
                ids.Add(), RuleOf(table, isFixed, isForbidden), capacity < 0 ? null : table.NumberOrEmpty(capacity),
                group < 0 || table[group].IsEmpty ? null : table[group].ToString()));
        if (candidates.Count == 0)
            throw table.WrongFile("empty-file", "Filen har en rubrikrad men inga rader.");
        return (candidates, capacity >= 0);
    }

    private static SiteRule RuleOf(PlainTable table, int isFixed, int isForbidden)
    {
        var (must, mustNot) = (isFixed >= 0 && table.Flag(isFixed), isForbidden >= 0 && table.Flag(isForbidden));
        if (must && mustNot)
            throw table.Wrong("clashing-rules", "Kandidaten är både fast och förbjuden.", isForbidden);
        return must ? SiteRule.Required : mustNot ? SiteRule.Forbidden : SiteRule.Allowed;
    }

    /// <summary>The ids of a file, each once.</summary>
    private sealed class Ids(PlainTable table, int column, string what)
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

        public List<string> List { get; } = [];

        public string Add()
        {
            var id = table[column].ToString();
            if (id.Length == 0)
                throw table.Wrong("empty-cell", $"{what} saknar id.", column);
            if (!_seen.Add(id))
                throw table.Wrong("duplicate-id", $"{what} står tidigare i filen; varje id får stå en gång.", column);
            List.Add(id);
            return id;
        }
    }
}
