using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Omradesprofiler.Findings;
using Omradesprofiler.Journal;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Siting;
using Omradesprofiler.Siting.Scenarios;

namespace Omradesprofiler.Server.Sitings;

/// <summary>Two sitings beside each other, and one made again.</summary>
public static class SitingComparisonEndpoints
{
    private const double LeastMinutes = 0.05;

    private static readonly (string Name, string[] Path)[] Questions =
    [
        ("mål", ["model"]), ("antal platser", ["sites"]), ("tidsgräns", ["radiusMinutes"]),
        ("kapacitet", ["capacity"]), ("gräns per kommun", ["perGroup"]), ("område", ["demand", "within"]),
        ("efterfrågan", ["demand", "kind"]), ("indikator", ["demand", "indicator"]), ("ålder", ["demand", "age"]),
        ("punkter", ["demand", "points"]), ("färdsätt", ["option"]), ("dagens vårdcentraler", ["existing"]),
        ("kandidatplatser", ["candidates"]),
    ];

    public static void MapSitingComparisons(this IEndpointRouteBuilder api)
    {
        api.MapGet("/sitings/compare", Compare).Produces<SitingComparison>().ProducesProblem(400).ProducesProblem(404)
            .ProducesProblem(409).ProducesProblem(410)
            .WithSummary("Två förslag till platser bredvid varandra: a=12, eller a=12/3 för en version");
        api.MapPost("/sitings/{id}/replay", Replay).Produces<SitingReplayAnswer>().ProducesProblem(404)
            .ProducesProblem(409).ProducesProblem(410).ProducesProblem(503)
            .WithSummary("Gör om ett förslag: samma byte, eller inte");
    }

    private static IResult Compare(LoadedSnapshot loaded, SitingFinder finder, string? a, string? b)
    {
        var (first, second) = (finder.OpenNamed("a", a), finder.OpenNamed("b", b));
        var (one, other) = (SitesOf(first), SitesOf(second));
        var differing = DifferencesOf(first, second);
        return Results.Ok(new SitingComparison(
            SideOf(first), SideOf(second), differing.Count == 0,
            differing.Count == 0
                ? "Båda svarar på samma fråga på samma data, så målvärdena kan jämföras."
                : $"Förslagen skiljer sig i {string.Join(", ", differing)}: jämför restider, inte målvärden.",
            [.. one.Except(other)], [.. other.Except(one)], [.. one.Intersect(other)], Differences(first, second),
            loaded.Snapshot.Id.Value));
    }

    /// <summary>What two sitings were asked for with that is not the same, in words.</summary>
    private static List<string> DifferencesOf(OpenedSiting a, OpenedSiting b)
    {
        using var one = JsonDocument.Parse(a.Version.Record.Request.Text);
        using var other = JsonDocument.Parse(b.Version.Record.Request.Text);
        var names = Questions.Where(question => TextOf(one, question.Path) != TextOf(other, question.Path))
            .Select(question => question.Name).ToList();
        if (a.Version.Snapshot != b.Version.Snapshot)
            names.Add("data (ögonblicksbild)");
        return names;
    }

    private static string? TextOf(JsonDocument request, string[] path)
    {
        var found = request.RootElement;
        foreach (var name in path)
            if (!found.TryGetProperty(name, out found))
                return null;
        return found.GetRawText();
    }

    private static List<SiteReference> SitesOf(OpenedSiting siting) =>
        [.. siting.Report!.Sites.Select(site => new SiteReference(site.Code, site.Name))];

    private static ComparedSiting SideOf(OpenedSiting siting)
    {
        var (version, report) = (siting.Version, siting.Report!);
        return new ComparedSiting(
            version.Scenario, version.Record.Name, version.Version, report.Model, report.ModelText, report.Objective,
            report.ObjectiveText, report.Gap, report.After, report.Groups);
    }

    private static List<ComparedSitingArea> Differences(OpenedSiting a, OpenedSiting b)
    {
        var other = MinutesOf(b.Report!);
        return
        [
            .. MinutesOf(a.Report!).Where(one => other.ContainsKey(one.Key))
                .Select(one => new ComparedSitingArea(
                    one.Value.Area, one.Value.People, one.Value.Minutes, other[one.Key].Minutes))
                .Where(row => row.MinutesA is null != row.MinutesB is null
                    || Math.Abs((row.MinutesA - row.MinutesB) ?? 0) >= LeastMinutes),
        ];
    }

    /// <summary>The mean minutes of each DeSO's people who have a way.</summary>
    private static Dictionary<string, (SitingArea Area, long People, double? Minutes)> MinutesOf(SitingReport report) =>
        report.Allocation.GroupBy(row => row.Area.Code, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group =>
            {
                var reached = group.Where(row => row.Minutes is not null).ToList();
                var people = reached.Sum(row => row.People);
                double? minutes = people > 0
                    ? Math.Round(reached.Sum(row => row.People * row.Minutes!.Value) / people, 2)
                    : reached.FirstOrDefault()?.Minutes;
                return (group.First().Area, group.Sum(row => row.People), minutes);
            },
            StringComparer.Ordinal);

    private static async Task<IResult> Replay(
        HttpContext context, LoadedSnapshot loaded, SitingFinder finder, SitingSolves solves,
        EarlierSnapshots snapshots, SlowAnswers slow, string id, string? version)
    {
        var opened = finder.Open(id, version);
        if (opened.Report is not { } report)
            throw new ApiException(
                StatusCodes.Status409Conflict, "Det finns inget att göra om",
                opened.Refusal?.Text ?? "Förslaget är inte färdigräknat.");
        var stored = ChecksumOf(opened.Version.Record.Result!);
        var again = report.SolverVersion != SitingSolver.Version ? null : await slow.Get(
            $"{loaded.ETag} siting {opened.Version.Entry} {stored}",
            () => ChecksumOf(solves.Solve(
                SnapshotOf(opened, snapshots, loaded), opened.Version.Record.Request, null, CancellationToken.None)
                .Result));
        context.Response.Headers.CacheControl = "no-store";
        return Results.Ok(new SitingReplayAnswer(
            opened.Version.Scenario, opened.Version.Version, again is null ? null : again == stored,
            report.SolverVersion, SitingSolver.Version, stored, again, loaded.Snapshot.Id.Value));
    }

    private static LoadedSnapshot SnapshotOf(OpenedSiting opened, EarlierSnapshots snapshots, LoadedSnapshot current)
    {
        try
        {
            return snapshots.Get(opened.Version.Snapshot, current);
        }
        catch (DataException e)
        {
            throw new ApiException(
                StatusCodes.Status409Conflict, "Förslagets ögonblicksbild kan inte användas", e.Finding.Text);
        }
    }

    private static string ChecksumOf(RawJson result) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(result.Text)));
}
