using Omradesprofiler.Findings;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Server.Indicators;

namespace Omradesprofiler.Server.Uploads;

/// <summary>
/// Own files on the map: each request brings the file, is answered whole, and leaves nothing behind, neither on the disk
/// nor in the log.
/// </summary>
public static class UploadEndpoints
{
    private const string Form = "multipart/form-data";

    public static void MapUploads(this IEndpointRouteBuilder api)
    {
        api.MapGet("/uploads", Rules).Produces<UploadRules>()
            .WithSummary("Vad en egen fil får vara, och om den kan sparas");
        api.MapPost("/uploads/preview", Preview).Accepts<UploadForm>(Form).Produces<UploadPreview>().ProducesProblem(400).ProducesProblem(403)
            .ProducesProblem(413).ProducesProblem(415).ProducesProblem(422)
            .WithSummary("Hur en egen fil förstås: kolumner, första rader, anmärkningar och gissningar");
        api.MapPost("/uploads/values", Values).Accepts<UploadForm>(Form).Produces<UploadAnswer>().ProducesProblem(400).ProducesProblem(403)
            .ProducesProblem(413).ProducesProblem(415).ProducesProblem(422)
            .WithSummary("En egen fils värden, skyddade som alla egna uppgifter");
    }

    private static IResult Rules(HttpContext context) => Uncached(
        context, new UploadRules(UploadReading.MaxBytes, UploadReading.MaxCells, false, null));

    private static async Task<IResult> Preview(HttpContext context, LoadedSnapshot loaded, UploadTurns turns)
    {
        var sent = await UploadRequest.Read(context.Request);
        return await turns.Run(sent.Name, () => Uncached(
            context,
            UploadReading.Preview(sent.Name, sent.Content, sent.Sheet, sent.Area, loaded.Snapshot.Register)));
    }

    private static async Task<IResult> Values(
        HttpContext context, LoadedSnapshot loaded, UploadTurns turns, string? format)
    {
        var isCsv = AreaQuery.IsCsv(format);
        var sent = await UploadRequest.Read(context.Request);
        var mapping = UploadMappingRules.Require(sent.Mapping);
        return await turns.Run(sent.Name, () =>
        {
            var answer = new UploadRelease(loaded).Answer(sent.Name, sent.Content, mapping);
            return isCsv
                ? CsvText.File("egen-fil", ValueCsv.Header, answer.Values
                    .Select(value => ValueCsv.Row(answer.Indicator.Title, value)))
                : Uncached(context, answer);
        });
    }

    private static IResult Uncached<T>(HttpContext context, T answer)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Ok(answer);
    }
}
