using Omradesprofiler.Areas;
using Omradesprofiler.Indicators;
using Omradesprofiler.Interventions.Method;
using Omradesprofiler.Interventions.Register;

namespace Omradesprofiler.Interventions.Reports;

/// <summary>
/// The balance as it may be shown now. The mean of one area is that area's own value: where a value that it was made of
/// may no longer be shown, no row is.
/// </summary>
public static class ShownBalance
{
    /// <summary>What is said instead.</summary>
    public const string HiddenText =
        "Balansen visas inte: något av områdenas värden före starten finns inte, eller får inte visas nu.";

    /// <summary>The rows; none where a value may not be shown.</summary>
    public static IReadOnlyList<CovariateBalance> Of(IndicatorEngine engine, FrozenStudy study)
    {
        if (engine.Catalog.Find(study.Indicator) is not { } indicator
            || !OutcomePanels.CanFollow(indicator, engine)
            || !AreaLevels.TryParse(study.Level, out var level))
            return [];
        var edition = study.Edition is null ? null : Edition.Find(level, study.Edition);
        if ((edition is null && level.HasEditions())
            || (edition is not null && engine.Register.FindTree(edition) is null)
            || engine.Register.FindLayer(level, edition) is not { } layer)
            return [];
        int[] rows = [.. study.Pairs.SelectMany(pair => pair.Controls.Append(pair.Area)).Select(layer.IndexOf)];
        if (rows.Any(row => row < 0))
            return [];
        var panel = OutcomePanels.Of(
            engine, FollowUpStudy.OutcomeOf(study), layer, rows, study.YearsBefore, study.YearsBefore.Count);
        return panel.Usable.All(isUsable => isUsable) ? study.Balance : [];
    }
}
