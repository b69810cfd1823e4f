using Omradesprofiler.Areas;

namespace Omradesprofiler.Care;

/// <summary>A clinic geography while it is made: the share of each area that belongs to each clinic.</summary>
/// <param name="areaCount">How many areas there are.</param>
public sealed class CareShares(int areaCount)
{
    /// <summary>What shares may miss 1 by and still be meant as all.</summary>
    private const double Rounding = 1e-6;

    private readonly SortedDictionary<string, double>[] _rows =
        [.. Enumerable.Range(0, areaCount).Select(_ => new SortedDictionary<string, double>(StringComparer.Ordinal))];

    /// <summary>How many areas there are.</summary>
    public int AreaCount => areaCount;

    /// <summary>The clinics that any area belongs to, in order of code.</summary>
    public IReadOnlyList<string> CareCenters =>
        [.. _rows.SelectMany(row => row.Keys).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The clinics of an area with their shares, in order of code.</summary>
    public IReadOnlyDictionary<string, double> Of(int area) => _rows[area];

    /// <summary>Gives a clinic a share more of an area.</summary>
    public void Add(int area, string careCenter, double share) =>
        _rows[area][careCenter] = _rows[area].GetValueOrDefault(careCenter) + share;

    /// <summary>Takes an area from all clinics.</summary>
    public void Clear(int area) => _rows[area].Clear();

    /// <summary>Areas that more than the whole of is given away.</summary>
    public IReadOnlyList<int> FindOverfull() =>
        [.. Enumerable.Range(0, areaCount).Where(area => _rows[area].Values.Sum() > 1 + Rounding)];

    /// <summary>Areas that nothing of is given away.</summary>
    public IReadOnlyList<int> FindEmpty() =>
        [.. Enumerable.Range(0, areaCount).Where(area => !(_rows[area].Values.Sum() > 0))];

    /// <summary>The weights to the clinics in order of code; what is more than the whole is scaled to the whole.
    /// </summary>
    /// <param name="careCenters">All clinics that are to be columns, in order of code; null for those that have a
    /// share.</param>
    public (IReadOnlyList<string> CareCenters, AreaWeights Weights) Build(IReadOnlyList<string>? careCenters = null)
    {
        careCenters ??= CareCenters;
        var columns = careCenters.Select((code, i) => (code, i)).ToDictionary(pair => pair.code, pair => pair.i);
        var starts = new int[areaCount + 1];
        var (targets, weights) = (new List<int>(), new List<double>());
        for (var area = 0; area < areaCount; area++)
        {
            var sum = _rows[area].Values.Sum();
            var scale = sum > 1 - Rounding ? sum : 1;
            foreach (var (code, share) in _rows[area].Where(pair => pair.Value > 0))
            {
                targets.Add(columns[code]);
                weights.Add(Math.Min(1, share / scale));
            }

            starts[area + 1] = targets.Count;
        }

        return (careCenters, new AreaWeights(starts, [.. targets], [.. weights], careCenters.Count));
    }
}
