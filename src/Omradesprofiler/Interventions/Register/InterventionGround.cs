using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Geography;
using Omradesprofiler.Indicators;

namespace Omradesprofiler.Interventions.Register;

/// <summary>What interventions are checked against, and followed up on: one snapshot, and what else goes on there.
/// </summary>
/// <param name="Indicators">What readers may see of the numbers.</param>
/// <param name="Snapshot">The snapshot's id.</param>
/// <param name="FindBorders">Who borders on whom in a layer; null where that is not known.</param>
public sealed record InterventionGround(
    IndicatorEngine Indicators, string Snapshot, Func<AreaLayer, CoverageAdjacency?> FindBorders)
{
    /// <summary>Which areas belong to which clinic, in each sense.</summary>
    public IReadOnlyList<CareGeography> Geographies { get; init; } = [];

    /// <summary>What else has been started, withdrawn ones left out.</summary>
    public IReadOnlyList<OtherIntervention> Others { get; init; } = [];

    /// <summary>What has been registered and withdrawn: it disturbs nothing, but that it was tried is told.</summary>
    public IReadOnlyList<OtherIntervention> Withdrawn { get; init; } = [];
}

/// <summary>Another intervention: areas that can be no controls while it lasts.</summary>
/// <param name="Id">Its number; 0 where it is not in the journal yet.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Level">Its areas' level.</param>
/// <param name="Edition">Their edition; null where the level has none.</param>
/// <param name="Areas">The areas.</param>
/// <param name="Start">Its first day.</param>
/// <param name="End">Its last day; null where no end is set.</param>
public sealed record OtherIntervention(
    long Id, string Name, AreaLevel Level, Edition? Edition, IReadOnlyList<string> Areas, DateOnly Start,
    DateOnly? End)
{
    /// <summary>A registration as others see it; null where its areas are not to be found.</summary>
    public static OtherIntervention? Find(InterventionGround ground, InterventionRequest request) =>
        StudyScope.Of(ground, request).Scope is not { } scope ? null : new OtherIntervention(
            0, request.Name, scope.Layer.Level, scope.Layer.Edition,
            [.. scope.Treated.Select(area => scope.Layer.Areas[area].Code)], request.Start, request.End);
}
