namespace Omradesprofiler.Server.Ogc;

/// <summary>The conformance classes that hold here, each tested.</summary>
public static class OgcConformance
{
    private const string Spec = "http://www.opengis.net/spec/";

    public static IReadOnlyList<string> Classes { get; } =
    [
        Spec + "ogcapi-common-1/1.0/conf/core",
        Spec + "ogcapi-common-2/1.0/conf/collections",
        Spec + "ogcapi-features-1/1.0/conf/core",
        Spec + "ogcapi-features-1/1.0/conf/oas30",
        Spec + "ogcapi-features-1/1.0/conf/html",
        Spec + "ogcapi-features-1/1.0/conf/geojson",
        Spec + "ogcapi-features-2/1.0/conf/crs",
        Spec + "ogcapi-features-3/1.0/conf/queryables",
        Spec + "ogcapi-features-3/1.0/conf/filter",
        Spec + "ogcapi-features-3/1.0/conf/features-filter",
        Spec + "cql2/1.0/conf/cql2-text",
        Spec + "cql2/1.0/conf/basic-cql2",
        Spec + "cql2/1.0/conf/advanced-comparison-operators",
        Spec + "cql2/1.0/conf/case-insensitive-comparison",
        Spec + "cql2/1.0/conf/basic-spatial-functions",
        Spec + "ogcapi-tiles-1/1.0/conf/core",
        Spec + "ogcapi-tiles-1/1.0/conf/tileset",
        Spec + "ogcapi-tiles-1/1.0/conf/tilesets-list",
        Spec + "ogcapi-tiles-1/1.0/conf/dataset-tilesets",
        Spec + "ogcapi-tiles-1/1.0/conf/geodata-tilesets",
        Spec + "ogcapi-tiles-1/1.0/conf/mvt",
        Spec + "ogcapi-tiles-1/1.0/conf/oas30",
        Spec + "tms/2.0/conf/tilematrixset",
        Spec + "tms/2.0/conf/json-tilematrixset",
        Spec + "tms/2.0/conf/tilesetmetadata",
        Spec + "tms/2.0/conf/json-tilesetmetadata",
    ];
}
