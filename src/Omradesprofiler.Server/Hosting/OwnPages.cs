using Omradesprofiler.Server.Access;

namespace Omradesprofiler.Server.Hosting;

/// <summary>
/// Refuses what another site's page has sent (CSRF). Browsers say where a request comes from: by Sec-Fetch-Site, which
/// no proxy between changes, and where that is not sent (plain http to another computer) by Origin. A program says it
/// too, or shows a key or a token: those no page can make a browser send.
/// </summary>
public static class OwnPages
{
    private const string Title = "Det framgår inte att begäran kommer från serverns egna sidor";

    /// <summary>Only what may change something or start work is asked where it comes from; all may read.</summary>
    public static void UseOwnPages(this WebApplication app) => app.Use((context, next) =>
    {
        var method = context.Request.Method;
        var isReading = HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
        return isReading || context.GetViewer().IsKnown || IsOwn(context.Request)
            ? next(context)
            : ApiProblems.Refuse(
                context, Title,
                "Det som ändrar något, startar en beräkning eller skickar en fil tas bara emot från serverns egna "
                + $"sidor. Ett program skickar huvudet Origin: {OriginOf(context.Request)}, eller en nyckel.");
    });

    private static bool IsOwn(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return site.Length > 0
            ? site == "same-origin"
            : string.Equals(
                request.Headers.Origin.ToString(), OriginOf(request), StringComparison.OrdinalIgnoreCase);
    }

    private static string OriginOf(HttpRequest request) => $"{request.Scheme}://{request.Host}";
}
