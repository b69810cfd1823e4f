using System.Net;
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
    private const string NotHere = "Filer sparas bara i en lokal installation där det är påslaget (saveUploads).";

    public static void MapUploads(this IEndpointRouteBuilder api)
    {
        api.MapGet("/uploads", Rules).Produces<UploadRules>()
            .WithSummary("Vad en egen fil får vara, och om den kan sparas");
        WithProblems(api.MapPost("/uploads/preview", Preview).Accepts<UploadForm>(Form).Produces<UploadPreview>())
            .WithSummary("Hur en egen fil förstås: kolumner, första rader, anmärkningar och gissningar");
        WithProblems(api.MapPost("/uploads/values", Values).Accepts<UploadForm>(Form).Produces<UploadAnswer>())
            .WithSummary("En egen fils värden, skyddade som alla egna uppgifter");
        WithProblems(api.MapPost("/uploads/save", Save).Accepts<UploadForm>(Form).Produces<UploadSaved>())
            .WithSummary("Sparar en egen fil i arbetsmappen, i en lokal installation");
    }

    private static RouteHandlerBuilder WithProblems(RouteHandlerBuilder route) => route.ProducesProblem(400)
        .ProducesProblem(403).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);

    private static IResult Rules(HttpContext context, ServerOptions options)
    {
        var canSave = CanSave(context, options);
        return Uncached(context, new UploadRules(
            UploadReading.MaxBytes, UploadReading.MaxCells, canSave, canSave ? null : NotHere));
    }

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
                    .Select(value => ValueCsv.Row(answer.Indicator.Title, answer.Indicator.Decimals, value)))
                : Uncached(context, answer);
        });
    }

    /// <summary>Only what can be shown is kept, so that what is in the workspace can be read.</summary>
    private static async Task<IResult> Save(
        HttpContext context, LoadedSnapshot loaded, UploadTurns turns, UploadSaving saving, ServerOptions options)
    {
        if (!CanSave(context, options))
            throw new ApiException(StatusCodes.Status403Forbidden, "Filen sparas inte här", NotHere);
        var sent = await UploadRequest.Read(context.Request);
        var mapping = UploadMappingRules.Require(sent.Mapping);
        return await turns.Run(sent.Name, () =>
        {
            _ = new UploadRelease(loaded).Answer(sent.Name, sent.Content, mapping);
            return Uncached(context, saving.Save(sent.Name, sent.Content, mapping));
        });
    }

    private static bool CanSave(HttpContext context, ServerOptions options) =>
        options.SaveUploads && context.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from);

    private static IResult Uncached<T>(HttpContext context, T answer)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Ok(answer);
    }
}
