using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Backgrounds;

/// <summary>The background that the installation has set, and its pictures.</summary>
internal static class BackgroundEndpoints
{
    public const string Folder = "/tiles/background";
    public const string Template = Folder + "/{z}/{x}/{y}";

    private const string ForADay = "public, max-age=86400";

    public static void MapBackground(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/v1/background", (Background background) => Results.Ok(new BackgroundAnswer(background.Offer)))
            .Produces<BackgroundAnswer>().WithSummary("Installationens egen bakgrundskarta, om den har en");
        app.MapGet(Template, Get)
            .Produces(200, contentType: "image/png").Produces(204).ProducesProblem(404).ProducesProblem(502)
            .WithSummary("Bakgrundskartans ruta som bild");
    }

    private static async Task<IResult> Get(
        HttpContext context, Background background, string z, string x, string y, CancellationToken cancellation)
    {
        if (!BackgroundTile.TryParse(z, x, y, out var at))
            throw ApiException.NotFound("Kartrutan", BackgroundTile.Rule);
        if (background.Offer is null)
            throw ApiException.NotFound("Bakgrundskartan", "Installationen har ingen egen bakgrundskarta.");
        var picture = await background.Find(at, cancellation);
        context.Response.Headers.CacheControl = ForADay;
        return picture is null ? Results.NoContent() : Results.Bytes(picture.Bytes, picture.ContentType);
    }
}
