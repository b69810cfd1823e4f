using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Omradesprofiler.Tiles;

/// <summary>A tile's place in the web map grid: column from the west, row from the north. Always a tile that exists.
/// </summary>
public readonly record struct TileCoordinates
{
    /// <summary>The finest zoom that is served.</summary>
    public const int MaxZoom = TileGrid.MaxZoom;

    /// <summary>Puts a place together.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such tile.</exception>
    public TileCoordinates(int zoom, int x, int y)
    {
        if (!Exists(zoom, x, y))
            throw new ArgumentOutOfRangeException(
                nameof(zoom), $"{zoom}/{x}/{y}", $"Zoom goes from 0 to {MaxZoom}, x and y from 0 to 2^zoom − 1.");
        (Zoom, X, Y) = (zoom, x, y);
    }

    public int Zoom { get; }

    public int X { get; }

    public int Y { get; }

    /// <summary>Whether 0 ≤ zoom ≤ <see cref="MaxZoom"/> and 0 ≤ x, y &lt; 2^zoom.</summary>
    public static bool Exists(int zoom, int x, int y) =>
        zoom is >= 0 and <= MaxZoom && x >= 0 && y >= 0 && x < 1 << zoom && y < 1 << zoom;

    /// <summary>Reads the three numbers of an address; digits only, no sign, no space.</summary>
    public static bool TryParse(
        [NotNullWhen(true)] string? zoom,
        [NotNullWhen(true)] string? x,
        [NotNullWhen(true)] string? y,
        out TileCoordinates tile)
    {
        tile = default;
        if (!TryNumber(zoom, out var z) || !TryNumber(x, out var column) || !TryNumber(y, out var row)
            || !Exists(z, column, row))
            return false;
        tile = new TileCoordinates(z, column, row);
        return true;
    }

    public override string ToString() => $"{Zoom}/{X}/{Y}";

    private static bool TryNumber(string? text, out int number)
    {
        number = 0;
        return text?.Length is > 0 and <= 5
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
