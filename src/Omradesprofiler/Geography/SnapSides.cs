namespace Omradesprofiler.Geography;

/// <summary>For each face the areas that were noted beside it, as long as they are no more than two.</summary>
internal sealed class SnapSides
{
    private readonly int[] _low;
    private readonly int[] _high;
    private readonly bool[] _hasMore;

    public SnapSides(int faceCount)
    {
        (_low, _high, _hasMore) = (new int[faceCount], new int[faceCount], new bool[faceCount]);
        Array.Fill(_low, SnapOwners.None);
    }

    public void Note(int face, int area)
    {
        if (_low[face] < 0)
            _low[face] = _high[face] = area;
        else if (area != _low[face] && area != _high[face])
        {
            _hasMore[face] |= _low[face] != _high[face];
            (_low[face], _high[face]) = (Math.Min(_low[face], area), Math.Max(_high[face], area));
        }
    }

    /// <summary>Whether more than two areas lie beside the face.</summary>
    public bool HasMore(int face) => _hasMore[face];

    /// <summary>Whether the same one or two areas, and no others, lie beside both faces.</summary>
    public bool AreSame(int one, int other) => !_hasMore[one] && !_hasMore[other] && _low[one] >= 0
        && _low[one] == _low[other] && _high[one] == _high[other];
}
