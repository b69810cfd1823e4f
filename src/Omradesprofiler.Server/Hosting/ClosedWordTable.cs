using Omradesprofiler.Areas;
using Omradesprofiler.Attainment;
using Omradesprofiler.Care;
using Omradesprofiler.CareFunding;
using Omradesprofiler.Costs;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Indicators;
using Omradesprofiler.Interventions.Method;
using Omradesprofiler.Interventions.Register;
using Omradesprofiler.Interventions.Reports;
using Omradesprofiler.Journal;
using Omradesprofiler.MobileTeams;
using Omradesprofiler.MobileTeams.Scenarios;
using Omradesprofiler.Population;
using Omradesprofiler.Priorities;
using Omradesprofiler.Responsibility;
using Omradesprofiler.Responsibility.Scenarios;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.CareCenters;
using Omradesprofiler.Server.CareFunding;
using Omradesprofiler.Server.Comparisons;
using Omradesprofiler.Server.Costs;
using Omradesprofiler.Server.DrawnAreas;
using Omradesprofiler.Server.Indicators;
using Omradesprofiler.Server.Interventions;
using Omradesprofiler.Server.Jobs;
using Omradesprofiler.Server.Listings;
using Omradesprofiler.Server.Places;
using Omradesprofiler.Server.Priorities;
using Omradesprofiler.Server.Profiles;
using Omradesprofiler.Server.Responsibilities;
using Omradesprofiler.Server.Schedules;
using Omradesprofiler.Server.Sitings;
using Omradesprofiler.Server.Snapshots;
using Omradesprofiler.Server.Targets;
using Omradesprofiler.Server.Travel;
using Omradesprofiler.Server.Uploads;
using Omradesprofiler.Siting;
using Omradesprofiler.Siting.Requests;
using Omradesprofiler.Siting.Scenarios;
using Omradesprofiler.Statistics;
using Omradesprofiler.Store;
using Omradesprofiler.Targets;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Server.Hosting;

/// <summary>
/// The properties of answers whose words are a closed list. The words come from the engine, so that a word that comes
/// to be there is in the document too; those that only an answer has stand here.
/// </summary>
internal static class ClosedWordTable
{
    private static readonly IReadOnlyList<string> Levels = [.. AreaLevels.All.Select(level => level.Slug())];
    private static readonly IReadOnlyList<string> Sexes = [.. Enum.GetValues<Sex>().Select(sex => sex.Slug())];
    private static readonly IReadOnlyList<string> Statuses =
        [.. Enum.GetValues<CellState>().Select(state => state.Status()).Distinct()];

    private static readonly IReadOnlyList<string> Reasons =
        [.. Enum.GetValues<CellState>().Select(state => state.Reason()).OfType<string>()];

    private static readonly IReadOnlyList<string> LaterStages =
        Of(ScenarioStage.Asked, ScenarioStage.Solved, ScenarioStage.Unsolved);

    /// <summary>Names that mean the same in every answer.</summary>
    private static readonly Dictionary<string, IReadOnlyList<string>> Everywhere = new(StringComparer.Ordinal)
    {
        [nameof(ValueList.Level)] = Levels,
        [nameof(ValueList.Sex)] = Sexes,
        [nameof(IndicatorResponse.Sexes)] = Sexes,
        [nameof(IndicatorResponse.Polarity)] = Of<Polarity>(),
        [nameof(ValueResponse.Basis)] = Of<ValueBasis>(),
        [nameof(TravelOptionResponse.Mode)] = Of<TravelMode>(),
        [nameof(SitingReport.Model)] = Of<SitingModel>(),
    };

    /// <summary>Those of the same name that are something else: columns of a file, and what a form is yet to say.
    /// </summary>
    private static readonly HashSet<(Type Schema, string Property)> Open =
    [
        (typeof(UploadGuessResponse), nameof(UploadGuessResponse.Sex)),
        (typeof(UploadMapping), nameof(UploadMapping.Level)),
        (typeof(UploadMapping), nameof(UploadMapping.Polarity)),
    ];

