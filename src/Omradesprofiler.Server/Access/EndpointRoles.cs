using System.Collections.Frozen;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;

namespace Omradesprofiler.Server.Access;

/// <summary>
/// The least role that each address asks for. One that is not here is for administrators only, and a test fails.
/// </summary>
public static class EndpointRoles
{
    private static readonly FrozenDictionary<string, Role> Table = new (Role Least, string[] Endpoints)[]
    {
        (Role.Anyone,
        [
            "GET /", "GET /health", "GET /health/live", "GET /health/ready", "GET /api/v1/login",
            "GET /api/v1/accessibility-contact",
            "GET /openapi/{documentName}.json", "GET /ogc/page.css", "GET /{**path:file}",
        ]),
        (Role.Reader,
        [
            "GET /api/v1/snapshot", "GET /api/v1/areas", "GET /api/v1/areas/{level}/{code}",
            "GET /api/v1/areas/{level}/{code}/population-by-age",
            "GET /api/v1/indicators", "GET /api/v1/indicators/{id}/values", "GET /api/v1/indicators/{id}/classes",
            "GET /api/v1/indicators/{id}/clusters", "GET /api/v1/indicators/{id}/smoothed",
            "GET /api/v1/indicators/{id}/inequality",
            "GET /api/v1/profiles/{level}/{code}", "GET /api/v1/profiles/comparison", "GET /api/v1/rankings",
            "GET /api/v1/indices", "GET /api/v1/indices/{id}", "GET /api/v1/priorities",
            "GET /api/v1/priorities/{level}/{code}",
            "GET /api/v1/listings", "GET /api/v1/care-centers", "GET /api/v1/care-centers/{id}",
            "GET /api/v1/care-centers/{id}/profile", "GET /api/v1/care-centers/{id}/flows",
            "GET /api/v1/care-centers/priorities", "GET /api/v1/care-geographies", "GET /api/v1/care-geographies/{id}",
            "GET /api/v1/travel-options", "GET /api/v1/travel-times", "GET /api/v1/accessibility",
            "GET /api/v1/candidate-sites", "GET /api/v1/isochrones",
            "GET /api/v1/places", "GET /api/v1/places/kinds", "GET /api/v1/places/nearby",
            "GET /api/v1/drawn-areas/profile",
            "GET /api/v1/targets", "GET /api/v1/targets/{id}", "GET /api/v1/targets/{id}/attainment",
            "GET /api/v1/targets/attainment",
            "GET /api/v1/costs", "GET /api/v1/costs/{id}", "GET /api/v1/costs/compare",
            "GET /api/v1/responsibilities", "GET /api/v1/responsibilities/{id}", "GET /api/v1/responsibilities/compare",
            "GET /api/v1/responsibilities/{id}/profile",
            "GET /api/v1/sitings", "GET /api/v1/sitings/{id}", "GET /api/v1/sitings/{id}.csv",
            "GET /api/v1/sitings/{id}.geojson", "GET /api/v1/sitings/compare",
            "GET /api/v1/schedules", "GET /api/v1/schedules/{id}", "GET /api/v1/schedules/{id}.csv",
            "GET /api/v1/schedules/{id}.geojson",
            "GET /api/v1/interventions", "GET /api/v1/interventions/{id}", "GET /api/v1/interventions/{id}/controls",
            "GET /api/v1/interventions/{id}/follow-up",
            "GET /api/v1/jobs", "GET /api/v1/jobs/{id}", "GET /api/v1/uploads", "GET /api/v1/background",
            "POST /api/v1/care-funding/simulations", "POST /api/v1/uploads/preview", "POST /api/v1/uploads/values",
            "GET /tiles/{geometry}/{grid}/{layer}/{z}/{x}/{y}.mvt", "GET /tiles/{layer}/{z}/{x}/{y}.mvt",
            "GET /tiles/{layer}.json", "GET /tiles/style.json", "GET /tiles/glyphs/{fontstack}/{range}.pbf",
            "GET /tiles/background/{z}/{x}/{y}",
            "GET /dcat", "GET /ogc", "GET /ogc/conformance", "GET /ogc/api", "GET /ogc/collections",
            "GET /ogc/collections/{id}",
            "GET /ogc/collections/{id}/queryables", "GET /ogc/collections/{id}/items",
            "GET /ogc/collections/{id}/items/{feature}", "GET /ogc/tileMatrixSets", "GET /ogc/tileMatrixSets/{grid}",
            "GET /ogc/tiles", "GET /ogc/tiles/{grid}", "GET /ogc/collections/{id}/tiles",
            "GET /ogc/collections/{id}/tiles/{grid}", "GET /ogc/tiles/{grid}/{zoom}/{row}/{column}",
            "GET /ogc/collections/{id}/tiles/{grid}/{zoom}/{row}/{column}",
        ]),
        (Role.Analyst, ["POST /api/v1/interventions/smallest-effect"]),
        (Role.Editor,
        [
            "POST /api/v1/indices", "POST /api/v1/costs", "POST /api/v1/uploads/save", "POST /api/v1/jobs/{id}/cancel",
            "POST /api/v1/responsibilities", "POST /api/v1/responsibilities/{id}/moves",
            "POST /api/v1/responsibilities/{id}/replay",
            "POST /api/v1/sitings", "POST /api/v1/sitings/{id}/replay", "POST /api/v1/schedules",
            "POST /api/v1/interventions", "POST /api/v1/interventions/{id}/versions",
        ]),
        (Role.Administrator,
        [
            "POST /api/v1/responsibilities/{id}/approve", "POST /api/v1/travel-options/{id}/adoption",
            "GET /api/v1/audit", "GET /api/v1/status", "GET /status",
        ]),
    }.SelectMany(row => row.Endpoints.Select(endpoint => (endpoint, row.Least)))
        .ToFrozenDictionary(pair => pair.endpoint, pair => pair.Least, StringComparer.Ordinal);

    /// <summary>The least role that an endpoint asks for; null for what is no address (405 and the like).</summary>
    public static Role? Of(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null ? Role.Anyone
        : NameOf(endpoint) is { } name ? Table.GetValueOrDefault(name, Role.Administrator)
        : null;

    /// <summary>Whether it is said which role an endpoint asks for.</summary>
    public static bool IsDeclared(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || Table.ContainsKey(NameOf(endpoint) ?? "");

    /// <summary>The least role of a method and address; null where none is declared.</summary>
    public static Role? Find(string endpoint) => Table.TryGetValue(endpoint, out var least) ? least : null;

    /// <summary>Every method and address that a role is declared for.</summary>
    public static IEnumerable<string> Declared => Table.Keys;

    /// <summary>Its method and address: <c>POST /api/v1/jobs/{id}/cancel</c>; null for what is no address.</summary>
    public static string? NameOf(Endpoint endpoint) => endpoint is RouteEndpoint route
        ? Names.GetValue(route, Make).Text
        : null;

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<RouteEndpoint, Name> Names = [];

    private static Name Make(RouteEndpoint route)
    {
        var methods = route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [HttpMethods.Get];
        var method = methods.Count == 0 || methods.Contains(HttpMethods.Get) ? HttpMethods.Get : methods[0];
        return new Name($"{method} {AddressOf(route.RoutePattern)}");
    }

    private static string AddressOf(RoutePattern pattern) => "/" + (pattern.RawText ?? "").Trim('/');

    private sealed record Name(string Text);
}
