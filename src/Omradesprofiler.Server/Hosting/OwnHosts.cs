using System.Net;

namespace Omradesprofiler.Server.Hosting;

/// <summary>
/// Refuses a request from this computer that asks for a name which is not this computer's: a page elsewhere can let its
/// own name lead here (DNS rebinding), and would then read what the browser's user may read. Numbers are safe, since a
/// page's own address is then the number. Names that a proxy in front answers to are set with <c>hosts</c>.
/// </summary>
public static class OwnHosts
{
    public static void UseOwnHosts(this WebApplication app, ServerOptions options) => app.Use((context, next) =>
        IsOwn(context, options.Hosts) ? next(context) : Refuse(context));

    private static bool IsOwn(HttpContext context, IReadOnlyList<string> names)
    {
        if (context.Connection.LocalIpAddress is not { } here || !IPAddress.IsLoopback(here))
            return true;
        var host = context.Request.Host.Host;
        return host.Length == 0 || IPAddress.TryParse(host, out _)
            || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || names.Contains(host, StringComparer.OrdinalIgnoreCase);
    }

    private static Task Refuse(HttpContext context) => Results.Problem(
        statusCode: StatusCodes.Status421MisdirectedRequest, title: "Adressen är inte den här serverns",
        type: "about:blank",
        detail: "Programmet svarar på den här datorn bara under sitt eget namn: öppna http://127.0.0.1 eller "
            + "http://localhost med samma port. Står det en proxy framför, lägg dess namn i inställningen hosts.")
        .ExecuteAsync(context);
}
