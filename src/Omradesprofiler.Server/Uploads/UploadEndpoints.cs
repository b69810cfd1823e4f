using Omradesprofiler.Ingest.Uploads;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Server.Indicators;

namespace Omradesprofiler.Server.Uploads;

/// <summary>
/// Own files on the map: each request brings the file, is answered whole, and leaves nothing behind, neither on the
/// disk nor in the log; but for the one that asks for the file to be kept, where that is allowed.
/// </summary>
public static class UploadEndpoints
{
    private const string Form = "multipart/form-data";

    public static void MapUploads(this IEndpointRouteBuilder api)
    {
        api.MapGet("/uploads", Rules).Produces<UploadRules>()
            .WithSummary("Vad en egen fil får vara, och om den kan sparas");
        WithProblems(api.MapPost("/uploads/preview", Preview).Accepts<UploadForm>(Form).Produces<UploadPreview>())
            .WithSummary("Hur en egen fil förstås: kolumner, första rader, anmärkningar och gissningar");
        WithProblems(api.MapPost("/uploads/values", Values).Accepts<UploadForm>(Form).Produces<UploadAnswer>())
            .WithSummary("En egen fils värden, skyddade som alla egna uppgifter");
        WithProblems(api.MapPost("/uploads/save", Save).Accepts<UploadForm>(Form).Produces<UploadSaved>()
            .ProducesProblem(409))
            .WithSummary("Sparar en egen fil i arbetsytan, i en lokal installation: blir en ny ögonblicksbild");
    }

    private static RouteHandlerBuilder WithProblems(RouteHandlerBuilder route) => route.ProducesProblem(400)
        .ProducesProblem(403).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);

    private static IResult Rules(HttpContext context, ServerOptions options)
    {
        var why = SavingRule.WhyNot(context, options);
        return Uncached(context, new UploadRules(
            UploadReading.MaxBytes, UploadReading.MaxCells, why is null, why));
    }

    private static Task<IResult> Preview(HttpContext context, LoadedSnapshot loaded, UploadTurns turns) =>
        turns.Run(context.Request, sent => Uncached(
            context,
            UploadReading.Preview(
                new UploadedFile(sent.Name, sent.Content, sent.Sheet, sent.HeaderRow), sent.Area,
                loaded.Snapshot.Register)));

    private static Task<IResult> Values(HttpContext context, LoadedSnapshot loaded, UploadTurns turns, string? format)
    {
        var isCsv = AreaQuery.IsCsv(format);
        return turns.Run(context.Request, sent =>
        {
            var mapping = UploadMappingRules.Require(sent.Mapping);
            var answer = new UploadRelease(loaded).Answer(sent.Name, sent.Content, mapping);
            return isCsv
                ? CsvText.File("egen-fil", ValueCsv.Header, answer.Values
                    .Select(value => ValueCsv.Row(answer.Indicator.Title, answer.Indicator.Decimals, value)))
                : Uncached(context, answer);
        });
    }

    private static Task<IResult> Save(
        HttpContext context, LoadedSnapshot loaded, UploadTurns turns, UploadSaving saving, ServerOptions options)
    {
        if (SavingRule.WhyNot(context, options) is { } why)
            throw new ApiException(StatusCodes.Status403Forbidden, "Filen sparas inte här", why);
        return turns.Run(context.Request, sent =>
        {
            var mapping = UploadMappingRules.Require(sent.Mapping);
            var by = UploadMappingRules.RequireSaver(sent.By);
            return Uncached(context, saving.Save(loaded, sent.Name, sent.Content, mapping, by));
        });
    }

    private static IResult Uncached<T>(HttpContext context, T answer)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Ok(answer);
    }
}
