using System.Globalization;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Server.Backgrounds;

/// <summary>
/// A map of the installation's own to lay under the areas, set under <c>background</c> in
/// <c>omradesprofiler.json</c> or by environment (<c>OMRADESPROFILER_BACKGROUND__TILES</c> …): pictures of 256 pixels
/// in the web map grid, from a server's address with {z}, {x} and {y}, or from an MBTiles file.
/// </summary>
/// <param name="Tiles">The address; asked by this server, so that a reader's browser meets no other.</param>
/// <param name="File">The MBTiles file.</param>
/// <param name="Name">What the map is called.</param>
/// <param name="Attribution">Who made it, as its terms want it said.</param>
/// <param name="MaxZoom">The finest zoom that there are pictures of.</param>
public sealed record BackgroundOptions(string? Tiles, string? File, string Name, string Attribution, int MaxZoom)
{
    internal const string Section = "background:";

    private static readonly string[] Places = ["{z}", "{x}", "{y}"];

    /// <summary>Null where none is set, which is usual: the page has land, water and names of its own.</summary>
    /// <exception cref="DataException">Something that is set can not be used.</exception>
    public static BackgroundOptions? Read(Func<string, string?> setting)
    {
        var (tiles, file) = (setting("tiles"), setting("file"));
        if (tiles is null && file is null)
            return null;
        if (tiles is not null && file is not null)
            throw Wrong("ange tiles (en adress) eller file (en MBTiles-fil), inte båda.");
        if (tiles is not null && !IsAddress(tiles))
            throw Wrong("tiles ska vara en http- eller https-adress med {z}, {x} och {y}.");
        if (setting("attribution") is not { Length: > 0 } attribution)
            throw Wrong("attribution saknas: säg vems kartan är, så som dess villkor vill ha det.");
        return new BackgroundOptions(
            tiles, file, setting("name") ?? "Bakgrundskarta", attribution, ParseZoom(setting("maxZoom")));
    }

    internal static DataException Wrong(string rule) =>
        new("background", "omradesprofiler.json, background", char.ToUpperInvariant(rule[0]) + rule[1..]);

    private static bool IsAddress(string tiles) =>
        Places.All(tiles.Contains)
        && Uri.TryCreate(
            Places.Aggregate(tiles, (text, place) => text.Replace(place, "0")), UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    private static int ParseZoom(string? text) => text is null ? BackgroundTile.MaxZoom
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var zoom)
            && zoom <= BackgroundTile.MaxZoom
            ? zoom
            : throw Wrong($"maxZoom ska vara ett heltal från 0 till {BackgroundTile.MaxZoom}.");
}
