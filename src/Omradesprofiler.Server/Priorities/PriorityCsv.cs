using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Priorities;

/// <summary>Priorities as CSV: all ranked areas in order, then those without a place.</summary>
public static class PriorityCsv
{
    private static readonly string[] Header =
    [
        "rang", "av", "nivå", "kod", "årgång", "område", "plats", "rang undre", "rang övre", "sannolikhet",
        "förväntad rang", "behov större än sista valda", "index", "index undre", "index övre", "index som publicerat",
        "rang som publicerat", "behov", "invånare", "invånare ackumulerat", "drivs av",
    ];

    private static readonly string[] Footer =
        ["anmärkning", "receptets id", "receptets version", "dragningar", "frö", "källa", "ögonblicksbild"];

    /// <summary>The file's name, without its ending: letters that no file system minds.</summary>
    public static string NameOf(PriorityList answer) => "prioritering-" + string.Concat(
        answer.Index.Id.Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : '-'));

    public static IResult File(PriorityList answer, IEnumerable<PriorityRow> rows)
    {
        var titles = answer.Parts.SelectMany(part => new[] { part.Title, $"{part.Title} (bidrag)" });
        var gap = new object?[2 * answer.Parts.Count];
        return CsvText.File(
            NameOf(answer), [.. Header, .. titles, .. Footer],
            rows.Select(row => (IReadOnlyList<object?>)
                [.. Cells(row),
                    .. row.Contributions.SelectMany(part => new object?[] { part.Value, part.Contribution }), null,
                    .. End(answer)])
            .Concat(answer.Unranked.Select(area => (IReadOnlyList<object?>)
                [null, null, area.Area.Level, area.Area.Code, area.Area.Edition, area.Area.Label, "utan plats",
                    .. new object?[Header.Length - 7], .. gap, area.ReasonText, .. End(answer)])));
    }

    private static object?[] Cells(PriorityRow row) =>
    [
        row.Rank, row.Of, row.Area.Level, row.Area.Code, row.Area.Edition, row.Area.Label, row.PlaceText,
        row.RankInterval?.Lower, row.RankInterval?.Upper, row.Probability, row.ExpectedRank, row.AboveLast, row.Value,
        row.Interval?.Lower, row.Interval?.Upper, row.ObservedValue, row.ObservedRank, row.Need, row.People,
        row.PeopleCumulated, string.Join(", ", row.Drivers),
    ];

    private static object?[] End(PriorityList answer) =>
    [
        answer.Index.Id, answer.Index.Version, answer.Simulation.Drawn ? answer.Simulation.Draws : null,
        answer.Simulation.Drawn ? answer.Simulation.Seed : null, answer.Source, answer.Snapshot,
    ];
}
