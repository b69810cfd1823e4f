using System.Globalization;
using System.Text.Json;
using Omradesprofiler.Journal;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Jobs;

/// <summary>What a job that solves a scenario is told.</summary>
public static class ScenarioJob
{
    public static string ParametersOf(long scenario) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"scenario":{{scenario}}}""");

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
