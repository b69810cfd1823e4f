using Omradesprofiler.Care;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Server.Indicators;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Server.CareCenters;

/// <summary>A number of a clinic's catchment or listed people with all that must stand beside it, or the reason why
/// there is none.</summary>
/// <param name="Edition">The edition of the areas that the catchment is made of; null for counts of the listed.</param>
/// <param name="ConservativeInterval">For an index of overlapping groups: what holds however they overlap.</param>
/// <param name="Uncertain">Whether so few people stand behind the number that it hops by chance.</param>
public sealed record CareValueResponse(
    string Status, string? Reason, string? ReasonText, double? Value, double? Numerator, double? Denominator,
    string Unit, string Period, string? Edition, string? Basis, IReadOnlyList<string> Notes, string Source,
    IntervalResponse? Interval, IntervalResponse? StrictInterval, IntervalResponse? ConservativeInterval,
    bool Uncertain)
{
    public static CareValueResponse Of(CareCenterValue value, SnapshotManifest manifest)
    {
        var (indicator, factor, published) = (
            value.Indicator, value.Indicator.DisplayFactor, value.Figure as Figure.Published);
        var state = ValueResponse.StateOf(value.Figure);
        return new CareValueResponse(
            state.Status(), state.Reason(), ValueResponse.TextOf(value.Figure), published?.Value * factor,
            published?.Numerator, published?.Denominator, indicator.Unit, value.Key.Period.Slug,
            value.Key.Edition?.Slug, ValueResponse.BasisOf(published), value.Notes,
            SourceText.Of(indicator, published?.Basis, value.SourceIds, manifest),
            IntervalResponse.Of(published?.Interval, factor), IntervalResponse.Of(published?.StrictInterval, factor),
            IntervalResponse.Of(published?.ConservativeInterval, factor), published?.IsUncertain == true);
    }
}
