namespace Omradesprofiler.Sample;

/// <summary>Stable 64-bit keys of texts and numbers: noise that belongs to a place or a cell in any order.</summary>
internal static class Keys
{
    /// <summary>The key of a text (FNV-1a, scrambled).</summary>
    public static ulong Of(string text)
    {
        var key = 14695981039346656037UL;
        foreach (var letter in text)
            key = (key ^ letter) * 1099511628211UL;
        return Scramble(key);
    }

    public static ulong Mix(ulong key, ulong other) => Scramble(key * 31 + Scramble(other));

    public static ulong Mix(ulong key, long other) => Mix(key, unchecked((ulong)other));

    /// <summary>A number in [0, 1) that belongs to the key.</summary>
    public static double Unit(ulong key) => (Scramble(key) >> 11) * (1.0 / (1UL << 53));

    /// <summary>The finaliser of splitmix64.</summary>
    public static ulong Scramble(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
