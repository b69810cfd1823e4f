namespace Omradesprofiler.Statistics;

/// <summary>The indices of inequality (ojämlikhet).</summary>
/// <param name="Slope">SII: the difference between the best and the worst off end of the line, in the value's
/// unit.</param>
/// <param name="Ratio">RII: the best off end by the worst off end.</param>
public readonly record struct Inequality(double Slope, double Ratio);
