namespace Omradesprofiler.Server.Ogc;

/// <summary>A link (RFC 8288), as OGC API writes it.</summary>
/// <param name="Templated">True where the address holds variables in braces; absent otherwise.</param>
public sealed record OgcLink(string Href, string Rel, string Type, string Title, bool? Templated = null);

/// <summary>Names that links and answers use.</summary>
public static class OgcNames
{
    public const string Json = "application/json";
    public const string GeoJson = "application/geo+json";
    public const string SchemaJson = "application/schema+json";
    public const string OpenApi = "application/vnd.oai.openapi+json;version=3.0";
    public const string Html = "text/html";
    public const string VectorTile = "application/vnd.mapbox-vector-tile";

    private const string Relation = "http://www.opengis.net/def/rel/ogc/1.0/";

    public const string QueryablesRelation = Relation + "queryables";
    public const string TilesetsRelation = Relation + "tilesets-vector";
    public const string TilingSchemeRelation = Relation + "tiling-scheme";
    public const string TilingSchemesRelation = Relation + "tiling-schemes";
}
