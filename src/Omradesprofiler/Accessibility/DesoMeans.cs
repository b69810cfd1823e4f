using Omradesprofiler.Travel;

namespace Omradesprofiler.Accessibility;

/// <summary>
/// The mean time from each DeSO to each clinic over its people that can get there; where it has no people, over its
/// points.
/// </summary>
internal sealed class DesoMeans
{
    private readonly IReadOnlyList<TravelOrigin> _origins;
    private readonly int _careCenters;
    private readonly double[] _weights;
    private readonly double[] _sums;
    private readonly double[] _people;

    public DesoMeans(IReadOnlyList<TravelOrigin> origins, int desoCount, int careCenters)
    {
        (_origins, _careCenters) = (origins, careCenters);
        Milliseconds = new int[checked(desoCount * careCenters)];
        Array.Fill(Milliseconds, TravelMatrix.Unreachable);
        _sums = new double[careCenters];
        _people = new double[careCenters];
        var byDeso = new double[desoCount];
        foreach (var origin in origins)
            byDeso[origin.Area] += origin.People;
        _weights = [.. origins.Select(origin => byDeso[origin.Area] > 0 ? origin.People : 1)];
    }

    /// <summary>The means, DeSO by DeSO.</summary>
    public int[] Milliseconds { get; }

    /// <summary>Adds an origin's times; origins come in order, so that a DeSO is ready with its last.</summary>
    public void Add(int origin, ReadOnlySpan<int> times)
    {
        for (var i = 0; i < times.Length; i++)
            if (times[i] != TravelMatrix.Unreachable)
            {
                _sums[i] += _weights[origin] * times[i];
                _people[i] += _weights[origin];
            }

        if (origin + 1 < _origins.Count && _origins[origin + 1].Area == _origins[origin].Area)
            return;
        var row = Milliseconds.AsSpan(_origins[origin].Area * _careCenters, _careCenters);
        for (var i = 0; i < row.Length; i++)
            if (_people[i] > 0)
                row[i] = (int)Math.Round(_sums[i] / _people[i]);
        Array.Clear(_sums);
        Array.Clear(_people);
    }
}
