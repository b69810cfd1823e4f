using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Responsibilities;

/// <summary>An assignment as CSV: an area a line.</summary>
public static class AssignmentCsv
{
    private static readonly string[] Header =
    [
        "nivå", "kod", "årgång", "område", "vårdcentral", "vårdcentralens namn", "invånare", "vikt", "belastning",
        "meter", "närmaste", "meter till närmaste", "i dag", "nästa val", "nästa val kostar",
        "nästa val bryter ingen regel", "skäl", "skäl i ord", "scenario", "version", "stadium", "undre gräns",
        "målvärde", "gap", "anmärkning", "källa", "ögonblicksbild",
    ];

    public static IResult File(ScenarioAnswer answer) => CsvText.File(
        $"omradesansvar-{answer.Responsibility.Id}-{answer.Responsibility.Version.Version}", Header,
        RowsOf(answer));

    /// <summary>The file's text.</summary>
    public static string Of(ScenarioAnswer answer) => CsvText.Of(Header, RowsOf(answer));

    private static IEnumerable<IReadOnlyList<object?>> RowsOf(ScenarioAnswer answer)
    {
        var (scenario, result) = (answer.Responsibility, answer.Responsibility.Result!);
        var names = scenario.CareCenters.ToDictionary(one => one.Code, one => one.Name, StringComparer.Ordinal);
        return result.Areas.Select(row => (IReadOnlyList<object?>)
            [
                row.Area.Level, row.Area.Code, row.Area.Edition, row.Area.Label, row.CareCenter,
                names[row.CareCenter], row.People, row.Weight, row.Load, row.Meters, row.Nearest, row.NearestMeters,
                row.Today, row.RunnerUp, row.RunnerUp is null ? null : row.RunnerUpCost,
                row.RunnerUp is null ? null : row.RunnerUpFeasible ? "ja" : "nej", row.Reason, row.Text,
                scenario.Name, scenario.Version.Version, scenario.Version.StageText, result.LowerBound,
                result.Objective, result.Gap, answer.Law, scenario.Source, scenario.MadeOn,
            ]);
    }
}
