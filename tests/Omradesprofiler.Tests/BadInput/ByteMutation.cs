using System.Buffers.Binary;
using System.Text;

namespace Omradesprofiler.Tests.BadInput;

/// <summary>Spoils bytes as disks, networks, programs and people with bad intentions do.</summary>
internal static class ByteMutation
{
    /// <summary>What a spoiled file holds at most: what is larger is refused by its size alone.</summary>
    private const int Most = 4 << 20;

    private static readonly (string Kind, Func<byte[], Random, byte[]> Spoil)[] All =
    [
        ("bits", FlipBits), ("cut", Cut), ("doubled", Double), ("swapped", Swap), ("lengths", ChangeLength),
        ("numbers", TextMutation.ChangeNumbers), ("nested", Nest), ("repeated", Repeat), ("nul", InsertNul),
        ("encoding", Encode), ("lines", TextMutation.ChangeLines), ("separators", TextMutation.ChangeSeparators),
        ("values", TextMutation.ChangeValue), ("members", TextMutation.RepeatMember), ("emptied", Empty),
    ];

    private static readonly long[] Extremes =
        [0, 1, -1, 0x7F, 0x80, 0xFF, 0xFFFF, int.MaxValue, int.MinValue, uint.MaxValue, 1L << 40, long.MaxValue,
            long.MinValue];

    /// <summary>A spoiled copy, and what was done to it.</summary>
    public static (byte[] Bytes, string Kind) Of(byte[] seed, Random random)
    {
        var (kind, spoil) = random.Pick(All);
        var bytes = spoil(seed, random);
        for (var more = random.Next(8); more > 5; more--)
            bytes = random.Pick(All).Spoil(bytes, random);
        return (bytes.Length > Most ? bytes[..Most] : bytes, kind);
    }

    private static byte[] FlipBits(byte[] seed, Random random)
    {
        var bytes = seed.ToArray();
        for (var times = bytes.Length == 0 ? 0 : 1 + random.Next(32); times > 0; times--)
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }

    private static byte[] Cut(byte[] seed, Random random) =>
        random.Once(2) ? seed[..random.Next(seed.Length + 1)] : seed[random.Next(seed.Length + 1)..];

    private static byte[] Double(byte[] seed, Random random)
    {
        var (from, to) = Slice(seed, random);
        var at = random.Next(seed.Length + 1);
        return [.. seed[..at], .. seed[from..to], .. seed[at..]];
    }

    private static byte[] Swap(byte[] seed, Random random)
    {
        var bytes = seed.ToArray();
        var length = Math.Min(bytes.Length / 2, 1 + random.Next(64));
        var (from, to) = (random.Next(bytes.Length - length + 1), random.Next(bytes.Length - length + 1));
        for (var i = 0; i < length; i++)
            (bytes[from + i], bytes[to + i]) = (bytes[to + i], bytes[from + i]);
        return bytes;
    }

    /// <summary>Numbers of one to eight bytes: half of them near the file's beginning, where lengths and counts are.
    /// </summary>
    private static byte[] ChangeLength(byte[] seed, Random random)
    {
        var bytes = seed.ToArray();
        Span<byte> number = stackalloc byte[sizeof(long)];
        for (var times = 1 + random.Next(3); times > 0; times--)
        {
            var size = 1 << random.Next(4);
            if (bytes.Length < size)
                return bytes;
            var room = bytes.Length - size + 1;
            var at = random.Next(random.Once(2) ? Math.Min(room, 128) : room);
            BinaryPrimitives.WriteInt64LittleEndian(number, random.Pick(Extremes));
            if (random.Once(2))
                number[..size].Reverse();
            number[..size].CopyTo(bytes.AsSpan(at));
        }

        return bytes;
    }

    private static byte[] Nest(byte[] seed, Random random)
    {
        string[] words =
            ["[", "{\"a\":", "<a>", "[[[0,0],", "(", "\"", "{\"type\":\"GeometryCollection\",\"geometries\":["];
        return Insert(seed, random, random.Pick(words), 1 << random.Next(17));
    }

    private static byte[] Repeat(byte[] seed, Random random)
    {
        var (from, to) = Slice(seed, random);
        to = Math.Min(to, from + 400);
        var times = Math.Min(1 << random.Next(15), Most / Math.Max(1, to - from));
        var part = Enumerable.Repeat(seed[from..to], times).SelectMany(one => one);
        return [.. seed[..from], .. part, .. seed[from..]];
    }

    private static byte[] InsertNul(byte[] seed, Random random) => Insert(seed, random, "\0", 1 << random.Next(10));

    private static byte[] Encode(byte[] seed, Random random)
    {
        var text = Encoding.UTF8.GetString(seed);
        Encoding[] others =
            [Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1, Encoding.UTF8];
        var other = random.Pick(others);
        byte[] mark = random.Once(2) ? [.. other.GetPreamble()] : [];
        return random.Next(3) switch
        {
            0 => [.. random.Pick(others).GetPreamble(), .. seed],
            1 => Insert(seed, random, random.Pick<string>(["\u00FF\u00FE", "\u00C3", "\u00ED\u00A0\u0080"]), 1),
            _ => [.. mark, .. other.GetBytes(text)],
        };
    }

    private static byte[] Empty(byte[] seed, Random random) => random.Next(4) switch
    {
        0 => [],
        1 => [.. seed.Take(1)],
        2 => new byte[random.Next(4096)],
        _ => [.. "null"u8],
    };

    private static byte[] Insert(byte[] seed, Random random, string word, int times)
    {
        var at = random.Next(seed.Length + 1);
        var part = Enumerable.Repeat(Encoding.Latin1.GetBytes(word), times).SelectMany(one => one);
        return [.. seed[..at], .. part, .. seed[at..]];
    }

    private static (int From, int To) Slice(byte[] seed, Random random)
    {
        var (a, b) = (random.Next(seed.Length + 1), random.Next(seed.Length + 1));
        return (Math.Min(a, b), Math.Max(a, b));
    }
}
