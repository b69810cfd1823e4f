using Omradesprofiler.Findings;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Uploads;

/// <summary>
/// Lets six files be in memory and two be read at a time, so that many large ones do not fill the memory and a slow
/// line keeps nobody waiting; and turns what is wrong with a file into an answer. An unforeseen failure is told by its
/// kind alone: its message could hold what stands in the file, and would be logged.
/// </summary>
public sealed class UploadTurns : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestSending = TimeSpan.FromMinutes(3);
    private readonly SemaphoreSlim _places = new(6, 6);
    private readonly SemaphoreSlim _turns = new(2, 2);

    /// <summary>Takes a place, receives the file, waits for a turn and answers: who has no place holds no memory.
    /// </summary>
    /// <exception cref="ApiException">It is no file (400, 413, 415), came too slowly (408), or others are waiting too
    /// (503).</exception>
    public async Task<IResult> Run(HttpRequest request, Func<UploadRequest, IResult> answer)
    {
        UploadRequest.RequireForm(request);
        using var place = await Take(_places, request);
        var sent = await Receive(request);
        using var turn = await Take(_turns, request);
        try
        {
            return await Task.Run(() => answer(sent));
        }
        catch (DataException e)
        {
            return Problem(e.Finding);
        }
        catch (Exception e) when (e is not (ApiException or OperationCanceledException))
        {
            return Problem(new Finding(
                "unreadable", Severity.Fatal, sent.Name, null, null,
                $"Filen gick inte att läsa eller spara ({e.GetType().Name}). Mer sägs inte, eftersom innehållet inte "
                + "återges."));
        }
    }

    public void Dispose()
    {
        _places.Dispose();
        _turns.Dispose();
    }

    private static async Task<Held> Take(SemaphoreSlim places, HttpRequest request) =>
        await places.WaitAsync(Patience, request.HttpContext.RequestAborted)
            ? new Held(places)
            : throw new ApiException(
                StatusCodes.Status503ServiceUnavailable, "Servern läser för fullt",
                "Flera filer läses just nu. Försök igen om en stund.");

    /// <summary>One who sends a byte now and then would keep the turn from others.</summary>
    private static async Task<UploadRequest> Receive(HttpRequest request)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(request.HttpContext.RequestAborted);
        late.CancelAfter(LongestSending);
        try
        {
            return await UploadRequest.Read(request, late.Token);
        }
        catch (OperationCanceledException) when (!request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            throw new ApiException(
                StatusCodes.Status408RequestTimeout, "Filen kom inte fram i tid",
                $"Hela filen ska komma fram inom {LongestSending.TotalMinutes:0} minuter. Försök igen, eller skicka "
                + "en mindre fil.");
        }
    }

    private static IResult Problem(Finding finding) => Results.Problem(
        statusCode: StatusCodes.Status422UnprocessableEntity, type: "about:blank",
        title: finding.Code is "nothing-to-show" or "missing-column"
            ? "Så kan filen inte visas"
            : "Filen går inte att använda",
        detail: $"{finding.Place}: {finding.Text}",
        extensions: new Dictionary<string, object?>
        {
            ["faults"] = new[] { new RequestFault(finding.Place, finding.Text) },
            ["finding"] = UploadFinding.Of(finding),
        });

    private sealed class Held(SemaphoreSlim place) : IDisposable
    {
        public void Dispose() => place.Release();
    }
}
