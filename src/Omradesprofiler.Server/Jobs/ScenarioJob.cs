using System.Globalization;
using System.Text.Json;
using Omradesprofiler.Journal;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Jobs;

/// <summary>What a job that solves a scenario is told.</summary>
public static class ScenarioJob
{
    public static string ParametersOf(long scenario) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"scenario":{{scenario}}}""");

    /// <summary>Why a scenario could not be saved.</summary>
    public static ApiException Full<TRecord>(ScenarioJournal<TRecord> journal)
        where TRecord : ScenarioRecord => journal.List().Count >= ScenarioJournal<TRecord>.MostVersions
            ? new ApiException(
                StatusCodes.Status409Conflict, "Journalen är full",
                $"Högst {ScenarioJournal<TRecord>.MostVersions} versioner av scenarier kan sparas i en arbetsmapp.")
            : new ApiException(
                StatusCodes.Status503ServiceUnavailable, "För många arbeten väntar",
                $"Högst {JobStore.MostWaiting} arbeten kan vänta på en gång. Försök igen när några är klara.");

    /// <summary>The version that was asked for.</summary>
    /// <exception cref="FormatException">It can not be told, or is not there.</exception>
    public static ScenarioVersion<TRecord> FirstOf<TRecord>(Job job, ScenarioJournal<TRecord> journal)
        where TRecord : ScenarioRecord => journal.Find(ScenarioOf(job), version: 1)
            ?? throw new FormatException("Scenariot som arbetet gäller finns inte i journalen.");

    private static long ScenarioOf(Job job)
    {
        try
        {
            using var document = JsonDocument.Parse(job.Parameters);
            return document.RootElement.GetProperty("scenario").GetInt64();
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("Arbetets parametrar går inte att läsa.", e);
        }
    }
}
