using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Omradesprofiler.Server.Tiles;

/// <summary>A range of a font's letters as it is sent.</summary>
public sealed record GlyphRange(byte[] Bytes, string ETag);

/// <summary>
/// The letters for maps (signed distance fields, as protocol buffers), read from a folder for each font and a file for
/// each range of 256 signs that has any.
/// </summary>
public sealed class GlyphFonts
{
    private const int RangeLength = 256;
    private const int LastStart = 0x10FF00;

    private readonly FrozenDictionary<string, FrozenDictionary<int, GlyphRange>> _fonts;

    public GlyphFonts(string folder)
    {
        _fonts = new DirectoryInfo(folder).EnumerateDirectories().ToFrozenDictionary(
            font => font.Name,
            font => font.EnumerateFiles("*.pbf").ToFrozenDictionary(
                file => TryParseRange(Path.GetFileNameWithoutExtension(file.Name), out var start)
                    ? start
                    : throw new InvalidDataException($"{file.FullName} is not named by a range of letters."),
                file => RangeOf(File.ReadAllBytes(file.FullName))),
            StringComparer.Ordinal);
    }

    /// <summary>The fonts' names.</summary>
    public IEnumerable<string> Names => _fonts.Keys.Order(StringComparer.Ordinal);

    /// <summary>Reads <c>256-511</c>: 256 signs from a multiple of 256.</summary>
    public static bool TryParseRange(string text, out int start)
    {
        start = 0;
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash > 0
            && int.TryParse(text.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out start)
            && int.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            && start % RangeLength == 0 && start <= LastStart && end == start + RangeLength - 1;
    }

    /// <summary>
    /// The letters of the first known font of a list; without any where the font has none in the range. Null where no
    /// font of the list is known.
    /// </summary>
    public GlyphRange? Find(string fontStack, int start)
    {
        var font = fontStack.Split(',', StringSplitOptions.TrimEntries).FirstOrDefault(_fonts.ContainsKey);
        return font is null ? null : _fonts[font].GetValueOrDefault(start) ?? RangeOf(Empty(font, start));
    }

    /// <summary>A message of one font stack with a name (1) and a range (2) and no glyphs.</summary>
    private static byte[] Empty(string font, int start)
    {
        var name = Encoding.UTF8.GetBytes(font);
        var range = Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"{start}-{start + RangeLength - 1}"));
        byte[] stack = [0x0A, (byte)name.Length, .. name, 0x12, (byte)range.Length, .. range];
        return [0x0A, (byte)stack.Length, .. stack];
    }

    private static GlyphRange RangeOf(byte[] bytes) =>
        new(bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8))}\"");
}
