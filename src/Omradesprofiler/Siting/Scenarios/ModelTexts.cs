using Omradesprofiler.Siting.Requests;

namespace Omradesprofiler.Siting.Scenarios;

/// <summary>A model's objective in the unit that people read, and in words.</summary>
internal sealed class ModelTexts(SitingScenario scenario)
{
    private const double MillisecondsPerMinute = 60_000;
    private readonly SitingModel _model = scenario.Problem.Model;
    private long? _reachable;

    /// <summary>What a good placement is.</summary>
    public string Title => _model switch
    {
        SitingModel.MaxCover => $"Flest inom {Radius} (maximal täckning)",
        SitingModel.SetCover => $"Färst platser så att alla når en inom {Radius} (mängdtäckning)",
        SitingModel.PCenter => "Kortast längsta restid (p-center)",
        SitingModel.Capacitated => "Kortast sammanlagd restid med begränsad kapacitet (p-median med kapacitet)",
        SitingModel.WorstTenth => "Kortast restid för den tiondel som har längst",
        _ => "Kortast sammanlagd restid (p-median)",
    };

    /// <summary>What <see cref="ValueOf"/> counts.</summary>
    public string Unit => _model switch
    {
        SitingModel.MaxCover => Demand,
        SitingModel.SetCover => "platser",
        SitingModel.PCenter => "minuter",
        SitingModel.WorstTenth => "minuter i medeltal för tiondelen med längst restid",
        _ => scenario.Plan.Request.Demand.Kind == DemandKind.CniPeople
            ? "personminuter vägda med CNI"
            : "personminuter",
    };

    private string Radius => $"{scenario.Plan.Request.RadiusMinutes} minuter";

    private string Demand => scenario.Plan.Request.Demand.Kind switch
    {
        DemandKind.CniPeople => "invånare vägda med CNI",
        DemandKind.Indicator => scenario.Plan.DemandText,
        DemandKind.AgeGroup => $"invånare {SitingText.Ages(scenario.Plan.Request.Demand.Age!)}",
        _ => "invånare",
    };

    /// <summary>An objective or a bound of the solver in the unit that people read.</summary>
    public double ValueOf(long objective) => Math.Round(
        _model switch
        {
            SitingModel.MaxCover => (double)objective / scenario.Problem.WeightScale,
            SitingModel.SetCover => objective - scenario.ExistingSites,
            SitingModel.PCenter => objective / MillisecondsPerMinute,
            SitingModel.WorstTenth => objective / MillisecondsPerMinute / Math.Max(1, Reachable / 10.0),
            _ => objective / MillisecondsPerMinute / scenario.Problem.WeightScale,
        },
        2);

    /// <summary>What was reached as a sentence: minutes of those who get there, and how many do not.</summary>
    public string TextOf(SitingResult result)
    {
        var lost = Enumerable.Range(0, result.Allocation.Count).Where(demand => result.Allocation[demand] < 0)
            .Sum(demand => scenario.Problem.Weights[demand]) / (double)scenario.Problem.WeightScale;
        var text = ReachedTextOf(result) + Whose;
        return _model is SitingModel.MaxCover or SitingModel.SetCover || Math.Round(lost) < 1
            ? text
            : $"{text}; {SitingText.Number(lost)} {Demand} når ingen av platserna";
    }

    /// <summary>Whether there are some whom a site could reach, but none of the chosen does: they are in the objective
    /// with the longest time doubled.</summary>
    public bool HasPenalty(SitingResult result)
    {
        var beyond = result.Unreachable.ToHashSet();
        return _model is not (SitingModel.MaxCover or SitingModel.SetCover)
            && Enumerable.Range(0, result.Allocation.Count).Any(demand => result.Allocation[demand] < 0
                && scenario.Problem.Weights[demand] > 0 && !beyond.Contains(demand));
    }

