using System.Globalization;

namespace Omradesprofiler.Server.Backgrounds;

/// <summary>
/// A picture's place in the web map grid: column from the west, row from the north. Finer than the areas' own tiles:
/// streets are looked at closely.
/// </summary>
internal readonly record struct BackgroundTile(int Zoom, int X, int Y)
{
    public const int MaxZoom = 18;

    /// <summary>What a caller is told whose tile can not be.</summary>
    public static readonly string Rule = $"z ska vara 0–{MaxZoom} och x och y heltal från 0 till 2^z − 1.";

    public static bool TryParse(string z, string x, string y, out BackgroundTile tile)
    {
        tile = default;
        if (!TryNumber(z, out var zoom) || !TryNumber(x, out var column) || !TryNumber(y, out var row))
            return false;
        tile = new BackgroundTile(zoom, column, row);
        return zoom <= MaxZoom && column < 1 << zoom && row < 1 << zoom;
    }

    private static bool TryNumber(string text, out int number)
    {
        number = 0;
        return text.Length is > 0 and <= 6
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
