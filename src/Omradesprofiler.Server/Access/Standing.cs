using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Access;

/// <summary>
/// Refuses whom the installation does not stand open for. Without login and <c>public</c> that is everybody but its own
/// computer: behind a proxy all requests come from there, and a page elsewhere can let its own name lead there (DNS
/// rebinding), so neither forwarding headers nor other names are let through.
/// </summary>
public static class Standing
{
    private const string Closed = "Programmet svarar bara på den här datorn";

    private static readonly string[] OwnNames = ["127.0.0.1", "[::1]", "localhost"];

    private static readonly string[] PassedOn = ["Forwarded", "X-Real-IP", "Via", "X-Client-IP", "True-Client-IP"];

    public static void UseStanding(this WebApplication app, AccessOptions access)
    {
        if (access.IsLocal)
        {
            app.Use((context, next) => WhyNotHere(context) is { } why
                ? ApiProblems.Refuse(context, Closed, why)
                : next(context));
            return;
        }

        app.Use((context, next) =>
            ForwardingOf(context.Request) is { } header
            && !access.TrustedProxies.Contains(context.Connection.RemoteIpAddress)
                ? ApiProblems.Refuse(
                    context, "Begäran har gått genom en okänd proxy",
                    $"Huvudet {header} tas bara emot från de proxyer som står i inställningen trustedProxies.")
                : next(context));
        app.UseForwardedHeaders(OptionsOf(access));
        app.Use((context, next) => IsNamed(context.Request.Host, access.Hosts)
            ? next(context)
            : ApiProblems.Refuse(
                context, "Adressen är inte den här serverns",
                "Servern svarar bara under de namn som står i inställningen hosts."));
    }

    private static string? WhyNotHere(HttpContext context)
    {
        if (!IsLoopback(context.Connection.RemoteIpAddress) || !IsLoopback(context.Connection.LocalIpAddress))
            return "Begäran kommer från en annan dator. Slå på inloggning (login) eller öppen läsning (--public) "
                + "för att svara andra än den egna datorn.";
        if (ForwardingOf(context.Request) is { } header)
            return $"Begäran har gått genom en proxy ({header}), så det går inte att veta vem som frågar. Slå på "
                + "inloggning (login) eller öppen läsning (--public), och ange proxyn i trustedProxies.";
        return OwnNames.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase)
            ? null
            : "Öppna http://127.0.0.1 eller http://localhost med samma port. Under andra namn svarar programmet bara "
                + "med inloggning (login) eller öppen läsning (--public).";
    }

    /// <summary>A header that tells of a proxy, or null.</summary>
    private static string? ForwardingOf(HttpRequest request)
    {
        foreach (var header in request.Headers)
            if (header.Key.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
                || PassedOn.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
                return header.Key;
        return null;
    }

    private static bool IsLoopback(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);

    private static bool IsNamed(HostString host, IReadOnlyList<string> names) => names.Count == 0
        || names.Contains(host.Host, StringComparer.OrdinalIgnoreCase)
        || names.Contains(host.Value, StringComparer.OrdinalIgnoreCase);

    private static ForwardedHeadersOptions OptionsOf(AccessOptions access)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
                | ForwardedHeaders.XForwardedHost,
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in access.TrustedProxies.Networks)
            options.KnownIPNetworks.Add(network);
        return options;
    }
}
