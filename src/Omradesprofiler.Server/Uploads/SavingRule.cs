using System.Net;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Uploads;

/// <summary>Whether who asks may save a file: only from the computer that the program runs on, and by itself.</summary>
public static class SavingRule
{
    private static readonly string[] PassedOn =
        ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    /// <summary>Why not, in words; null where it may.</summary>
    public static string? WhyNot(HttpContext context, ServerOptions options)
    {
        if (!options.SaveUploads)
            return "Filer sparas bara i en lokal installation där det är påslaget (saveUploads).";
        if (PassedOn.Any(context.Request.Headers.ContainsKey))
            return "Begäran har gått genom en proxy, så det går inte att veta att den kommer från den här datorn. "
                + "Filer sparas bara härifrån, utan proxy.";
        return context.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
            ? null
            : "Filer sparas bara från den dator som programmet körs på.";
    }
}
