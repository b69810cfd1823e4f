using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Omradesprofiler.Journal;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Ogc;
using Omradesprofiler.Server.Tiles;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Health;

/// <summary>The state of this server, for those who look after it.</summary>
/// <param name="Status">As <c>/health</c> says.</param>
/// <param name="Reasons">What stands in the way, or should be known of other programs that read the store, Swedish.
/// </param>
/// <param name="Store">Where snapshots and journal lie, without password.</param>
/// <param name="Title">What the snapshot in force is called.</param>
/// <param name="Snapshot">The snapshot in force.</param>
/// <param name="Started">When the program was started, UTC.</param>
/// <param name="MemoryMegabytes">The memory that it holds.</param>
/// <param name="TilesInMemory">The tiles that are held.</param>
/// <param name="JobsWaiting">Jobs that nobody works on yet.</param>
/// <param name="JobsRunning">Jobs that some server works on.</param>
/// <param name="Refreshed">When data were last looked for at the publishers (<c>fetch</c> into the workspace,
/// <c>refresh --publish</c>); null where they never were.</param>
/// <param name="Latest">The newest entries of the journal but the audit's, newest first; without what they say.</param>
public sealed record StatusResponse(
    string Status, IReadOnlyList<string> Reasons, string Store, string? Title, string? Snapshot,
    DateTimeOffset Started, double MemoryMegabytes, int TilesInMemory, int JobsWaiting, int JobsRunning,
    StatusRefresh? Refreshed, IReadOnlyList<StatusEntry> Latest);

/// <summary>How looking for new data ended.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Outcome"><c>done</c>, <c>stopped</c> (a rule keeps it from being published) or <c>failed</c>.</param>
public sealed record StatusRefresh(DateTimeOffset At, string Outcome);

/// <summary>An entry of the journal.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Kind">What it is of.</param>
/// <param name="Snapshot">The snapshot that it names.</param>
public sealed record StatusEntry(DateTimeOffset At, string Kind, string Snapshot);

public static class StatusEndpoints
{
    private const int ShownEntries = 20;

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["import"] = "inläsning",
        ["refresh"] = "hämtning",
        ["amend"] = "ändring",
        ["withdraw"] = "återkallelse",
        ["prune"] = "gallring",
        ["rollback"] = "tillbakagång",
        ["register"] = "register",
        ["own-file"] = "egen fil",
        ["index"] = "sammanvägning",
        ["siting"] = "placering",
        ["responsibility"] = "områdesansvar",
        ["responsibility-decision"] = "beslut om områdesansvar",
        ["travel-adoption"] = "restider antagna",
        ["intervention"] = "insats",
        ["schedule"] = "turlista",
        ["cost"] = "kostnad",
        ["key"] = "nyckel",
        ["key-revoked"] = "nyckel återkallad",
    };

    private static readonly DateTimeOffset Started = StartOfProgram();
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static void MapStatus(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/v1/status", StateOf).Produces<StatusResponse>()
            .WithSummary("Serverns tillstånd, för den som sköter den");
        app.MapGet(
            "/status",
            (SnapshotHolder holder, Workspace workspace, TileCache tiles, JobStore jobs) =>
                PageOf(StateOf(holder, workspace, tiles, jobs))).ExcludeFromDescription();
    }

    private static StatusResponse StateOf(SnapshotHolder holder, Workspace workspace, TileCache tiles, JobStore jobs)
    {
        var manifest = holder.IsReady ? holder.Current.Snapshot.Manifest : null;
        var counts = Asked(jobs.CountByState, new Dictionary<JobState, int>());
        return new StatusResponse(
            !holder.IsReady ? "empty" : holder.Trouble is null ? "ready" : "degraded",
            [.. new[] { holder.Trouble, Asked(workspace.FindNotice, null) }.OfType<string>()], workspace.Name,
            manifest?.Title,
            holder.IsReady ? holder.Current.Snapshot.Id.Value : null, Started,
            Math.Round(Environment.WorkingSet / 1e6), tiles.Count, counts.GetValueOrDefault(JobState.Queued),
            counts.GetValueOrDefault(JobState.Running),
            Asked(() => new RefreshJournal(workspace, TimeProvider.System).FindLast(), null) is var (at, outcome)
                ? new StatusRefresh(at, outcome.ToString().ToLowerInvariant())
                : null,
            [
                .. Asked(() => workspace.Journal.ListNewest(ShownEntries, AuditJournal.Kind), [])
                    .Select(entry => new StatusEntry(entry.At, entry.Kind, entry.Snapshot)),
            ]);
    }

    /// <summary>What can not be asked now is left out: the state says why.</summary>
    private static T Asked<T>(Func<T> ask, T nothing)
    {
        try
        {
            return ask();
        }
        catch (DbException)
        {
            return nothing;
        }
    }

    private static HtmlPage PageOf(StatusResponse state) => new HtmlPage("Serverns tillstånd")
        .Paragraph(state.Status switch
        {
            "ready" when state.Reasons.Count == 0 => "Allt är som det ska.",
            "empty" => "Inga data är inlästa.",
            _ => $"Något är inte som det ska: {string.Join("; ", state.Reasons).TrimEnd('.')}.",
        })
        .Table("Nu", ["Vad", "Läge"],
        [
            ["Data", state.Title], ["Ögonblicksbild", state.Snapshot], ["Lagras i", state.Store],
            ["Senaste hämtning", state.Refreshed is { } refreshed ? TextOf(refreshed) : "ingen än"],
            ["Startad", TextOf(state.Started)],
            ["Minne", string.Create(Swedish, $"{state.MemoryMegabytes:N0} MB")],
            ["Kartrutor i minnet", state.TilesInMemory.ToString("N0", Swedish)],
            ["Jobb som väntar", state.JobsWaiting.ToString(Swedish)],
            ["Jobb som körs", state.JobsRunning.ToString(Swedish)],
        ])
        .Table("Det senaste i journalen", ["När", "Slag", "Ögonblicksbild"],
            state.Latest.Select(entry => new object?[] { TextOf(entry.At), WordOf(entry.Kind), entry.Snapshot }));

    private static string TextOf(StatusRefresh refreshed) => TextOf(refreshed.At) + refreshed.Outcome switch
    {
        "stopped" => ": en regel stoppar publiceringen; kör refresh för att se vilken",
        "failed" => ": misslyckades; se loggen",
        _ => "",
    };

    private static string WordOf(string kind) => Words.GetValueOrDefault(kind, kind);

    private static string TextOf(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", Swedish);

    private static DateTimeOffset StartOfProgram()
    {
        using var process = Process.GetCurrentProcess();
        return process.StartTime.ToUniversalTime();
    }
}
