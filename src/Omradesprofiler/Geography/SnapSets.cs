namespace Omradesprofiler.Geography;

/// <summary>
/// Sets of parts (polygons of areas), each kept once under a number: what lies on a piece of ground, or which borders
/// run along an edge. Ground on the other side of an edge is what lies here, exchanged for what the edge bounds.
/// </summary>
internal sealed class SnapSets(IReadOnlyList<int> areaOfPart)
{
    /// <summary>The set without parts.</summary>
    public const int Empty = 0;

    private readonly List<int[]> _parts = [[]];
    private readonly List<int[]> _areas = [[]];
    private readonly Dictionary<int[], int> _numbers = new(new SameParts()) { [[]] = Empty };
    private readonly Dictionary<(int, int), int> _differences = [];

    /// <summary>The set of one part.</summary>
    public int Of(int part) => NumberOf([part]);

    /// <summary>The parts of a set, ascending.</summary>
    public int[] PartsOf(int set) => _parts[set];

    /// <summary>The areas of a set, ascending, each once.</summary>
    public int[] AreasOf(int set) => _areas[set];

    /// <summary>What is in one of two sets and not in both.</summary>
    public int Exchange(int first, int second)
    {
        if (first == Empty || second == Empty)
            return first + second;
        if (first == second)
            return Empty;
        var key = first < second ? (first, second) : (second, first);
        if (!_differences.TryGetValue(key, out var found))
            _differences[key] = found = NumberOf(DifferenceOf(_parts[first], _parts[second]));
        return found;
    }

    /// <summary>Whether two sets have an area in common.</summary>
    public bool Meet(int first, int second)
    {
        foreach (var area in _areas[first])
            if (Array.BinarySearch(_areas[second], area) >= 0)
                return true;
        return false;
    }

    private int NumberOf(int[] parts)
    {
        if (_numbers.TryGetValue(parts, out var number))
            return number;
        _parts.Add(parts);
        _areas.Add([.. parts.Select(part => areaOfPart[part]).Distinct().Order()]);
        return _numbers[parts] = _parts.Count - 1;
    }

    private static int[] DifferenceOf(int[] a, int[] b)
    {
        var result = new List<int>(a.Length + b.Length);
        var (i, j) = (0, 0);
        while (i < a.Length || j < b.Length)
        {
            if (j == b.Length || i < a.Length && a[i] < b[j])
                result.Add(a[i++]);
            else if (i == a.Length || b[j] < a[i])
                result.Add(b[j++]);
            else
                (i, j) = (i + 1, j + 1);
        }

        return [.. result];
    }

    private sealed class SameParts : IEqualityComparer<int[]>
    {
        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] parts)
        {
            var hash = new HashCode();
            foreach (var part in parts)
                hash.Add(part);
            return hash.ToHashCode();
        }
    }
}