    private static readonly Dictionary<(Type Schema, string Property), IReadOnlyList<string>> OfSchemas = new()
    {
        [(typeof(SnapshotResponse), nameof(SnapshotResponse.Levels))] = Levels,
        [(typeof(ValueResponse), nameof(ValueResponse.Status))] = Statuses,
        [(typeof(ValueResponse), nameof(ValueResponse.Reason))] = Reasons,
        [(typeof(ValueStatus), nameof(ValueStatus.Status))] = Statuses,
        [(typeof(ValueStatus), nameof(ValueStatus.Reason))] = Reasons,
        [(typeof(CareValueResponse), nameof(CareValueResponse.Status))] = Statuses,
        [(typeof(CareValueResponse), nameof(CareValueResponse.Reason))] = Reasons,
        [(typeof(CareCountResponse), nameof(CareCountResponse.Status))] = Statuses,
        [(typeof(CareCountResponse), nameof(CareCountResponse.Reason))] = Reasons,
        [(typeof(ListingResponse), nameof(ListingResponse.Status))] = Statuses,
        [(typeof(ListingResponse), nameof(ListingResponse.Reason))] = Reasons,
        [(typeof(SeriesPointResponse), nameof(SeriesPointResponse.Status))] = Statuses,
        [(typeof(SeriesPointResponse), nameof(SeriesPointResponse.Reason))] = Reasons,
        [(typeof(UnrankedResponse), nameof(UnrankedResponse.Status))] = Statuses,
        [(typeof(UnrankedResponse), nameof(UnrankedResponse.Reason))] = Reasons,

        [(typeof(IndicatorResponse), nameof(IndicatorResponse.Kind))] =
        [
            "count", "share", "rate", "roundedShare", "standardisedRate", "standardisedRatio", "lifeExpectancy",
            "cni", "index", "published",
        ],
        [(typeof(IndicatorResponse), nameof(IndicatorResponse.Scale))] = ["raw", "relative"],
        [(typeof(UncertaintyResponse), nameof(UncertaintyResponse.Kind))] = ["register", "survey", "none"],
        [(typeof(JudgementResponse), nameof(JudgementResponse.Result))] =
            ["better", "worse", "higher", "lower", "noDifference", "notJudged"],
        [(typeof(DriverResponse), nameof(DriverResponse.Result))] = DriverResponse.Results,
        [(typeof(AgeCountResponse), nameof(AgeCountResponse.Status))] = Statuses,
        [(typeof(TrendResponse), nameof(TrendResponse.Result))] = ["rising", "falling", "none", "notTested"],
        [(typeof(BenchmarkResponse), nameof(BenchmarkResponse.Kind))] = ["area", "similar", "period"],
        [(typeof(TileLayerResponse), nameof(TileLayerResponse.Kind))] = ["polygon", "point"],

        [(typeof(AreaCluster), nameof(AreaCluster.Cluster))] = [.. Of<ClusterKind>(), "hot", "cold"],
        [(typeof(ClusterList), nameof(ClusterList.Statistic))] = ["localMoran", "getisOrd"],
        [(typeof(SmoothedList), nameof(SmoothedList.By))] = ["global", "neighbors"],
        [(typeof(DrawnPartResponse), nameof(DrawnPartResponse.Method))] =
            [.. Enum.GetValues<WeightMethod>().Select(method => method.Slug())],

        [(typeof(IndexPartResponse), nameof(IndexPartResponse.Direction))] =
            [.. Enum.GetValues<NeedDirection>().Select(direction => direction.Slug())],
        [(typeof(IndexPartResponse), nameof(IndexPartResponse.Transform))] =
            [.. Enum.GetValues<IndexTransform>().Select(transform => transform.Slug())],
        [(typeof(PriorityPartResponse), nameof(PriorityPartResponse.Direction))] =
            [.. Enum.GetValues<NeedDirection>().Select(direction => direction.Slug())],
        [(typeof(PriorityPartResponse), nameof(PriorityPartResponse.Transform))] =
            [.. Enum.GetValues<IndexTransform>().Select(transform => transform.Slug())],
        [(typeof(PriorityPartResponse), nameof(PriorityPartResponse.Posterior))] = Of<PosteriorKind>(),
        [(typeof(PriorityRow), nameof(PriorityRow.Place))] = Of<PriorityPlace>(),
        [(typeof(PriorityList), nameof(PriorityList.By))] = Of<PriorityWay>(),
        [(typeof(CarePriorityRow), nameof(CarePriorityRow.Place))] = Of<PriorityPlace>(),
        [(typeof(CarePriorityList), nameof(CarePriorityList.By))] = Of(PriorityWay.Index, PriorityWay.People),
        [(typeof(SimulationResponse), nameof(SimulationResponse.Weights))] = ["fixed", "uncertain"],
        [(typeof(SimulationResponse), nameof(SimulationResponse.Dependence))] = Of<PartDependence>(),

        [(typeof(CareCenterName), nameof(CareCenterName.Kind))] = Of<CareCenterKind>(),
        [(typeof(CareCenterResponse), nameof(CareCenterResponse.Kind))] = Of<CareCenterKind>(),
        [(typeof(CareGeographyResponse), nameof(CareGeographyResponse.Kind))] = Of<CareGeographyKind>(),
        [(typeof(CareFlowArea), nameof(CareFlowArea.Place))] = Of<AreaFlowPlace>(),
        [(typeof(FundingRowResponse), nameof(FundingRowResponse.Change))] = Of<FundingChange>(),
        [(typeof(FundingRuleResponse), nameof(FundingRuleResponse.Kind))] =
            ["threshold", "top", "compensation", "share"],
        [(typeof(FundingRuleResponse), nameof(FundingRuleResponse.Scale))] = ["raw", "relative"],
        [(typeof(FundingRuleResponse), nameof(FundingRuleResponse.Reference))] = ["country", "listed"],
        [(typeof(FundingRuleResponse), nameof(FundingRuleResponse.By))] = ["people", "index"],

        [(typeof(JobResponse), nameof(JobResponse.State))] = Of<JobState>(),
        [(typeof(JobResponse), nameof(JobResponse.Kind))] =
            [ResponsibilityJournal.Kind, SitingJournal.Kind, ScheduleJournal.Kind],
        [(typeof(ScenarioVersionResponse), nameof(ScenarioVersionResponse.Stage))] = Of<ScenarioStage>(),
        [(typeof(ComparedScenario), nameof(ComparedScenario.Stage))] = Of<ScenarioStage>(),
        [(typeof(BreakResponse), nameof(BreakResponse.Kind))] = Of<BreakKind>(),
        [(typeof(AssignmentRow), nameof(AssignmentRow.Reason))] = [.. Of<ChoiceReason>(), ScenarioMapping.ByHand],
        [(typeof(AssignmentRow), nameof(AssignmentRow.RunnerUpFor))] = [ScenarioResultJson.RunnerUpForGroup],

        [(typeof(SitingVersionResponse), nameof(SitingVersionResponse.Stage))] = LaterStages,
        [(typeof(SitingReport), nameof(SitingReport.Status))] = Of(SitingStatus.Optimal, SitingStatus.Feasible),
        [(typeof(SitingOption), nameof(SitingOption.Kind))] = Of<TravelKind>(),
        [(typeof(SitingPointCount), nameof(SitingPointCount.Kind))] = Of(DemandPoints.Squares, DemandPoints.Deso),
        [(typeof(SitingDemandTotal), nameof(SitingDemandTotal.Kind))] = Of<DemandKind>(),
        [(typeof(ChosenSite), nameof(ChosenSite.Kind))] = Of<SiteOrigin>(),
        [(typeof(TravelOptionResponse), nameof(TravelOptionResponse.Kind))] = Of<TravelKind>(),
        [(typeof(ScheduleVersionResponse), nameof(ScheduleVersionResponse.Stage))] = LaterStages,
        [(typeof(ScheduleReport), nameof(ScheduleReport.Status))] =
            Of(ScheduleStatus.Optimal, ScheduleStatus.Feasible),

        [(typeof(TargetResponse), nameof(TargetResponse.Levels))] = Levels,
        [(typeof(TargetResponse), nameof(TargetResponse.Direction))] = Of<TargetDirection>(),
        [(typeof(TargetResponse), nameof(TargetResponse.Kind))] = Of<TargetGoalKind>(),
        [(typeof(TargetItemResponse), nameof(TargetItemResponse.Wanted))] =
            Of<Omradesprofiler.Targets.WantedDirection>(),
        [(typeof(AttainmentRow), nameof(AttainmentRow.State))] = Of<AttainmentState>(),
        [(typeof(ForecastResponse), nameof(ForecastResponse.State))] = Of<AttainmentState>(),
        [(typeof(LocalPeriodResponse), nameof(LocalPeriodResponse.WholeState))] = Of<AttainmentState>(),

        [(typeof(InterventionResponse), nameof(InterventionResponse.Kind))] = Of<InterventionKind>(),
        [(typeof(InterventionResponse), nameof(InterventionResponse.Manner))] = Of<SelectionManner>(),
        [(typeof(InterventionOutcomeResponse), nameof(InterventionOutcomeResponse.Wanted))] =
            Of<Omradesprofiler.Interventions.Register.WantedDirection>(),
        [(typeof(InterventionVersionResponse), nameof(InterventionVersionResponse.Change))] =
            Of<InterventionChange>(),
        [(typeof(FollowUpResponse), nameof(FollowUpResponse.Verdict))] = Of<FollowUpVerdict>(),
        [(typeof(FollowUpYear), nameof(FollowUpYear.Phase))] = Of<StudyPhase>(),
        [(typeof(SensitivityResponse), nameof(SensitivityResponse.Kind))] = Of<SensitivityKind>(),

        [(typeof(CostUnitsResponse), nameof(CostUnitsResponse.Kind))] = Of<CostUnitKind>(),
        [(typeof(CostLineResponse), nameof(CostLineResponse.Kind))] = ["hourly", "salary", "sum"],
        [(typeof(NearbyKind), nameof(NearbyKind.Status))] = ["near", "missing", "unknown"],
        [(typeof(PlacesFrom), nameof(PlacesFrom.Kind))] = ["area", "careCenter", "point"],
        [(typeof(UploadFinding), nameof(UploadFinding.Severity))] = Of<Severity>(),
    };

