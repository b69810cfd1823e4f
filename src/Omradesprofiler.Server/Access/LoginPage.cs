using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Ogc;

namespace Omradesprofiler.Server.Access;

/// <summary>
/// What a person sees who comes by the address bar, which shows no token: that the map page, where one logs in, shows
/// the same. Programs, and the map page itself, get problem+json.
/// </summary>
internal static class LoginPage
{
    /// <summary>The pages that the map page shows in itself.</summary>
    private static readonly PathString[] Shown = ["/status", "/ogc"];

    public static bool IsAskedFor(HttpRequest request) =>
        request.AsksForPage() && !request.Accepts(ApiProblems.ContentType);

    /// <summary>Says why, and leads to the map page.</summary>
    public static Task Write(HttpContext context, string title, string why)
    {
        var request = context.Request;
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.CacheControl = "no-store";
        var map = $"{request.PathBase}/";
        var isShown = Shown.Any(page => request.Path.StartsWithSegments(page));
        return new HtmlPage(title)
            .Paragraph(why)
            .Paragraph("Inloggningen görs på kartsidan och gäller där så länge den är öppen. Adressfältet visar inte "
                + "vem du är" + (isShown
                    ? ", men kartsidan visar samma sida. Öppna den där och logga in."
                    : ". Öppna kartan, logga in och hämta det därifrån; ett program visar en token eller en nyckel."))
            .Links([isShown
                ? ($"{map}?job=sida&page={Uri.EscapeDataString(request.Path + request.QueryString)}",
                    "Öppna på kartsidan")
                : (map, "Till kartan")])
            .ExecuteAsync(context);
    }
}
