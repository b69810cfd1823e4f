using System.Text.Json;

namespace Omradesprofiler.Responsibility.Scenarios;

/// <summary>Reads results that <see cref="ScenarioResultJson"/> wrote.</summary>
public static class ScenarioResultReader
{
    /// <summary>A result of a problem.</summary>
    /// <exception cref="FormatException">The text is no result, or one of other areas or clinics than the problem's.
    /// </exception>
    public static ScenarioResult Read(string text, ScenarioProblem ready)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(document.RootElement, ready);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException
            or ArgumentException)
        {
            throw new FormatException("Det sparade resultatet går inte att läsa.", e);
        }
    }

    private static ScenarioResult Read(JsonElement root, ScenarioProblem ready)
    {
        var choices = root.GetProperty("choices").EnumerateArray().Select(one => ChoiceOf(one, ready)).ToList();
        if (!choices.Select(choice => choice.Area).SequenceEqual(Enumerable.Range(0, ready.Problem.Areas.Count)))
            throw new FormatException("Resultatet gäller andra områden än de som finns i ögonblicksbilden.");
        return new ScenarioResult(
            new ResponsibilityResult
            {
                SolverVersion = root.GetProperty("solverVersion").GetString()!,
                IsPreview = root.GetProperty("isPreview").GetBoolean(),
                ClinicOfArea = [.. choices.Select(choice => choice.Clinic)],
                Statistics = StatisticsOf(root.GetProperty("statistics"), ready),
                Bound = BoundOf(root.GetProperty("bound")),
                ObjectiveWithoutContiguity = root.GetProperty("objectiveWithoutContiguity").GetInt64(),
                Choices = choices,
                Enclaves = [.. root.GetProperty("enclaves").EnumerateArray().Select(one => new Enclave(
                    CareCenter(one, "careCenter", ready), AreasOf(one, "areas", ready)))],
            },
            [.. root.GetProperty("breaks").EnumerateArray().Select(one => new AssignmentBreak(
                Value<BreakKind>(one, "kind"), CareCenter(one, "careCenter", ready), AreasOf(one, "areas", ready),
                one.GetProperty("amount").GetInt64(), one.GetProperty("text").GetString()!))],
            AreasOf(root, "movedByHand", ready));
    }

    private static AreaChoice ChoiceOf(JsonElement one, ScenarioProblem ready) => new()
    {
        Area = Area(one.GetProperty("area").GetString()!, ready),
        Clinic = CareCenter(one, "careCenter", ready),
        DistanceMeters = one.GetProperty("meters").GetInt32(),
        Nearest = CareCenter(one, "nearest", ready),
        NearestMeters = one.GetProperty("nearestMeters").GetInt32(),
        RunnerUp = CareCenter(one, "runnerUp", ready),
        RunnerUpCost = one.GetProperty("runnerUpCost").GetInt64(),
        IsRunnerUpFeasible = one.GetProperty("runnerUpFeasible").GetBoolean(),
        IsRunnerUpForGroup = one.TryGetProperty("runnerUpFor", out _),
        Reason = Value<ChoiceReason>(one, "reason"),
        Text = one.GetProperty("text").GetString()!,
    };

    private static ResponsibilityStatistics StatisticsOf(JsonElement one, ScenarioProblem ready) => new()
    {
        Objective = one.GetProperty("objective").GetInt64(),
        DistanceCost = one.GetProperty("distanceCost").GetInt64(),
        MoveCost = one.GetProperty("moveCost").GetInt64(),
        MeanMeters = one.GetProperty("meanMeters").GetDouble(),
        P90Meters = one.GetProperty("p90Meters").GetInt32(),
        WorstMeters = one.GetProperty("worstMeters").GetInt32(),
        WorstArea = one.GetProperty("worstArea").GetString() is { } code ? Area(code, ready) : -1,
        MovedPeople = one.GetProperty("movedPeople").GetInt64(),
        MovedAreas = one.GetProperty("movedAreas").GetInt32(),
        Balance = [.. one.GetProperty("balance").EnumerateArray().Select(part => new ClinicBalance(
            CareCenter(part, "careCenter", ready), part.GetProperty("areas").GetInt32(),
            part.GetProperty("people").GetInt64(), part.GetProperty("load").GetInt64(),
            part.GetProperty("lower").GetInt32(), part.GetProperty("upper").GetInt32()))],
    };

    private static ResponsibilityBound BoundOf(JsonElement one) => new(
        one.GetProperty("lowerBound").GetInt64(),
        [.. one.GetProperty("prices").EnumerateArray().Select(price => price.GetInt64())],
        one.GetProperty("steps").GetInt32(), one.GetProperty("pricedPairs").GetInt32(),
        one.GetProperty("allPairs").GetInt32());

    private static int[] AreasOf(JsonElement one, string name, ScenarioProblem ready) =>
        [.. one.GetProperty(name).EnumerateArray().Select(code => Area(code.GetString()!, ready))];

    private static int Area(string code, ScenarioProblem ready) => ready.IndexOfArea(code) is >= 0 and var area
        ? area
        : throw new FormatException($"Området {code} finns inte i ögonblicksbilden.");

    private static int CareCenter(JsonElement one, string name, ScenarioProblem ready)
    {
        if (one.GetProperty(name).GetString() is not { } code)
            return ResponsibilityProblem.NoClinic;
        return ready.IndexOfCareCenter(code) is >= 0 and var careCenter
            ? careCenter
            : throw new FormatException($"Vårdcentralen {code} finns inte i ögonblicksbilden.");
    }

    private static T Value<T>(JsonElement one, string name)
        where T : struct, Enum => Enum.Parse<T>(one.GetProperty(name).GetString()!, ignoreCase: true);
}