    /// <summary>Whose minutes the objective is of, where that is not all people.</summary>
    private string Whose => _model is SitingModel.MaxCover or SitingModel.SetCover
        ? ""
        : scenario.Plan.Request.Demand.Kind switch
        {
            DemandKind.CniPeople => ", vägt med CNI",
            DemandKind.Indicator or DemandKind.AgeGroup => $" bland {Demand}",
            _ => "",
        };

    private string ReachedTextOf(SitingResult result)
    {
        if (!HasPenalty(result))
            return ObjectiveTextOf(result.Objective);
        var reached = Enumerable.Range(0, result.Allocation.Count).Where(demand => result.Allocation[demand] >= 0)
            .Select(demand => (
                Weight: scenario.Problem.Weights[demand],
                Minutes: scenario.Problem.Costs[demand, result.Allocation[demand]] / MillisecondsPerMinute))
            .Where(one => one.Weight > 0).ToList();
        return _model switch
        {
            _ when reached.Count == 0 => "Ingen når platserna",
            SitingModel.PCenter => $"Längsta restiden är {SitingText.Minutes(reached.Max(one => one.Minutes))}",
            SitingModel.WorstTenth => $"{ObjectiveTextOf(result.Objective)}, med dubbla längsta restiden för dem som "
                + "ingen vald plats når",
            _ => SitingText.Minutes(
                reached.Sum(one => one.Weight * one.Minutes) / reached.Sum(one => (double)one.Weight)) + " i medeltal",
        };
    }

    private string ObjectiveTextOf(long objective) => _model switch
    {
        SitingModel.MaxCover => $"{SitingText.Number(ValueOf(objective))} {Demand} inom {Radius}",
        SitingModel.SetCover => $"{SitingText.Number(ValueOf(objective))} platser räcker",
        SitingModel.PCenter => $"Längsta restiden är {SitingText.Minutes(ValueOf(objective))}",
        SitingModel.WorstTenth =>
            $"Tiondelen med längst restid har {SitingText.Minutes(ValueOf(objective))} i medeltal",
        _ => $"{SitingText.Minutes(objective / MillisecondsPerMinute / Math.Max(1, Reachable))} i medeltal",
    };

    /// <summary>What is proven.</summary>
    public string ProofOf(SitingResult result)
    {
        var chosen = result.Chosen.Count - scenario.ExistingSites;
        var count = SitingText.Count(chosen, "plats", "platser");
        var choice = chosen == 1 ? "ingen annan plats" : $"inget val av {count}";
        if (_model == SitingModel.SetCover)
            return result.Status == SitingStatus.Optimal
                ? $"Bevisat: färre än {count} räcker inte."
                : $"Bevisat: minst {SitingText.Number(ValueOf(result.Bound))} platser behövs; här är {count}.";
        var better = _model switch
        {
            SitingModel.MaxCover => "fler inom tiden",
            SitingModel.PCenter => "kortare längsta restid",
            SitingModel.WorstTenth => "kortare restid för tiondelen med längst",
            _ => "kortare sammanlagd restid",
        };
        if (result.Status == SitingStatus.Optimal)
            return $"Bevisat: {choice} ger {better}.";
        var room = _model == SitingModel.MaxCover
            ? (double)result.Bound / Math.Max(1, result.Objective) - 1
            : 1 - ((double)result.Bound / Math.Max(1, result.Objective));
        return $"Bevisat: {choice} kan ge mer än {SitingText.PercentAtMost(room)} {better}.";
    }

    /// <summary>What it means that the objective is so much worse: <c>den sammanlagda restiden 3 % längre</c>.
    /// </summary>
    public string WorseBy(double share) => _model switch
    {
        SitingModel.MaxCover => $"{SitingText.Percent(share)} färre inom {Radius}",
        SitingModel.PCenter => $"den längsta restiden {SitingText.Percent(share)} längre",
        SitingModel.WorstTenth => $"restiden för tiondelen med längst {SitingText.Percent(share)} längre",
        _ => $"den sammanlagda restiden {SitingText.Percent(share)} längre",
    };

    /// <summary>The weight that counts, in the solver's unit.</summary>
    private long Reachable => _reachable ??= new SitingIndex(scenario.Problem).Weights.Sum();
}
