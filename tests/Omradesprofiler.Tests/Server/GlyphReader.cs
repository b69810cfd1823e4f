using System.Text;

namespace Omradesprofiler.Tests.Server;

/// <summary>A letter of a glyph file.</summary>
internal sealed record Glyph(uint Code, byte[] Bitmap, int Width, int Height, int Left, int Top, int Advance);

/// <summary>A font stack of a glyph file.</summary>
internal sealed record GlyphStack(string Name, string Range, IReadOnlyDictionary<uint, Glyph> Glyphs);

/// <summary>Reads glyph files as their protocol says: glyphs.proto of Mapbox's node-fontnik.</summary>
internal static class GlyphReader
{
    public static GlyphStack Read(byte[] file)
    {
        var (field, stack) = Fields(file).Single();
        Assert.Equal(1, field);
        var fields = Fields((byte[])stack).ToList();
        return new GlyphStack(
            Encoding.UTF8.GetString((byte[])fields.Single(entry => entry.Field == 1).Value),
            Encoding.UTF8.GetString((byte[])fields.Single(entry => entry.Field == 2).Value),
            fields.Where(entry => entry.Field == 3).Select(entry => ReadGlyph((byte[])entry.Value))
                .ToDictionary(glyph => glyph.Code));
    }

    private static Glyph ReadGlyph(byte[] bytes)
    {
        var fields = Fields(bytes).ToDictionary(entry => entry.Field, entry => entry.Value);
        int Number(int field) => (int)(uint)fields[field];
        int Signed(int field) => (Number(field) >> 1) ^ -(Number(field) & 1);
        return new Glyph(
            (uint)fields[1], fields.TryGetValue(2, out var bitmap) ? (byte[])bitmap : [], Number(3), Number(4),
            Signed(5), Signed(6), Number(7));
    }

    private static IEnumerable<(int Field, object Value)> Fields(byte[] bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var tag = Varint(bytes, ref at);
            var value = Varint(bytes, ref at);
            if ((tag & 7) == 0)
            {
                yield return ((int)(tag >> 3), value);
                continue;
            }

            Assert.Equal(2u, tag & 7);
            Assert.True(at + value <= bytes.Length, "A field ends beyond the file.");
            yield return ((int)(tag >> 3), bytes[at..(at += (int)value)]);
        }
    }

    private static uint Varint(byte[] bytes, ref int at)
    {
        var (value, shift) = (0u, 0);
        for (; bytes[at] >= 0x80; shift += 7)
            value |= (uint)(bytes[at++] & 0x7F) << shift;
        return value | (uint)bytes[at++] << shift;
    }
}
