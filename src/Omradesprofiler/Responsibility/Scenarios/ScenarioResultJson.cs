using System.Text.Encodings.Web;
using System.Text.Json;

namespace Omradesprofiler.Responsibility.Scenarios;

/// <summary>Results as the journal keeps them, by codes: the same result gives the same bytes.</summary>
public static class ScenarioResultJson
{
    /// <summary>What a runner-up is for where it is for a whole group.</summary>
    public const string RunnerUpForGroup = "regso";

    private static readonly JsonWriterOptions Readable =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A result in full.</summary>
    public static string Write(ResponsibilityProblem problem, ScenarioResult scenario) => Text(json =>
    {
        var result = scenario.Result;
        json.WriteString("solverVersion", result.SolverVersion);
        json.WriteBoolean("isPreview", result.IsPreview);
        WriteStatistics(json, problem, result.Statistics);
        json.WriteNumber("objectiveWithoutContiguity", result.ObjectiveWithoutContiguity);
        WriteBound(json, result.Bound);
        json.WriteStartArray("choices");
        foreach (var choice in result.Choices)
            WriteChoice(json, problem, choice);
        json.WriteEndArray();
        WriteList(json, "movedByHand", scenario.MovedByHand, area => problem.Areas[area].Code);
        json.WriteStartArray("breaks");
        foreach (var one in scenario.Breaks)
        {
            json.WriteStartObject();
            json.WriteString("kind", SlugOf(one.Kind));
            json.WriteString("careCenter", CareCenter(problem, one.Clinic));
            WriteList(json, "areas", one.Areas, area => problem.Areas[area].Code);
            json.WriteNumber("amount", one.Amount);
            json.WriteString("text", one.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("enclaves");
        foreach (var enclave in result.Enclaves)
        {
            json.WriteStartObject();
            json.WriteString("careCenter", CareCenter(problem, enclave.Clinic));
            WriteList(json, "areas", enclave.Areas, area => problem.Areas[area].Code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>Why there is no assignment.</summary>
    public static string Write(ResponsibilityProblem problem, Infeasibility why) => Text(json =>
    {
        json.WriteString("solverVersion", ResponsibilitySolver.Version);
        json.WriteBoolean("isProven", why.IsProven);
        json.WriteStartArray("clashes");
        foreach (var clash in why.Clashes)
        {
            json.WriteStartObject();
            json.WriteString("kind", SlugOf(clash.Kind));
            WriteList(json, "areas", clash.Areas, area => problem.Areas[area].Code);
            WriteList(json, "careCenters", clash.Clinics, clinic => problem.Clinics[clinic].Code);
            json.WriteNumber("needed", clash.Needed);
            json.WriteNumber("available", clash.Available);
            json.WriteString("text", clash.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("relaxations");
        foreach (var relaxation in why.Relaxations)
        {
            json.WriteStartObject();
            json.WriteString("kind", SlugOf(relaxation.Kind));
            json.WriteString("careCenter", CareCenter(problem, relaxation.Clinic));
            WriteList(json, "areas", relaxation.Areas, area => problem.Areas[area].Code);
            json.WriteNumber("amount", relaxation.Amount);
            json.WriteString("text", relaxation.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>A name as it stands in JSON: <c>NearestFull</c> is <c>nearestFull</c>.</summary>
    public static string SlugOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static void WriteStatistics(
        Utf8JsonWriter json, ResponsibilityProblem problem, ResponsibilityStatistics statistics)
    {
        json.WriteStartObject("statistics");
        json.WriteNumber("objective", statistics.Objective);
        json.WriteNumber("distanceCost", statistics.DistanceCost);
        json.WriteNumber("moveCost", statistics.MoveCost);
        json.WriteNumber("meanMeters", statistics.MeanMeters);
        json.WriteNumber("p90Meters", statistics.P90Meters);
        json.WriteNumber("worstMeters", statistics.WorstMeters);
        json.WriteString("worstArea", statistics.WorstArea < 0 ? null : problem.Areas[statistics.WorstArea].Code);
        json.WriteNumber("movedPeople", statistics.MovedPeople);
        json.WriteNumber("movedAreas", statistics.MovedAreas);
        json.WriteStartArray("balance");
        foreach (var part in statistics.Balance)
        {
            json.WriteStartObject();
            json.WriteString("careCenter", problem.Clinics[part.Clinic].Code);
            json.WriteNumber("areas", part.Areas);
            json.WriteNumber("people", part.People);
            json.WriteNumber("load", part.Load);
            json.WriteNumber("lower", part.Lower);
            json.WriteNumber("upper", part.Upper);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteBound(Utf8JsonWriter json, ResponsibilityBound bound)
    {
        json.WriteStartObject("bound");
        json.WriteNumber("lowerBound", bound.LowerBound);
        json.WriteNumber("steps", bound.Steps);
        json.WriteNumber("pricedPairs", bound.PricedPairs);
        json.WriteNumber("allPairs", bound.AllPairs);
        json.WriteStartArray("prices");
        foreach (var price in bound.Prices)
            json.WriteNumberValue(price);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteChoice(Utf8JsonWriter json, ResponsibilityProblem problem, AreaChoice choice)
    {
        json.WriteStartObject();
        json.WriteString("area", problem.Areas[choice.Area].Code);
        json.WriteString("careCenter", CareCenter(problem, choice.Clinic));
        json.WriteNumber("meters", choice.DistanceMeters);
        json.WriteString("nearest", CareCenter(problem, choice.Nearest));
        json.WriteNumber("nearestMeters", choice.NearestMeters);
        json.WriteString("runnerUp", CareCenter(problem, choice.RunnerUp));
        json.WriteNumber("runnerUpCost", choice.RunnerUpCost);
        json.WriteBoolean("runnerUpFeasible", choice.IsRunnerUpFeasible);
        if (choice.IsRunnerUpForGroup)
            json.WriteString("runnerUpFor", RunnerUpForGroup);
        json.WriteString("reason", SlugOf(choice.Reason));
        json.WriteString("text", choice.Text);
        json.WriteEndObject();
    }

    private static void WriteList(
        Utf8JsonWriter json, string name, IReadOnlyList<int> places, Func<int, string> codeOf)
    {
        json.WriteStartArray(name);
        foreach (var place in places)
            json.WriteStringValue(codeOf(place));
        json.WriteEndArray();
    }

    private static string? CareCenter(ResponsibilityProblem problem, int clinic) =>
        clinic < 0 ? null : problem.Clinics[clinic].Code;

    private static string Text(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
