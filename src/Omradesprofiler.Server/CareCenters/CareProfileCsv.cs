using Omradesprofiler.Profiles;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Server.CareCenters;

/// <summary>A clinic's profile as CSV: a row for each indicator and sense.</summary>
public static class CareProfileCsv
{
    private static readonly string[] Header =
    [
        "vårdcentral", "namn", "indelning", "indikator", "period", "status", "orsak", "värde", "enhet", "täljare",
        "nämnare", "undre", "övre", "konfidens", "osäkert", "grund", "anmärkning", "källa", "ögonblicksbild",
    ];

    public static IResult File(CareCenterProfile profile, SnapshotManifest manifest, string snapshot) => CsvText.File(
        $"profil-{profile.CareCenter.Code}", Header,
        profile.People.Concat(profile.Indicators.SelectMany(one => one.Beside)).Select(one =>
        {
            var value = CareValueResponse.Of(one.Value, manifest);
            return (IReadOnlyList<object?>)
            [
                profile.CareCenter.Code, profile.CareCenter.Name, one.Geography, one.Value.Indicator.Title,
                value.Period, value.Status, value.ReasonText, value.Value, value.Unit, value.Numerator,
                value.Denominator, value.Interval?.Lower, value.Interval?.Upper, value.Interval?.Confidence,
                value.Uncertain ? "ja" : null, value.Basis, string.Join(" ", value.Notes), value.Source, snapshot,
            ];
        }));
}
