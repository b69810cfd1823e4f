namespace Omradesprofiler.Siting.Covers;

/// <summary>Sets of small numbers as bits, for asking which set lies inside which.</summary>
internal sealed class BitTable(int sets, int numbers)
{
    private const int Bits = 64;
    private readonly int _words = (numbers + Bits - 1) / Bits;
    private readonly ulong[] _bits = new ulong[(long)sets * ((numbers + Bits - 1) / Bits)];

    public void Add(int set, int number) => _bits[((long)set * _words) + (number / Bits)] |= 1UL << (number % Bits);

    /// <summary>Whether all of one set is in another.</summary>
    public bool IsInside(int inner, int outer)
    {
        var some = _bits.AsSpan(inner * _words, _words);
        var all = _bits.AsSpan(outer * _words, _words);
        for (var i = 0; i < some.Length; i++)
            if ((some[i] & ~all[i]) != 0)
                return false;
        return true;
    }
}
