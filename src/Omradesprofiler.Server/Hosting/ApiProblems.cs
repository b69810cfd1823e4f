using System.Data.Common;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Omradesprofiler.Server.Hosting;

/// <summary>Turns every failure of a request into problem+json (RFC 9457), without the program's inner words.</summary>
public static class ApiProblems
{
    public const string ContentType = "application/problem+json";

    /// <summary>When to come again, in seconds: servers try the store once a second.</summary>
    private const string RetryAfter = "5";

    public static void UseApiProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context => WriteAsync(context, context.Features.Get<IExceptionHandlerFeature>()?.Error),
            SuppressDiagnosticsCallback = failure => failure.Exception is ApiException or BadHttpRequestException,
        });
        var page = app.Environment.WebRootFileProvider.GetFileInfo(MissingPage.File);
        app.UseStatusCodePages(statusCode => MissingPage.IsAskedFor(statusCode.HttpContext) && page.Exists
            ? MissingPage.WriteAsync(statusCode.HttpContext, page)
            : Write(
                statusCode.HttpContext, statusCode.HttpContext.Response.StatusCode,
                TitleOf(statusCode.HttpContext.Response.StatusCode),
                DetailOf(statusCode.HttpContext.Response.StatusCode)));
    }

    /// <summary>Answers 403 with the reason, before anything else of the request is looked at.</summary>
    public static Task Refuse(HttpContext context, string title, string why) =>
        Write(context, StatusCodes.Status403Forbidden, title, why);

    private static Task WriteAsync(HttpContext context, Exception? error) => error switch
    {
        ApiException api => Write(context, api.Status, api.Title, api.Message),
        BadHttpRequestException bad => Write(
            context, bad.StatusCode, "Anropet är fel", "Anropet går inte att tolka."),
        DbException => Write(
            context, StatusCodes.Status503ServiceUnavailable, "Datalagringen svarar inte just nu",
            "Det som sparas och läses ur journalen kan inte nås. Kartan och siffrorna ges ur minnet. Försök igen om en "
            + "stund."),
        _ => Write(
            context, StatusCodes.Status500InternalServerError, "Något gick fel",
            "Servern kunde inte svara. Felet är loggat."),
    };

    private static string TitleOf(int status) => status switch
    {
        StatusCodes.Status404NotFound => "Adressen finns inte",
        StatusCodes.Status405MethodNotAllowed => "Metoden kan inte användas här",
        StatusCodes.Status415UnsupportedMediaType => "Formatet kan inte läsas",
        StatusCodes.Status504GatewayTimeout => "Svaret tog för lång tid",
        _ => "Anropet gick inte att besvara",
    };

    private static string DetailOf(int status) => status switch
    {
        StatusCodes.Status405MethodNotAllowed =>
            "Adressen finns men kan inte användas med den metoden. Metoderna beskrivs i /openapi/v1.json.",
        StatusCodes.Status415UnsupportedMediaType =>
            "Adressen tar inte emot det formatet (Content-Type). Vilket den tar emot beskrivs i /openapi/v1.json.",
        StatusCodes.Status504GatewayTimeout =>
            "Svaret hann inte bli klart på den tid som installationen ger. Fråga om mindre, eller försök igen.",
        _ => "Adressen finns inte eller kan inte användas så. Allt som finns beskrivs i /openapi/v1.json.",
    };

    /// <summary>Answers with a problem; nobody is told where the caller has hung up, which is no failure.</summary>
    public static Task Write(HttpContext context, int status, string title, string detail)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        if (status == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = RetryAfter;
        var problem = new ProblemDetails { Type = "about:blank", Title = title, Status = status, Detail = detail };
        return context.Response.WriteAsJsonAsync(problem, options: null, contentType: ContentType);
    }
}
