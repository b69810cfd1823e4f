using Omradesprofiler.Statistics;

namespace Omradesprofiler.Interventions.Method;

/// <summary>In which unit a feature is shown.</summary>
internal enum FeatureScale : byte
{
    /// <summary>As it is.</summary>
    AsIs,

    /// <summary>The logarithm of events per person, shown per 1 000.</summary>
    LogRate,

    /// <summary>A logarithm of a ratio a year, shown in percent.</summary>
    LogChange,
}

/// <summary>Something that areas are matched on, in standard deviations between the usable areas.</summary>
internal sealed class MatchedFeature
{
    private readonly double[] _values;
    private readonly FeatureScale _scale;

    public MatchedFeature(string name, double[] values, bool[] isUsable, FeatureScale scale)
    {
        (Name, _values, _scale) = (name, values, scale);
        var (sum, count) = (0.0, 0);
        for (var area = 0; area < values.Length; area++)
            (sum, count) = isUsable[area] ? (sum + values[area], count + 1) : (sum, count);
        var (mean, squares) = (sum / count, 0.0);
        for (var area = 0; area < values.Length; area++)
            squares += isUsable[area] ? (values[area] - mean) * (values[area] - mean) : 0;
        var deviation = Math.Sqrt(squares / count);
        Standardised = new double[values.Length];
        if (!(deviation > 1e-12 * Math.Max(1, Math.Abs(mean))))
            return;
        for (var area = 0; area < values.Length; area++)
            Standardised[area] = isUsable[area] ? (values[area] - mean) / deviation : 0;
    }

    /// <summary>The name, in Swedish.</summary>
    public string Name { get; }

    /// <summary>Zero where the areas do not differ.</summary>
    public double[] Standardised { get; }

    /// <summary>A row of the balance table.</summary>
    public CovariateBalance Balance(
        IReadOnlyList<int> treated, IReadOnlyList<int> possible, IReadOnlyList<int> controls) =>
        new(Name, Shown(treated), Shown(possible), Shown(controls),
            Mean(Standardised, treated) - Mean(Standardised, possible),
            Mean(Standardised, treated) - Mean(Standardised, controls));

    private double Shown(IReadOnlyList<int> areas) => _scale switch
    {
        FeatureScale.LogRate => 1000 * PortableMath.Exp(Mean(_values, areas)),
        FeatureScale.LogChange => 100 * (PortableMath.Exp(Mean(_values, areas)) - 1),
        _ => Mean(_values, areas),
    };

    private static double Mean(double[] values, IReadOnlyList<int> areas)
    {
        var sum = 0.0;
        foreach (var area in areas)
            sum += values[area];
        return areas.Count > 0 ? sum / areas.Count : 0;
    }
}
