using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Population;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Server.Listings;

public sealed record CareCenterReference(string Code, string Name);

/// <summary>How many of an area are listed at a clinic, or the reason why it is not told.</summary>
/// <param name="ReasonText">The reason in words.</param>
public sealed record ListingResponse(
    AreaReference Area, CareCenterReference CareCenter, string Measure, string Sex, string Age, string Status,
    string? Reason, string? ReasonText, double? Count, string Source)
{
    public static ListingResponse Of(Series series, Area area, int index, SnapshotManifest manifest)
    {
        var (key, state) = (series.Key, series.States[index]);
        var source = manifest.GetSource(series.SourceId);
        var careCenter = manifest.CareCenters.FirstOrDefault(one => one.Code == key.CareCenter)
            ?? new CareCenter(key.CareCenter!, key.CareCenter!);
        return new ListingResponse(
            AreaReference.Of(area), new CareCenterReference(careCenter.Code, careCenter.Name), key.Measure,
            key.Sex.Slug(), key.Age.Slug, state.Status(), state.Reason(), state.Text(),
            state == CellState.Published ? series.Values[index] : null, $"{source.Publisher}: {source.Title}");
    }
}

public sealed record ListingList(
    string Level, string? Edition, string Period, IReadOnlyList<ListingResponse> Listings, int Total, string Snapshot);
