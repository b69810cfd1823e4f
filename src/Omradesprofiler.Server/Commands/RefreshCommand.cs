using System.Globalization;
using Omradesprofiler.Findings;
using Omradesprofiler.Revisions;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Server.Telemetry;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Commands;

/// <summary>What is wished of <c>refresh</c>.</summary>
/// <param name="Publish">Whether the new snapshot is to be put in force.</param>
/// <param name="Accept">Whether that goes although rules are broken.</param>
/// <param name="Format">How the report is written: text, json or csv.</param>
/// <param name="Report">A file for it; null for the screen.</param>
/// <param name="Every">How long to wait before the next; null for once.</param>
public sealed record RefreshWish(bool Publish, bool Accept, string Format, string? Report, TimeSpan? Every);

public static class RefreshCommand
{
    private const int NeedsAcceptance = 3;

    public static async Task<int> RunAsync(FetchOptions options, RefreshWish wish, CancellationToken stop)
    {
        RevisionFiles.RequireFormat(wish.Format);
        RequireWritable(wish.Report);
        using var export = TelemetryExport.Start();
        if (wish.Every is not { } pause)
            return Once(options, wish, stop);
        while (true)
        {
            try
            {
                Once(options, wish, stop);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                var next = options.Time.GetLocalNow() + pause;
                Console.Error.WriteLine(
                    $"{e.Message} Nytt försök {next.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}.");
            }

            await Task.Delay(pause, options.Time, stop);
        }
    }

    /// <summary>Reads <c>24h</c>, <c>30m</c> or <c>7d</c>.</summary>
    /// <exception cref="DataException">It is something else, or less than a minute.</exception>
    public static TimeSpan ParsePause(string text)
    {
        var number = text.AsSpan(0, Math.Max(0, text.Length - 1));
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count is < 1 or > 1000)
            count = 0;
        return (count, text.LastOrDefault()) switch
        {
            ( > 0, 'm') => TimeSpan.FromMinutes(count),
            ( > 0, 'h') => TimeSpan.FromHours(count),
            ( > 0, 'd') => TimeSpan.FromDays(count),
            _ => throw new DataException(
                "invalid-pause", "--every", "Ange minuter, timmar eller dygn: 30m, 24h eller 7d."),
        };
    }

    /// <summary>What may change the map is told of in the audit log, and at <c>/status</c>.</summary>
    private static int Once(FetchOptions options, RefreshWish wish, CancellationToken stop)
    {
        if (!wish.Publish)
            return Once(options, wish, null, stop);
        RefreshOutcome? outcome = RefreshOutcome.Failed;
        try
        {
            var code = CommandAudit.Run(
                options.Workspace!, "refresh --publish", audit => audit.Code = Once(options, wish, audit, stop));
            outcome = code == NeedsAcceptance ? RefreshOutcome.Stopped : RefreshOutcome.Done;
            return code;
        }
        catch (OperationCanceledException)
        {
            outcome = null; // it did not end: it was stopped
            throw;
        }
        finally
        {
            if (outcome is { } ended)
                Tell(options, ended);
        }
    }

    /// <summary>Has the journal tell how looking for new data ended. It stands as it ended although that could not be
    /// written: then it is said.</summary>
    internal static void Tell(FetchOptions options, RefreshOutcome outcome)
    {
        try
        {
            var workspace = new Workspace(options.Workspace!, options.Time);
            if (workspace.FindCurrent() is not null)
                new RefreshJournal(workspace, options.Time).Append(outcome);
        }
        catch (Exception e)
        {
            Console.Error.WriteLine($"Hur hämtningen slutade kunde inte skrivas i journalen: {e.Message}");
        }
    }

    private static int Once(FetchOptions options, RefreshWish wish, CommandAudit? audit, CancellationToken stop)
    {
        var workspace = new Workspace(options.Workspace!, options.Time);
        var runner = new RefreshRunner(workspace, new PublicationRules());
        using var fetcher = options.Open(runner.RequestInForce());
        var (fetched, result) = ImportProgressView.Run(progress =>
        {
            var fetched = fetcher.RunAsync(progress, stop).GetAwaiter().GetResult();
            return (fetched, runner.Run(fetched, (wish.Publish, wish.Accept), progress, stop));
        });
        FindingList.Write(fetched.Findings, Console.Error);
        Write(RevisionFiles.Of(result.Revision, result.Broken, wish.Format), wish.Report);
        if (wish.Format == "csv" || wish.Report is not null)
            foreach (var rule in result.Broken)
                Console.Error.WriteLine($"Stoppar: {rule}");
        Console.Error.WriteLine(Outcome(result, wish));
        if (result.Published)
            WorkspaceNotice.Write(workspace);
        if (audit is not null && result.Published)
            audit.Target = $"snapshot={result.Revision.After}";
        return wish.Publish && !result.Published && !result.Revision.IsEmpty ? NeedsAcceptance : 0;
    }

    private static string Outcome(RefreshResult result, RefreshWish wish) => result switch
    {
        { Published: true } =>
            $"Ögonblicksbild {result.Revision.After} gäller i stället för {result.Revision.Before}.",
        { Revision.IsEmpty: true } => "Inget publicerades: ingenting är ändrat.",
        _ when !wish.Publish => "Inget publicerades. Ge --publish för att publicera.",
        _ => "Inget publicerades: ovan står vad som stoppar. Ge --accept om det är rätt.",
    };

    /// <summary>A report that can not be written is found before anything is published.</summary>
    private static void RequireWritable(string? report)
    {
        if (report is null)
            return;
        try
        {
            using var file = new FileStream(report, FileMode.Append);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataException("unwritable-report", report, "Rapporten (--report) kan inte skrivas där.");
        }
    }

    private static void Write(string report, string? file)
    {
        if (file is null)
            Console.Out.Write(report);
        else
            File.WriteAllText(file, report);
    }
}
