using Omradesprofiler.Geography;

namespace Omradesprofiler.Server.Ogc.Features;

/// <summary>
/// All features of a collection but their geometry, in the ascending order of their ids that pages follow.
/// </summary>
public sealed class FeatureSet
{
    private readonly string[] _ids;
    private readonly long[] _rows;
    private readonly Bounds[] _boxes;

    /// <param name="ids">Ids, ascending: codes as text, row numbers by their value.</param>
    /// <param name="rows">The row of each in the snapshot's file, ascending.</param>
    /// <param name="boxes">The box around each, SWEREF 99 TM.</param>
    /// <param name="properties">What is known of each.</param>
    public FeatureSet(string[] ids, long[] rows, Bounds[] boxes, IReadOnlyList<FeatureProperty> properties)
    {
        _ids = ids;
        _rows = rows;
        _boxes = boxes;
        Properties = properties;
    }

    public IReadOnlyList<FeatureProperty> Properties { get; }

    public int Count => _ids.Length;

    public string IdAt(int index) => _ids[index];

    public long RowAt(int index) => _rows[index];

    public Bounds BoxAt(int index) => _boxes[index];

    /// <summary>The place of the feature with an id, or −1.</summary>
    public int IndexOf(string id)
    {
        var index = FirstAfter(id) - 1;
        return index >= 0 && _ids[index] == id ? index : -1;
    }

    /// <summary>
    /// The place of the first feature after an id, whether there is such an id or not, so that a page goes on where the
    /// last one ended even when the snapshot has changed in between.
    /// </summary>
    public int FirstAfter(string id)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Compare(_ids[middle], id) <= 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Text by its characters, row numbers (of no leading zero) by their value.</summary>
    private static int Compare(string left, string right) => IsRow(left) && IsRow(right) && left.Length != right.Length
        ? left.Length.CompareTo(right.Length)
        : string.CompareOrdinal(left, right);

    private static bool IsRow(string id) => id is [>= '1' and <= '9', ..] && id.All(char.IsAsciiDigit);
}
