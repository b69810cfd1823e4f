using Omradesprofiler.Findings;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Uploads;

/// <summary>
/// Lets two files be read at a time, so that many large ones do not fill the memory; and turns what is wrong with one
/// into an answer. An unforeseen failure is told by its kind alone: its message could hold what stands in the file, and
/// would be logged.
/// </summary>
public sealed class UploadTurns : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly SemaphoreSlim _turns = new(2, 2);

    /// <exception cref="ApiException">Others are waiting too: 503.</exception>
    public async Task<IResult> Run(string file, Func<IResult> answer)
    {
        if (!await _turns.WaitAsync(Patience))
            throw new ApiException(
                StatusCodes.Status503ServiceUnavailable, "Servern läser för fullt",
                "Flera filer läses just nu. Försök igen om en stund.");
        try
        {
            return await Task.Run(answer);
        }
        catch (DataException e)
        {
            return Problem(e.Finding);
        }
        catch (Exception e) when (e is not (ApiException or OperationCanceledException))
        {
            return Problem(new Finding(
                "unreadable", Severity.Fatal, file, null, null,
                $"Filen gick inte att läsa ({e.GetType().Name}). Mer sägs inte, eftersom innehållet inte återges."));
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();

    private static IResult Problem(Finding finding) => Results.Problem(
        statusCode: StatusCodes.Status422UnprocessableEntity, title: "Filen går inte att använda", type: "about:blank",
        detail: $"{finding.Place}: {finding.Text}",
        extensions: new Dictionary<string, object?>
        {
            ["faults"] = new[] { new RequestFault(finding.Place, finding.Text) },
            ["finding"] = UploadFinding.Of(finding),
        });
}
