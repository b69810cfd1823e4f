using Omradesprofiler.Indicators;
using Omradesprofiler.Interventions.Method;
using Omradesprofiler.Interventions.Register;
using Omradesprofiler.Interventions.Reports;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Statistics;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Interventions;

/// <summary>Makes answers of follow-ups.</summary>
internal static class FollowUpMapping
{
    private const string RatioUnit = "kvot";

    public static FollowUpResponse Of(
        OpenedIntervention opened, InterventionVersion version, FollowUpReport report, LoadedSnapshot loaded)
    {
        var (study, result, text) = (report.Study, report.Result, report.Text);
        var years = report.Plan.Design.Panel.Years;
        var request = version.Record.ReadRequest();
        var series = SeriesOf(result, report.Plan, report.Indicator, loaded);
        ValueBasis? basis = series.Exists(year => year.IsConverted) ? ValueBasis.Converted : null;
        return new FollowUpResponse(
            opened.Id, opened.Request.Name, version.Version, version == opened.First,
            InterventionMapping.StampOf(version, opened.PassedStart(version)), opened.IsWithdrawn, report.IsFinal,
            report.Plan.Years.LastAfter, report.Siblings.Registered, report.Siblings.Withdrawn,
            InterventionMapping.Of(request.Primary, loaded),
            study.Level, study.Edition, $"{years[0]}-{years[^1]}", InterventionNames.SlugOf(text.Verdict), text.Title,
            text.Paragraph, text.Conclusion, text.Limits, PrimaryOf(result), ReasonOf(result),
            new MethodLimitResponse(result.Limit.Text, result.Limit.Coverage, result.Limit.FalsePositives),
            series, Of(result.RegressionToTheMean),
            [.. result.Sensitivities.Select(Of)], [.. report.Others.Select(other => Of(other, report.Plan, loaded))],
            new MovedResponse(report.Moved.Years, PeopleMoved.OutText, SourceOf(report.Moved.Sources, loaded)),
            report.Notes, result.IsMatchReproduced, version.Record.Sha256!, true,
            SourceText.Of(report.Indicator, basis, report.SourceIds, loaded.Snapshot.Manifest),
            study.Snapshot, loaded.Snapshot.Id.Value);
    }

    private static OtherOutcomeResponse Of(OtherOutcomeResult other, StudyPlan plan, LoadedSnapshot loaded)
    {
        var indicator = loaded.Indicators.Catalog.Find(other.Outcome.Indicator);
        return new OtherOutcomeResponse(
            InterventionMapping.Of(other.Outcome, loaded), other.Result is null ? null : PrimaryOf(other.Result),
            other.Reason ?? (other.Result is null ? null : ReasonOf(other.Result)),
            other.Result is null || indicator is null ? [] : SeriesOf(other.Result, plan, indicator, loaded));
    }

    private static PrimaryResponse? PrimaryOf(FollowUpResult result) => result.Primary.TryGet(out var effect)
        ? new PrimaryResponse(
            effect.RateRatio, Finite(effect.LogRateRatio), Of(effect.RateRatioInterval), Confidence.Usual, effect.P,
            effect.OtherSets, effect.IsEnumerated, effect.IsOneSided, RatioUnit)
        : null;

    private static string? ReasonOf(FollowUpResult result) =>
        result.Primary.IsGiven ? null : result.Reason ?? result.Primary.Reason.Text();

    private static List<FollowUpYear> SeriesOf(
        FollowUpResult result, StudyPlan plan, Indicator indicator, LoadedSnapshot loaded)
    {
        var per = indicator.Formula is IndicatorFormula.Ratio ratio ? ratio.Per * indicator.DisplayFactor : 1_000;
        return [.. result.Series.Select(year => new FollowUpYear(
            year.Year, InterventionNames.SlugOf(year.Phase), RateOf(year.TreatedCount, year.TreatedExposure, per),
            RateOf(year.ControlCount, year.ControlExposure, per), IsConverted(year.Year)))];

        bool IsConverted(int year)
        {
            var availability = loaded.Indicators.AvailabilityOf(indicator);
            return !availability.PeriodsOf(plan.Layer.Level, plan.Layer.Edition).Any(one => one.From == year
                && one.To == year);
        }
    }

    private static RateResponse RateOf(double count, double people, double per) =>
        new(Finite(Math.Round(count)), Finite(Math.Round(people)), people > 0 ? Finite(count / people * per) : null);

    private static MeanReversionResponse? Of(RegressionToTheMean? mean) => mean is null ? null
        : new MeanReversionResponse(
            mean.TreatedChange, mean.OtherSetsChange, mean.OtherSetsMatched, mean.AllAreasChange,
            mean.TreatedSinceLastYear, mean.OtherSetsSinceLastYear, mean.AllAreasSinceLastYear, mean.Sets);

    private static SensitivityResponse Of(Sensitivity sensitivity) => new(
        InterventionNames.SlugOf(sensitivity.Kind), sensitivity.Label, sensitivity.Unit,
        sensitivity.Value is { } value ? Finite(value) : null,
        sensitivity.Range is { } range ? Of(range) : null);

    private static RatioLimits Of(Limits limits) => new(Finite(limits.Lower), Finite(limits.Upper));

    private static double? Finite(double number) => double.IsFinite(number) ? number : null;

    private static string SourceOf(IReadOnlyList<string> sourceIds, LoadedSnapshot loaded) => string.Join(
        "; ", sourceIds.Select(loaded.Snapshot.Manifest.GetSource)
            .Select(source => $"{source.Publisher}, {source.Title}"));
}
