using Omradesprofiler.Areas;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Siting.Scenarios;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Server.Travel;

/// <summary>Ways to travel, and times from DeSO to clinics.</summary>
public static class TravelEndpoints
{
    private const int MostRows = 20_000;
    private const int MostCsvRows = 1_000_000;
    private const double MillisecondsPerMinute = 60_000;

    private static readonly string[] Header =
        ["från", "årgång", "till", "minuter", "färdsätt", "slag", "källa", "ögonblicksbild"];

    public static void MapTravel(this IEndpointRouteBuilder api)
    {
        api.MapGet("/travel-options", ListOptions).Produces<TravelOptionList>()
            .WithSummary("Färdsätt som det finns restider för, var de kommer ifrån, och vilket som gäller");
        api.MapGet("/travel-times", ListTimes).Produces<TravelTimeList>().ProducesProblem(400).ProducesProblem(422)
            .WithSummary("Restid från DeSO till vårdcentral: medeltal för dem som kan ta sig dit; json, csv");
        api.MapCandidateSites();
        api.MapIsochrones();
    }

    private static IResult ListOptions(LoadedSnapshot loaded)
    {
        var travel = loaded.Snapshot.Travel;
        TravelOptionResponse[] options =
            [.. (travel?.Options ?? []).Select(option => TravelQuery.ResponseOf(loaded.Snapshot, option))];
        return Results.Ok(new TravelOptionList(
            options, travel?.Adopted, travel?.Edition.Name, options.Length, loaded.Snapshot.Id.Value));
    }

    private static IResult ListTimes(LoadedSnapshot loaded, string? option, string? from, string? to, string? format)
    {
        var isCsv = AreaQuery.IsCsv(format);
        var travel = TravelQuery.Data(loaded);
        var chosen = TravelQuery.Option(travel, option);
        var times = travel.ToCareCenters[chosen.Id];
        var (rows, columns) = (RowsOf(loaded, travel, times, from), ColumnsOf(times, to));
        var count = (long)rows.Count * columns.Count;
        if (count > (isCsv ? MostCsvRows : MostRows))
            throw ApiException.BadParameter(
                "from", $"Det blir {count} restider; högst {MostRows} ges som json och {MostCsvRows} som csv. Ange "
                + "from (kommun eller DeSO) eller to (vårdcentral).");
        var found = rows.SelectMany(row => columns.Select(column => new TravelTimeRow(
            times.From[row], times.To[column], MinutesOf(times[row, column]))));
        var answer = TravelQuery.ResponseOf(loaded.Snapshot, chosen);
        if (!isCsv)
            return Results.Ok(new TravelTimeList(
                answer, travel.Edition.Name, [.. found], (int)count, loaded.Snapshot.Id.Value));
        return CsvText.File($"restider-{chosen.Id}", Header, found.Select(row => (IReadOnlyList<object?>)
        [
            row.From, travel.Edition.Name, row.To, row.Minutes, answer.Name, answer.KindText, answer.Source,
            loaded.Snapshot.Id.Value,
        ]));
    }

    /// <summary>A time as the API gives it.</summary>
    public static double? MinutesOf(int milliseconds) => milliseconds == TravelMatrix.Unreachable
        ? null
        : PeopleTimesMapping.Rounded(milliseconds / MillisecondsPerMinute);

    private static List<int> RowsOf(LoadedSnapshot loaded, TravelData travel, TravelMatrix times, string? from)
    {
        if (from is null)
            return [.. Enumerable.Range(0, times.From.Count)];
        var layer = loaded.Snapshot.Register.FindLayer(AreaLevel.Deso, travel.Edition)!;
        var codes = from.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(code => TravelQuery.DesoOf(loaded, travel, code)).Select(area => layer.Areas[area].Code)
            .ToHashSet(StringComparer.Ordinal);
        return [.. Enumerable.Range(0, times.From.Count).Where(row => codes.Contains(times.From[row]))];
    }

    private static List<int> ColumnsOf(TravelMatrix times, string? to)
    {
        if (to is null)
            return [.. Enumerable.Range(0, times.To.Count)];
        var wanted = to.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .ToHashSet(StringComparer.Ordinal);
        var known = Enumerable.Range(0, times.To.Count).Where(column => wanted.Remove(times.To[column])).ToList();
        return wanted.Count == 0 ? known : throw TravelQuery.Refused(
            "Vårdcentralen finns inte", $"Det finns inga restider till {string.Join(", ", wanted.Order())}.");
    }
}
