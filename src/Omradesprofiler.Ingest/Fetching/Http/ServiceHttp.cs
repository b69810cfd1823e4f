using System.Net;

namespace Omradesprofiler.Ingest.Fetching.Http;

/// <summary>
/// The connection to services: redirections are not followed, since an answer from another host is not the source's;
/// no cookies; time is kept by the reader of answers.
/// </summary>
internal static class ServiceHttp
{
    public static HttpClient Create()
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(30),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        var http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("Omradesprofiler/1.0");
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("sv");
        return http;
    }
}