    private static readonly Dictionary<(Type Schema, string Property), int> Lengths = new()
    {
        [(typeof(SnapshotResponse), nameof(SnapshotResponse.Bounds))] = 4,
        [(typeof(AreaResponse), nameof(AreaResponse.Bounds))] = 4,
        [(typeof(AreaResponse), nameof(AreaResponse.LabelPoint))] = 2,
    };

    /// <summary>What an old journal may have without what came later, but is always written whole.</summary>
    private static readonly HashSet<Type> Whole = [typeof(SitingReport), typeof(ScheduleReport), typeof(PeopleTimes)];

    private static readonly Dictionary<(Type Schema, string Property), IReadOnlyList<string>> ByWrittenName =
        OfSchemas.ToDictionary(one => (one.Key.Schema, ClosedWords.WordOf(one.Key.Property)), one => one.Value);

    private static readonly Dictionary<string, IReadOnlyList<string>> EverywhereByWrittenName = Everywhere
        .ToDictionary(one => ClosedWords.WordOf(one.Key), one => one.Value, StringComparer.Ordinal);

    private static readonly HashSet<(Type Schema, string Property)> OpenByWrittenName =
        [.. Open.Select(one => (one.Schema, ClosedWords.WordOf(one.Property)))];

    private static readonly Dictionary<(Type Schema, string Property), int> LengthsByWrittenName =
        Lengths.ToDictionary(one => (one.Key.Schema, ClosedWords.WordOf(one.Key.Property)), one => one.Value);

    /// <summary>The words that a property can have; null where any text can stand there.</summary>
    public static IReadOnlyList<string>? WordsOf(Type schema, string property)
    {
        if (ByWrittenName.TryGetValue((schema, property), out var words))
            return words;
        return OpenByWrittenName.Contains((schema, property))
            ? null
            : EverywhereByWrittenName.GetValueOrDefault(property);
    }

    /// <summary>How many numbers a list always has; null where any number of them.</summary>
    public static int? LengthOf(Type schema, string property) =>
        LengthsByWrittenName.TryGetValue((schema, property), out var length) ? length : null;

    /// <summary>Whether an answer has all the properties, though what is read may lack some.</summary>
    public static bool IsWhole(Type schema) => Whole.Contains(schema);

    private static List<string> Of<T>(params T[] some)
        where T : struct, Enum =>
        [.. (some.Length == 0 ? Enum.GetValues<T>() : some).Select(value => ClosedWords.WordOf($"{value}"))];
}
