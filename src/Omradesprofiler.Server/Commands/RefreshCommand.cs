using System.Globalization;
using Omradesprofiler.Findings;
using Omradesprofiler.Revisions;
using Omradesprofiler.Server.Imports;
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
                Console.Error.WriteLine(
                    $"{e.Message} Nytt försök om {pause.ToString("g", CultureInfo.CurrentCulture)}.");
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

    private static int Once(FetchOptions options, RefreshWish wish, CancellationToken stop)
    {
        var workspace = new Workspace(options.Workspace!, options.Time);
        var runner = new RefreshRunner(workspace, new PublicationRules());
        using var fetcher = options.Open(runner.RequestInForce());
        var result = ImportProgressView.Run(progress =>
        {
            var fetched = fetcher.RunAsync(progress, stop).GetAwaiter().GetResult();
            return runner.Run(fetched, (wish.Publish, wish.Accept), progress, stop);
        });
        Write(RevisionFiles.Of(result.Revision, result.Broken, wish.Format), wish.Report);
        Console.Error.WriteLine(Outcome(result, wish));
        if (result.Published)
            WorkspaceNotice.Write(workspace);
        return wish.Publish && !result.Published && !result.Revision.IsEmpty ? NeedsAcceptance : 0;
    }

    private static string Outcome(RefreshResult result, RefreshWish wish) => result switch
    {
        { Published: true } =>
            $"Ögonblicksbild {result.Revision.After} gäller i stället för {result.Revision.Before}.",
        { Revision.IsEmpty: true } => "Inget publicerades: ingenting är ändrat.",
        _ when !wish.Publish => "Inget publicerades. Ge --publish för att publicera.",
        _ => "Inget publicerades: rapporten säger vad som stoppar. Ge --accept om det är rätt.",
    };

    private static void Write(string report, string? file)
    {
        if (file is null)
            Console.Out.Write(report);
        else
            File.WriteAllText(file, report);
    }
}
