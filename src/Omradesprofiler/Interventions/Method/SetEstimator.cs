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
        var cells = Copy(areas);
        if (hypothesis == 0)
            return Fit(cells, members);
        var factor = PortableMath.Exp(-hypothesis);
        for (var i = 0; i < areas.Length; i++)
            if (_isTreated[areas[i]])
                for (var t = data.Before; t < data.Columns; t++)
                    _counts[i * data.Columns + t] *= factor;
        return Fit(cells, members);
    }

    /// <summary>The log rate ratio of a set whose members have more events after the start.</summary>
    /// <param name="areas">The members and then the controls.</param>
    /// <param name="members">How many members.</param>
    /// <param name="rate">How many more per person and year.</param>
    public double LogRateRatioWith(ReadOnlySpan<int> areas, int members, double rate)
    {
        var cells = Copy(areas);
        for (var i = 0; i < members; i++)
            for (var cell = i * data.Columns + data.Before; cell < (i + 1) * data.Columns; cell++)
                _counts[cell] += rate * _exposure[cell];
        return Fit(cells, members);
    }

    private double Fit(int cells, int members) => _model.LogRateRatio(
        _counts.AsSpan(0, cells), _exposure.AsSpan(0, cells), data.Columns, members, data.Before);

    private int Copy(ReadOnlySpan<int> areas)
    {
        var columns = data.Columns;
        if (_counts.Length < areas.Length * columns)
            (_counts, _exposure) = (new double[areas.Length * columns], new double[areas.Length * columns]);
        for (var i = 0; i < areas.Length; i++)
        {
            data.Counts.AsSpan(areas[i] * columns, columns).CopyTo(_counts.AsSpan(i * columns));
            data.Exposure.AsSpan(areas[i] * columns, columns).CopyTo(_exposure.AsSpan(i * columns));
        }

        return areas.Length * columns;
    }

    private static bool[] Mark(StudyData data)
    {
        var marked = new bool[data.Areas];
        foreach (var area in data.Design.Treated)
            marked[area] = true;
        return marked;
    }
}
