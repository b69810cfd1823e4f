using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Omradesprofiler.Tests.Ingest.Fetching;

/// <summary>
/// Kolada's third API as others' programs know it: at most 25 areas and 25 years a question (400), pages with
/// <c>next_url</c>, 404 for a KPI that is not there, and 410 for the second version.
/// </summary>
internal sealed class KoladaStandIn
{
    private const int MostAtOnce = 25;
    private readonly Lock _lock = new();

    public List<(string Id, string Title, string Type)> Areas { get; } = [];

    /// <summary>The KPIs that there are, and whether they are divided by gender.</summary>
    public Dictionary<string, bool> Kpis { get; } = [];

    /// <summary>Values by KPI, area, year and gender; status and whether it is deleted beside.</summary>
    public Dictionary<(string Kpi, string Area, int Year, char Gender), StandInValue> Values { get; } = [];

    public int PageSize { get; set; } = 5000;

    /// <summary>Where the next page is said to be, of where it is.</summary>
    public Func<string, string> NextUrl { get; set; } = address => address;

    /// <summary>Whether an unknown KPI is answered by nothing in place of 404.</summary>
    public bool AnswersNothing { get; set; }

    /// <summary>A KPI whose rows answers have in place of the one asked for.</summary>
    public string? OtherKpi { get; set; }

    /// <summary>What happens to the next questions for values, one each.</summary>
    public Queue<Trouble> Troubles { get; } = new();

    /// <summary>What was asked for, in order.</summary>
    public List<string> Asked { get; } = [];

    public List<string> AskedValues => [.. Asked.Where(one => one.Contains("/data/", StringComparison.Ordinal))];

    public void Map(WebApplication app)
    {
        app.MapGet("/v3/kpi/{id}", context => Answer(context, () => KpisOf(context)));
        app.MapGet("/v3/municipality", context => Answer(context, () => AreasOf()));
        app.MapGet(
            "/v3/data/kpi/{id}/municipality/{areas}/year/{years}", context => Answer(context, () => RowsOf(context)));
        app.MapGet("/v2/{**rest}", context => Answer(context, () => throw new StandInRefusal(410, "Gone")));
    }

    private async Task Answer(HttpContext context, Func<List<object>> list)
    {
        Trouble trouble;
        lock (_lock)
        {
            Asked.Add(context.Request.Path + context.Request.QueryString);
            trouble = context.Request.RouteValues.ContainsKey("areas") && Troubles.TryDequeue(out var next)
                ? next
                : Trouble.None;
        }

        if (trouble == Trouble.TooManyCalls)
        {
            context.Response.Headers.RetryAfter = "7";
            context.Response.StatusCode = 429;
            return;
        }

        await new StandInAnswer(context, trouble).WriteAsync(() => Task.FromResult(Page(context, list())));
    }

    private string Page(HttpContext context, List<object> all)
    {
        var page = int.Parse(context.Request.Query["page"].FirstOrDefault() ?? "1", CultureInfo.InvariantCulture);
        var values = all.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var address = $"{context.Request.Scheme}://{context.Request.Host}{context.Request.Path}";
        return JsonSerializer.Serialize(new
        {
            values,
            next_url = page * PageSize < all.Count ? NextUrl($"{address}?page={page + 1}") : null,
            previous_url = page > 1 ? $"{address}?page={page - 1}" : null,
            count = values.Count,
        });
    }

    private List<object> KpisOf(HttpContext context)
    {
        var id = (string)context.Request.RouteValues["id"]!;
        if (!Kpis.TryGetValue(id, out var isDivided))
            return AnswersNothing ? [] : throw new StandInRefusal(404, "KPI not found");
        return
        [
            new
            {
                id,
                title = id,
                description = $"Vad {id} är.",
                is_divided_by_gender = isDivided,
                municipality_type = "A",
                publication_date = "2026-02-20",
                has_ou_data = false,
            },
        ];
    }

    private List<object> AreasOf() =>
        [.. Areas.Select(area => new { id = area.Id, title = area.Title, type = area.Type })];

    private List<object> RowsOf(HttpContext context)
    {
        var id = (string)context.Request.RouteValues["id"]!;
        var areas = ((string)context.Request.RouteValues["areas"]!).Split(',');
        var years = ((string)context.Request.RouteValues["years"]!).Split(',');
        if (areas.Length > MostAtOnce || years.Length > MostAtOnce)
            throw new StandInRefusal(400, "Too many ids or years");
        if (areas.FirstOrDefault(area => Areas.All(one => one.Id != area)) is { } unknown)
            throw new StandInRefusal(404, $"No municipality {unknown}");
        return
        [
            .. from area in areas
               from year in years.Select(year => int.Parse(year, CultureInfo.InvariantCulture))
               let values = "KMT".Where(gender => Values.ContainsKey((id, area, year, gender)))
                   .Select(gender => Json(gender, Values[(id, area, year, gender)])).ToList()
               where values.Count > 0
               select new { kpi = OtherKpi ?? id, period = year, municipality = area, values },
        ];
    }

    private static object Json(char gender, StandInValue value) => new
    {
        gender = $"{gender}",
        value = value.Number,
        status = value.Status,
        count = 1,
        isdeleted = value.IsDeleted,
    };
}

/// <summary>A value as Kolada has it.</summary>
internal sealed record StandInValue(double? Number, string Status = "", bool IsDeleted = false);
