namespace Omradesprofiler.Server.Hosting;

/// <summary>
/// Refuses what another site's page has sent (CSRF). Browsers say where a request comes from: by Sec-Fetch-Site, which
/// no proxy between changes, and where that is not sent (plain http to another computer) by Origin. Programs that are
/// no browsers say nothing, and have no user's standing to misuse.
/// </summary>
public static class OwnPages
{
    /// <summary>Only what may change something or start work is asked where it comes from; all may read.</summary>
    public static void UseOwnPages(this WebApplication app) => app.Use((context, next) =>
    {
        var method = context.Request.Method;
        var isReading = HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
        return isReading || IsOwn(context.Request) ? next(context) : throw new ApiException(
            StatusCodes.Status403Forbidden, "Begäran kommer från en annan webbplats",
            "Det som ändrar något, startar en beräkning eller skickar en fil tas bara emot från serverns egna sidor.");
    });

    private static bool IsOwn(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site is "same-origin" or "none";
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
