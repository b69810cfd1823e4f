using System.Text.Json.Nodes;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Server.Tiles;

/// <summary>
/// A MapLibre style (version 8) of what a snapshot holds: the one in <c>geodata/style.json</c> without the layers that
/// the snapshot lacks, its addresses made those of the server. Sources name TileJSON, so a map that is opened anew gets
/// the newest geometry.
/// </summary>
public sealed class MapStyle(string template)
{
    private const string Origin = "{origin}";

    /// <summary>The style for a server's own address.</summary>
    public JsonObject For(TileSet tiles, string title, string origin)
    {
        var style = JsonNode.Parse(template.Replace(Origin, origin, StringComparison.Ordinal))!.AsObject();
        style["name"] = title;
        var sources = style["sources"]!.AsObject();
        foreach (var (name, source) in sources.ToList())
            if (!tiles.TryFindLayer(name, out _, out var layer))
                sources.Remove(name);
            else
                UseLayer(style, name, layer.Id, source!.AsObject());
        var layers = style["layers"]!.AsArray();
        foreach (var layer in layers.ToList())
            if ((string?)layer!["source"] is { } used && !sources.ContainsKey(used))
                layers.Remove(layer);
        return style;
    }

    /// <summary>Layers name their source by what it is, tiles by the edition that it is of.</summary>
    private static void UseLayer(JsonObject style, string source, string layer, JsonObject description)
    {
        if ((string?)description["type"] != "vector")
            return;
        foreach (var drawn in style["layers"]!.AsArray().Where(drawn => (string?)drawn!["source"] == source))
            drawn!["source-layer"] = layer;
    }
}
