namespace Omradesprofiler.Travel;

/// <summary>
/// Whole numbers as differences from the one before, in as many bytes as each needs (seven bits a byte, the sign last).
/// </summary>
internal static class PackedNumbers
{
    private const int LongestBytes = 5;

    public static ReadOnlySpan<byte> Pack(ReadOnlySpan<int> numbers)
    {
        var (bytes, length, before) = (new byte[(long)numbers.Length * LongestBytes], 0, 0);
        foreach (var number in numbers)
        {
            var difference = unchecked(number - before);
            var rest = (uint)((difference << 1) ^ (difference >> 31));
            for (; rest >= 0x80; rest >>= 7)
                bytes[length++] = (byte)(rest | 0x80);
            bytes[length++] = (byte)rest;
            before = number;
        }

        return bytes.AsSpan(0, length);
    }

    /// <summary>Fills in the numbers that bytes were packed from.</summary>
    public static void Unpack(ReadOnlySpan<byte> bytes, Span<int> numbers)
    {
        var (place, before) = (0, 0);
        foreach (ref var number in numbers)
        {
            var (rest, shift) = (0u, 0);
            for (; bytes[place] >= 0x80; shift += 7)
                rest |= (uint)(bytes[place++] & 0x7F) << shift;
            rest |= (uint)bytes[place++] << shift;
            number = before = unchecked(before + ((int)(rest >> 1) ^ -(int)(rest & 1)));
        }
    }
}
