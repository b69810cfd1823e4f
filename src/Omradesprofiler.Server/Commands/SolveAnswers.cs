using System.Globalization;
using Omradesprofiler.Ingest.Locations;
using Omradesprofiler.Siting;

namespace Omradesprofiler.Server.Commands;

/// <summary>From the solver's results to answers in the files' ids and numbers.</summary>
public static class SolveAnswers
{
    /// <summary>The answer.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="model">The model's name.</param>
    /// <param name="result">The placement, or why there is none.</param>
    /// <param name="curve">The curve, where it was asked for.</param>
    public static SolveAnswer Of(
        LocationProblem problem, string model, SitingResult result, IReadOnlyList<SitingCurvePoint>? curve)
    {
        var point = PointOf(problem, result, null);
        var nearest = LocationReach.Of(problem);
        var outside = problem.Radius is { } radius ? nearest.Beyond(radius) : null;
        var answer = new SolveAnswer(
            point.Status, model, point.Objective, point.Bound, point.Gap, point.Sites)
        {
            Unreachable = GroupOf(problem, nearest.Unreachable),
            OutsideRadius = outside is null ? null : GroupOf(problem, outside),
            Reason = result.Reason is null || outside is null or []
                ? result.Reason
                : $"{result.Reason} {NeedOf(nearest.Longest)}",
            Curve = curve is null ? null : Points(problem, curve),
            Precision = PrecisionOf(problem),
        };
        if (result.Chosen.Count == 0)
            return answer;
        var rows = Rows(problem, problem.AllocationOf(result));
        return answer with
        {
            ObjectiveText = TextOf(problem.Problem.Model),
            Summary = SummaryOf(rows, problem.Radius),
            Unreached = GroupOf(
                problem,
                [
                    .. Enumerable.Range(0, rows.Count).Except(nearest.Unreachable)
                        .Where(demand => rows[demand].Site is null),
                ]),
            Allocation = rows,
        };
    }

    private static List<SolvePoint> Points(LocationProblem problem, IReadOnlyList<SitingCurvePoint> curve)
    {
        var points = new List<SolvePoint>();
        foreach (var point in curve)
            points.Add(PointOf(problem, point.Result, points.LastOrDefault()) with { Count = point.Sites });
        return points;
    }

    private static SolvePoint PointOf(LocationProblem problem, SitingResult result, SolvePoint? before)
    {
        if (result.Chosen.Count == 0)
            return new SolvePoint(0, StatusOf(result.Status), null, null, null, null, []);
        var objective = problem.ObjectiveOf(result);
        var bound = problem.BoundOf(result, objective);
        var distance = Math.Abs(objective - bound);
        var status = distance > 0 && result.Status == SitingStatus.Optimal ? SitingStatus.Feasible : result.Status;
        var sign = problem.Problem.Model == SitingModel.MaxCover ? -1 : 1;
        return new SolvePoint(
            result.Chosen.Count, StatusOf(status), objective, bound,
            distance == 0 ? 0 : bound == 0 ? null : distance / Math.Abs(bound),
            before?.Objective is { } earlier ? sign * (earlier - objective) : null,
            [.. result.Chosen.Select(site => problem.Data.Candidates[site].Id)]);
    }

    private static List<SolveRow> Rows(LocationProblem problem, IReadOnlyList<int> allocation) =>
    [
        .. allocation.Select((site, demand) => site < 0
            ? new SolveRow(problem.Data.Demands[demand], null, null, problem.Data.Weights[demand])
            : new SolveRow(
                problem.Data.Demands[demand], problem.Data.Candidates[site].Id, problem.Data.Cost(demand, site),
                problem.Data.Weights[demand])),
    ];

    private static SolveGroup GroupOf(LocationProblem problem, IReadOnlyList<int> demands) => new(
        demands.Sum(demand => problem.Data.Weights[demand]),
        [.. demands.Select(demand => problem.Data.Demands[demand])]);

    private static SolveSummary SummaryOf(List<SolveRow> rows, double? radius)
    {
        var reached = rows.Where(row => row is { Minutes: not null, Weight: > 0 }).OrderBy(row => row.Minutes).ToList();
        var weight = reached.Sum(row => row.Weight);
        var within = radius is null
            ? (double?)null
            : reached.Where(row => row.Minutes <= radius).Sum(row => row.Weight);
        if (reached.Count == 0)
            return new SolveSummary(0, null, null, null, within);
        var (passed, at) = (0.0, -1);
        while (at < reached.Count - 1 && passed < weight * 0.9)
            passed += reached[++at].Weight;
        return new SolveSummary(
            weight, reached.Sum(row => row.Weight * row.Minutes) / weight, reached[at].Minutes, reached[^1].Minutes,
            within);
    }

    private static string NeedOf(double longest) => string.Create(
        CultureInfo.GetCultureInfo("sv-SE"),
        $"Radien behöver vara minst {longest:0.######} för att alla ska kunna nås.");

    private static string PrecisionOf(LocationProblem problem)
    {
        if (problem.IsExact)
            return "Räknat i hela tal utan avrundning: beviset gäller talen som de står i filerna.";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Räknat i hela tal: kostnader i 1/{problem.Costs.Factor:0}, vikter i 1/{problem.Weights.Factor:0}, ")
            + "avkortade så att gränsen gäller även talen som de står i filerna. "
            + "Målvärdet är räknat på talen i filerna.";
    }

    private static string StatusOf(SitingStatus status) => status switch
    {
        SitingStatus.Optimal => "optimal",
        SitingStatus.Feasible => "feasible",
        SitingStatus.Infeasible => "infeasible",
        _ => "not-found",
    };

    private static string TextOf(SitingModel model) => model switch
    {
        SitingModel.MaxCover => "vikt inom radien",
        SitingModel.SetCover => "antal platser",
        SitingModel.PCenter => "längsta kostnad",
        SitingModel.WorstTenth => "summan av vikt × kostnad för den tiondel som har längst",
        _ => "summan av vikt × kostnad",
    };
}
