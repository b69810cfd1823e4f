using System.Globalization;
using System.Text.Json;
using Omradesprofiler.Areas;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Fetching.Http;
using Omradesprofiler.Ingest.Fetching.Tables;
using Omradesprofiler.Ingest.Sources;
using Omradesprofiler.Ingest.Tables;
using Omradesprofiler.Ingest.Tables.Json;

namespace Omradesprofiler.Ingest.Fetching.Kolada;

/// <summary>
/// Fetches KPIs from Kolada's third API: the KPI's description, the areas that there are, and then values of at most
/// 25 areas and 25 years at a time. Which years a KPI has is not said, so all are asked for until the run's own.
/// </summary>
/// <param name="source">The source.</param>
/// <param name="request">What is asked for.</param>
/// <param name="client">Who asks.</param>
/// <param name="lastYear">The year of the run, also where it is gone on with later.</param>
internal sealed class KoladaFetcher(FetchSource source, FetchRequest request, ServiceClient client, int lastYear)
    : ITableFetcher
{
    private const int MostAtOnce = 25;
    private static readonly string[] Dimensions = ["kpi", "municipality", "period", "gender"];

    /// <inheritdoc />
    public async Task<IReadOnlyList<ServiceCall>> ListCallsAsync(SourceTable table, CancellationToken cancellation)
    {
        await KpiAsync(table, cancellation);
        return [.. QuestionsOf(table, await AreasAsync(table, cancellation)).Select(question => question.Call)];
    }

    /// <inheritdoc />
    public async Task<FetchedTable?> FetchAsync(
        SourceTable table, IProgress<double>? progress, CancellationToken cancellation)
    {
        var kpi = await KpiAsync(table, cancellation);
        var areas = await AreasAsync(table, cancellation);
        var (pages, questions) = (PagesOf(table), QuestionsOf(table, areas));
        var (files, last) = (new List<string>(), 0);
        foreach (var (done, question) in questions.Index())
        {
            progress?.Report(done / (double)questions.Count);
            foreach (var (call, rows) in await pages.AskAsync(question.Call, question.Read, cancellation))
            {
                if (rows.Count == 0)
                    continue;
                files.Add(call.File);
                last = Math.Max(last, rows.Max(row => row.Year));
            }
        }

        return files.Count == 0
            ? null
            : new FetchedTable(
                table,
                new TableShape(
                    TableFormat.KoladaJson, Dimensions,
                    [.. areas.Select(area => (KoladaAreaId.CodeOf(area.Id)!, area.Title))],
                    kpi.Description is { } text ? [text] : [], last.ToString(CultureInfo.InvariantCulture)),
                files);
    }

    private async Task<KoladaKpi> KpiAsync(SourceTable table, CancellationToken cancellation)
    {
        var service = source.Services[table.Service];
        client.Limiter.Allow(service.Calls, service.Seconds);
        var call = CallOf(table, FolderOf(table), "kpi", $"kpi/{Uri.EscapeDataString(table.Id)}");
        try
        {
            var pages = await PagesOf(table).AskAsync(call, KoladaKpi.Read, cancellation);
            var kpi = pages.SelectMany(page => page.Values).FirstOrDefault(one => one.Id == table.Id)
                ?? throw Unknown(table, "");
            return !kpi.IsDivided || table.Sex is not null || table.Measures.All(IsOfOneGender)
                ? kpi
                : throw new DataException(
                    "table-changed-shape", $"{source.Id} {table.Id}",
                    "Nyckeltalet är uppdelat på kön. Ange sex i katalogen, eller gender i måttets where.");
        }
        catch (DataException fault) when (fault.Finding.Code == "service-absent")
        {
            throw Unknown(table, " " + fault.Finding.Text);
        }
    }

    private static bool IsOfOneGender(SourceMeasure measure) => measure.Where?.ContainsKey("gender") == true;

    private DataException Unknown(SourceTable table, string answer) => new(
        "unknown-kpi", $"{source.Id} {table.Id}",
        $"Nyckeltalet {table.Id} finns inte i Kolada, som tar bort nyckeltal utan att säga till.{answer}");

    /// <summary>Those of the areas that there are that are of the table's levels and the request's counties.</summary>
    private async Task<IReadOnlyList<KoladaArea>> AreasAsync(SourceTable table, CancellationToken cancellation)
    {
        var call = CallOf(table, $"{source.Id}/{table.Service}", "municipality", "municipality");
        var pages = await PagesOf(table).AskAsync(call, KoladaArea.Read, cancellation);
        return [.. pages.SelectMany(page => page.Values).Where(area => IsAsked(table, area))
            .DistinctBy(area => area.Id).OrderBy(area => area.Id, StringComparer.Ordinal)];
    }

    private bool IsAsked(SourceTable table, KoladaArea area) =>
        KoladaAreaId.CodeOf(area.Id) is { } code && AreaCodes.LevelOf(code) is { } level
        && table.Levels.Contains(level.Slug())
        && (level == AreaLevel.Country || request.Counties.Contains(code[..2]));

    private List<KoladaQuestion> QuestionsOf(SourceTable table, IReadOnlyList<KoladaArea> areas) =>
    [
        .. from years in YearsOf(table).Chunk(MostAtOnce)
           from some in areas.Select(area => area.Id).Chunk(MostAtOnce)
           select new KoladaQuestion(
               CallOf(
                   table, FolderOf(table), $"{some[0]}-{years[0]}",
                   $"data/kpi/{Uri.EscapeDataString(table.Id)}/municipality/{string.Join(',', some)}/year/"
                   + string.Join(',', years)),
               table.Id, some, years),
    ];

    /// <summary>The years asked for that the editions hold for, as for other sources' tables; later ones than the run's
    /// only where the catalogue says that the KPI has them.</summary>
    private IEnumerable<int> YearsOf(SourceTable table)
    {
        var editions = request.Editions.Select(slug => Edition.All.First(one => one.Slug == slug)).ToList();
        return Enumerable.Range(table.From, Math.Max(0, (table.To ?? lastYear) - table.From + 1))
            .Where(year => request.Wants(year) && editions.Any(edition => edition.IsValidFor(year)));
    }

    private KoladaPages PagesOf(SourceTable table) => new(client, new Uri(source.Services[table.Service].Address));

    private ServiceCall CallOf(SourceTable table, string folder, string name, string path) => new(
        folder, name, new Uri($"{source.Services[table.Service].Address}/{path}"), AnswerKind.Json);

    private string FolderOf(SourceTable table) => $"{source.Id}/{table.Id.Replace('/', '_')}";

    /// <summary>A question for values, and what its answer may be about.</summary>
    private sealed record KoladaQuestion(ServiceCall Call, string Kpi, string[] Areas, int[] Years)
    {
        public KoladaRow Read(JsonElement json)
        {
            var row = KoladaRow.Read(json);
            return row.Kpi == Kpi && Areas.Contains(row.Area) && Years.Contains(row.Year)
                ? row
                : throw KoladaAnswer.Wrong(
                    Call, "Svaret har ett nyckeltal, ett område eller ett år som frågan inte gällde.");
        }
    }
}
