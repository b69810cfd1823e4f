using Omradesprofiler.Statistics;

namespace Omradesprofiler.Interventions.Method;

/// <summary>
/// The primary estimate of any set with its controls, by one and the same function. With a hypothesis the counts of
/// the truly treated after the start are first made what they would have been without it: count · e^(−θ₀).
/// </summary>
internal sealed class SetEstimator(StudyData data)
{
    private readonly TwoWayPoisson _model = new();
    private readonly bool[] _isTreated = Mark(data);
    private double[] _counts = [];
    private double[] _exposure = [];

    /// <summary>Whether a set has any of the truly treated in it, as member or as control.</summary>
    public bool IsTouched(ReadOnlySpan<int> areas)
    {
        foreach (var area in areas)
            if (_isTreated[area])
                return true;
        return false;
    }

    /// <summary>The log rate ratio of a set.</summary>
    /// <param name="areas">The members and then the controls.</param>
    /// <param name="members">How many members.</param>
    /// <param name="hypothesis">θ₀: zero leaves the counts as they are.</param>
    public double LogRateRatio(ReadOnlySpan<int> areas, int members, double hypothesis = 0)
    {
        var columns = data.Columns;
        var cells = areas.Length * columns;
        if (_counts.Length < cells)
            (_counts, _exposure) = (new double[cells], new double[cells]);
        var factor = hypothesis == 0 ? 1 : PortableMath.Exp(-hypothesis);
        for (var i = 0; i < areas.Length; i++)
        {
            var (from, into) = (areas[i] * columns, i * columns);
            data.Counts.AsSpan(from, columns).CopyTo(_counts.AsSpan(into));
            data.Exposure.AsSpan(from, columns).CopyTo(_exposure.AsSpan(into));
            if (factor == 1 || !_isTreated[areas[i]])
                continue;
            for (var t = data.Before; t < columns; t++)
                _counts[into + t] *= factor;
        }

        return _model.LogRateRatio(_counts.AsSpan(0, cells), _exposure.AsSpan(0, cells), columns, members, data.Before);
    }

    private static bool[] Mark(StudyData data)
    {
        var marked = new bool[data.Areas];
        foreach (var area in data.Design.Treated)
            marked[area] = true;
        return marked;
    }
}
