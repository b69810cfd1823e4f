using System.Text.Json.Nodes;
using Omradesprofiler.Server.Ogc.Cql;
using Omradesprofiler.Server.Ogc.Features;
using Omradesprofiler.Server.Ogc.Tiles;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Server.Ogc.Description;

/// <summary>The parameters of the OGC API, as OpenAPI describes them.</summary>
public static class OgcParameters
{
    public static JsonObject All(IReadOnlyList<OgcLayer> collections)
    {
        JsonObject[] parameters =
        [
            Query("f", "Svarets form; utan: efter Accept.", Words("json", "html")),
            Path("collectionId", "Samlingens id.", Words([.. collections.Select(collection => collection.Id)])),
            Path("featureId", "Objektets id: områdeskoden, för platser ett löpnummer.", Type("string")),
            Path("tileMatrixSetId", "Rutnätets id.", Words([.. OgcTileGrid.All.Select(grid => grid.Id)])),
            Path("tileMatrix", $"Nivå, 0–{TileGrid.MaxZoom}.", Number()),
            Path("tileRow", "Rad, från norr, från 0.", Number()),
            Path("tileCol", "Kolumn, från väster, från 0.", Number()),
            Limit(),
            Query("cursor", "Läge i listan, ur länken next.", Type("string")),
            Box(),
            Query("bbox-crs", "Koordinatsystemet för bbox; utan: CRS84.", Crs()),
            Query("crs", "Koordinatsystemet för svaret; utan: CRS84.", Crs()),
            Time(),
            Query(
                "filter", "Villkor i CQL2-text på egenskaperna i queryables: högst "
                    + $"{CqlPredicates.MostIntersects} S_INTERSECTS, och högst {CqlPattern.MostCharacters} tecken i "
                    + "ett mönster för LIKE.", Filter()),
            Query("filter-lang", "Filterspråket.", Words("cql2-text")),
            Query("filter-crs", "Koordinatsystemet för koordinater i filter; utan: CRS84.", Crs()),
            Query(
                "indicators", $"Värden att lägga till: 1–{ItemsQuery.MostIndicators} indikatorer ur "
                    + "/api/v1/indicators, med komma emellan. Bara för områden.", Type("string")),
            Query("period", "Perioden för värdena; utan: den nyaste. Bara för områden.", Type("string")),
        ];
        return new JsonObject(parameters.Select(parameter =>
            KeyValuePair.Create(parameter["name"]!.GetValue<string>(), (JsonNode?)parameter)));
    }

    private static JsonObject Limit()
    {
        var schema = Type("integer");
        schema["minimum"] = 1;
        schema["maximum"] = ItemsQuery.MostLimit;
        schema["default"] = ItemsQuery.DefaultLimit;
        return Query("limit", "Antal objekt på en sida. Ett större tal än det högsta räknas som det högsta.", schema);
    }

    private static JsonObject Box()
    {
        var schema = Type("array");
        schema["oneOf"] = new JsonArray(
            new JsonObject { ["minItems"] = 4, ["maxItems"] = 4 },
            new JsonObject { ["minItems"] = 6, ["maxItems"] = 6 });
        schema["items"] = Type("number");
        return Query(
            "bbox", "Bara objekt som delar minst en punkt med rutan: minsta och största värde längs axlarna, i den "
                + "ordning som bbox-crs har (för EPSG:3006 nordkoordinaten först).", schema);
    }

    private static JsonObject Time() => Query(
        "datetime", "Tidpunkt eller intervall. Objekten har ingen egen tid, så alla passar.", Type("string"));

    private static JsonObject Filter()
    {
        var schema = Type("string");
        schema["maxLength"] = CqlLexer.MostCharacters;
        return schema;
    }

    private static JsonObject Number()
    {
        var schema = Type("integer");
        schema["minimum"] = 0;
        return schema;
    }

    private static JsonObject Crs()
    {
        var schema = Words([.. OgcCrs.All.Select(crs => crs.Uri)]);
        schema["format"] = "uri";
        schema["default"] = OgcCrs.Crs84.Uri;
        return schema;
    }

    private static JsonObject Words(params ReadOnlySpan<string> words)
    {
        var schema = Type("string");
        var list = new JsonArray();
        foreach (var word in words)
            list.Add(word);
        schema["enum"] = list;
        return schema;
    }

    private static JsonObject Type(string type) => new() { ["type"] = type };

    private static JsonObject Path(string name, string description, JsonObject schema) => new()
    {
        ["name"] = name,
        ["in"] = "path",
        ["description"] = description,
        ["required"] = true,
        ["schema"] = schema,
    };

    private static JsonObject Query(string name, string description, JsonObject schema) => new()
    {
        ["name"] = name,
        ["in"] = "query",
        ["description"] = description,
        ["required"] = false,
        ["style"] = "form",
        ["explode"] = false,
        ["schema"] = schema,
    };
}
