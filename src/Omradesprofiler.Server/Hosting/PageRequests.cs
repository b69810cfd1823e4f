using System.Net.Mime;

namespace Omradesprofiler.Server.Hosting;

/// <summary>Tells a person with a browser from a program, by what they say that they can read.</summary>
internal static class PageRequests
{
    /// <summary>Whether it is a page that is asked for.</summary>
    public static bool AsksForPage(this HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Accepts(MediaTypeNames.Text.Html);

    /// <summary>Whether a type of content is named among those that can be read.</summary>
    public static bool Accepts(this HttpRequest request, string type) => request.GetTypedHeaders().Accept
        .Any(one => one.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase));
}
