using Microsoft.Net.Http.Headers;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Ogc;

/// <summary>What every OGC answer needs of its request: where it was asked, in which form, with which parameters.
/// </summary>
public sealed class OgcRequest
{
    private readonly IQueryCollection _query;
    private readonly PathString _path;
    private readonly QueryString _queryString;

    private OgcRequest(HttpRequest request, bool isHtml)
    {
        _query = request.Query;
        _path = request.Path;
        _queryString = request.QueryString;
        IsHtml = isHtml;
        Host = $"{request.Scheme}://{request.Host}{request.PathBase}";
    }

    /// <summary>The server's address, without a final slash.</summary>
    public string Host { get; }

    /// <summary>The address of the OGC API's first page, without a final slash.</summary>
    public string Root => Host + "/ogc";

    /// <summary>Whether a page is wanted, else JSON.</summary>
    public bool IsHtml { get; }

    /// <summary>The address that was asked for.</summary>
    public string Self => Host + _path + _queryString;

    /// <summary>The form by <c>f</c>, else by Accept.</summary>
    /// <param name="request">The request.</param>
    /// <param name="known">Parameters that the address takes, <c>f</c> not counted.</param>
    /// <exception cref="ApiException">A parameter is unknown, stands twice, or <c>f</c> names no form.</exception>
    public static OgcRequest Parse(HttpRequest request, params ReadOnlySpan<string> known)
    {
        RequireKnown(request, known);
        return new OgcRequest(request, request.Query["f"].FirstOrDefault() switch
        {
            null => PrefersHtml(request),
            "html" => true,
            "json" => false,
            _ => throw ApiException.BadParameter("f", "Formen ska vara json eller html."),
        });
    }

    /// <summary>A tile's request: <c>f</c> may only say what a tile is.</summary>
    /// <exception cref="ApiException">A parameter is unknown, stands twice, or <c>f</c> names no form.</exception>
    public static OgcRequest ParseTile(HttpRequest request)
    {
        RequireKnown(request, []);
        return request.Query["f"].FirstOrDefault() is null or "mvt"
            ? new OgcRequest(request, isHtml: false)
            : throw ApiException.BadParameter("f", "Kartrutor finns bara som mvt.");
    }

    /// <summary>A parameter's text, or null where it was not given.</summary>
    public string? Find(string name) => _query[name].FirstOrDefault();

    /// <summary>The address that was asked for with other parameters; those that are null are left out.</summary>
    public string With(params ReadOnlySpan<(string Name, string? Value)> changes)
    {
        var parameters = _query.ToDictionary(pair => pair.Key, pair => pair.Value.FirstOrDefault());
        foreach (var (name, value) in changes)
            parameters[name] = value;
        return Host + _path + QueryString.Create(parameters.Where(pair => pair.Value is not null));
    }

    /// <summary>Links to this answer and to its other form.</summary>
    public IEnumerable<OgcLink> SelfLinks(string jsonType = OgcNames.Json)
    {
        yield return new OgcLink(Self, "self", IsHtml ? OgcNames.Html : jsonType, "Det här svaret");
        yield return IsHtml
            ? new OgcLink(With(("f", "json")), "alternate", jsonType, "Som JSON")
            : new OgcLink(With(("f", "html")), "alternate", OgcNames.Html, "Som webbsida");
    }

    private static void RequireKnown(HttpRequest request, ReadOnlySpan<string> known)
    {
        foreach (var (name, values) in request.Query)
        {
            if (name != "f" && !known.Contains(name))
                throw ApiException.BadParameter(
                    Shown(name), $"Här kan anges: {string.Join(", ", ["f", .. known])}. Inget annat tolkas.");
            if (values.Count > 1)
                throw ApiException.BadParameter(Shown(name), "Parametern står flera gånger. Ange den en gång.");
        }
    }

    private static bool PrefersHtml(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        return Weight(accepted, type => type == OgcNames.Html)
            > Weight(accepted, type => type.EndsWith("json", StringComparison.Ordinal));
    }

    private static double Weight(IList<MediaTypeHeaderValue> accepted, Func<string, bool> isMeant) =>
        accepted.Where(type => isMeant(type.MediaType.ToString().ToLowerInvariant()))
            .Select(type => type.Quality ?? 1).DefaultIfEmpty(0).Max();

    private static string Shown(string name) => name.Length <= 40 ? name : name[..40] + " …";
}
