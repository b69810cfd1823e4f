using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Sitings;

/// <summary>A siting as CSV: a line for each DeSO and site that its people go to.</summary>
public static class SitingCsv
{
    private static readonly string[] Header =
    [
        "kod", "årgång", "område", "invånare", "andel av området", "plats", "platsens namn", "platsens slag", "ny",
        "minuter", "minuter i dag", "longitud", "latitud", "förslag", "version", "modell", "målvärde", "enhet",
        "bevisad gräns", "gap", "färdsätt", "källa", "ögonblicksbild",
    ];

    public static IResult File(SitingAnswer answer) => CsvText.File(
        $"placering-{answer.Siting.Id}-{answer.Siting.Version?.Version}", Header, RowsOf(answer));

    private static IEnumerable<IReadOnlyList<object?>> RowsOf(SitingAnswer answer)
    {
        var (siting, report) = (answer.Siting, answer.Siting.Result!);
        var sites = report.Sites.ToDictionary(site => site.Code, StringComparer.Ordinal);
        foreach (var row in report.Allocation)
        {
            var site = row.Site is null ? null : sites[row.Site];
            yield return
            [
                row.Area.Code, row.Area.Edition, row.Area.Label, row.People, row.Share, row.Site, site?.Name,
                site?.SiteKind ?? site?.Kind, site is null ? null : site.IsNew ? "ja" : "nej", row.Minutes,
                row.TodayMinutes, row.Longitude, row.Latitude, siting.Name, siting.Version?.Version, report.ModelText,
                report.Objective, report.ObjectiveUnit, report.Bound, report.Gap, report.Option.Label, report.Source,
                siting.MadeOn,
            ];
        }
    }
}
