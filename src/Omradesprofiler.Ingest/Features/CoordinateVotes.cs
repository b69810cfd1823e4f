namespace Omradesprofiler.Ingest.Features;

/// <summary>Counts in which families' boxes the geometries of a file lie, as they are and with their axes swapped.
/// </summary>
internal sealed class CoordinateVotes
{
    private readonly int[] _straight = new int[CoordinateRange.All.Count];
    private readonly int[] _swapped = new int[CoordinateRange.All.Count];

    /// <summary>Geometries that were looked at.</summary>
    public int Count { get; private set; }

    /// <summary>Geometries whose coordinates could be degrees, anywhere on Earth.</summary>
    public int DegreesAnywhere { get; private set; }

    public void Add(double x, double y)
    {
        Count++;
        DegreesAnywhere += Math.Abs(x) <= 180 && Math.Abs(y) <= 90 ? 1 : 0;
        for (var i = 0; i < CoordinateRange.All.Count; i++)
        {
            _straight[i] += CoordinateRange.All[i].Box.Contains(x, y) ? 1 : 0;
            _swapped[i] += CoordinateRange.All[i].Box.Contains(y, x) ? 1 : 0;
        }
    }

    /// <summary>Whether more than half of the geometries lie in the family's box.</summary>
    public bool Fits(CoordinateRange range) => _straight[IndexOf(range)] * 2 > Count;

    /// <summary>Whether more than half of them do once the axes are swapped.</summary>
    public bool FitsSwapped(CoordinateRange range) => _swapped[IndexOf(range)] * 2 > Count;

    /// <summary>The first family that they fit one way or the other; null where none.</summary>
    public CoordinateRange? Find() => CoordinateRange.All.FirstOrDefault(range => Fits(range) || FitsSwapped(range));

    private static int IndexOf(CoordinateRange range)
    {
        for (var i = 0; i < CoordinateRange.All.Count; i++)
            if (ReferenceEquals(CoordinateRange.All[i], range))
                return i;
        throw new ArgumentException("Not one of the families.", nameof(range));
    }
}
