using System.Globalization;
using Omradesprofiler.Ingest.Fetching;
using Omradesprofiler.Ingest.Fetching.Http;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Commands;

/// <summary>Where things are for <c>fetch</c> and <c>refresh</c>.</summary>
/// <param name="To">The folder for what is fetched; null for <c>fetched</c> in the data folder or workspace.</param>
/// <param name="From">The data folder of the recipe that it is added to; null where it stands alone.</param>
/// <param name="Workspace">The workspace to import into; null for none.</param>
/// <param name="Offline">Whether only what is kept may be used.</param>
/// <param name="Catalog">Another catalogue of sources than the program's own.</param>
/// <param name="Config">The file of settings.</param>
/// <param name="Addresses">Other addresses of sources.</param>
public sealed record FetchOptions(
    string? To, string? From, string? Workspace, bool Offline, string? Catalog, string? Config,
    IReadOnlyList<string> Addresses)
{
    /// <summary>The folder for what is fetched.</summary>
    public string Folder => To ?? Path.Combine(
        From ?? new Store.Workspace(Workspace!, TimeProvider.System).LocalFolder, "fetched");

    /// <summary>How patient to be with services.</summary>
    public ServiceLimits Limits { get; init; } = new();

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>A fetcher for a request.</summary>
    public Fetcher Open(FetchRequest request) => new(
        SourceAddresses.Find(request.Source, Catalog, Config, Addresses), request,
        new FetchPlace(Folder, Offline, From), Time, Limits);
}

public static class FetchCommand
{
    public static async Task<int> RunAsync(
        FetchRequest request, FetchOptions options, bool dryRun, CancellationToken stop)
    {
        using var fetcher = options.Open(request);
        if (dryRun)
        {
            Write(await fetcher.PlanAsync(stop));
            return 0;
        }

        var result = ImportProgressView.Run(
            progress => fetcher.RunAsync(progress, stop).GetAwaiter().GetResult());
        FindingList.Write(result.Findings, Console.Out);
        Console.WriteLine(
            $"{result.CallsMade} anrop gjorda, {result.AnswersReused} svar fanns sparade. Råa svar och recept: "
            + $"{result.Folder}");
        if (options.Workspace is not { } workspace)
            return 0;
        ImportCommand.Run(result.RecipePath, result.Folder, workspace);
        RefreshCommand.Tell(options, RefreshOutcome.Done);
        return 0;
    }

    private static void Write(IReadOnlyList<PlannedCall> calls)
    {
        foreach (var call in calls)
        {
            var cells = call.Cells is { } count
                ? string.Create(CultureInfo.CurrentCulture, $"  ({count:N0} tal)")
                : "";
            Console.WriteLine($"{call.Method,-4} {call.Address}{cells}");
            if (call.Body is { } body)
                Console.WriteLine($"     {body}");
        }

        Console.WriteLine(
            $"{calls.Count} anrop. Gränser hämtas sida för sida tills antalet är nått; bara frågor om vad som finns "
            + "har ställts.");
    }
}
