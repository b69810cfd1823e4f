using System.Net;
using System.Text.Json;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Tests.Server;

/// <summary>What the sample county's tiles hold.</summary>
internal static class LayerTiles
{
    /// <summary>The codes of a layer's areas by feature id, ascending, read off the tiles of one zoom.</summary>
    public static async Task<SortedDictionary<ulong, string>> CodesOf(SampleServer server, string layer)
    {
        var codes = new SortedDictionary<ulong, string>();
        for (var x = 140; x <= 144; x++)
            for (var y = 76; y <= 81; y++)
                foreach (var feature in await Features(server, layer, $"8/{x}/{y}"))
                    codes[feature.Id!.Value] = (string)feature.Properties["code"];
        return codes;
    }

    /// <summary>The geometry that a layer's tiles stand under.</summary>
    public static async Task<string> GeometryOf(SampleServer server, string layer) =>
        (await server.Json($"/tiles/{layer}.json")).Text("geometry");

    /// <summary>The address of values in the order of a layer.</summary>
    public static string ArrayOf(string indicator, string level, string geometry, string rest = "") =>
        $"/api/v1/indicators/{indicator}/values?level={level}&order=tile&format=array&geometry={geometry}{rest}";

    /// <summary>The numbers of a list, null where there is none.</summary>
    public static List<double?> Numbers(this JsonElement element, string name) =>
        [.. element.List(name).Select(v => v.ValueKind == JsonValueKind.Null ? (double?)null : v.GetDouble())];

    private static async Task<IReadOnlyList<MvtFeature>> Features(SampleServer server, string layer, string at)
    {
        using var response = await server.Client.GetAsync(
            $"/tiles/{layer}/{at}.mvt", TestContext.Current.CancellationToken);
        return response.StatusCode == HttpStatusCode.NoContent
            ? []
            : MvtReader.Read(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))
                .Layers[0].Features;
    }
}
