namespace Omradesprofiler.Server.Hosting;

/// <summary>
/// What the accessibility statement must say and only the one who runs the installation knows: the responsible body,
/// how it is reached, and when its own assessment was made. Set under <c>accessibility</c> in
/// <c>omradesprofiler.json</c>, or by environment (<c>OMRADESPROFILER_ACCESSIBILITY__BODY</c> …).
/// </summary>
public sealed record AccessibilityContact(
    string? Body = null, string? Email = null, string? Telephone = null, string? Web = null, string? Postal = null,
    string? AssessedOn = null, string? UpdatedOn = null)
{
    internal const string Section = "accessibility:";

    internal static AccessibilityContact Read(Func<string, string?> setting) => new(
        setting("body"), setting("email"), setting("telephone"), setting("web"), setting("postal"),
        setting("assessedOn"), setting("updatedOn"));

    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/v1/accessibility-contact", (AccessibilityContact contact) => Results.Ok(contact))
            .Produces<AccessibilityContact>()
            .WithSummary("Vem som ansvarar för installationen och hur brister i tillgängligheten anmäls");
}
