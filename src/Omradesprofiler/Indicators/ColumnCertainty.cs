namespace Omradesprofiler.Indicators;

/// <summary>
/// How sure the values of a column are, area by area: limits at two confidences. NaN where an area has none; never
/// shown.
/// </summary>
/// <param name="Confidence">The confidence of <paramref name="Usual"/>, share 0–1.</param>
/// <param name="Usual">Limits at 95 %, or at the source's own confidence.</param>
/// <param name="Strict">Limits at 99.8 %; null for surveys, whose sources give one confidence only.</param>
/// <param name="Conservative">
/// For an index of overlapping groups, limits at 95 % that hold however much the groups overlap; null for others.
/// </param>
/// <param name="Method">The method's Swedish name and its assumptions.</param>
/// <param name="Variance">
/// The variance of each value, in the value's unit squared: what draws and tests of difference are made from.
/// </param>
internal sealed record ColumnCertainty(
    double Confidence, LimitArrays Usual, LimitArrays? Strict, LimitArrays? Conservative, string Method,
    double[] Variance)
{
    /// <summary>
    /// How much of each variance is what the source may have moved the counts; null where that is not in it.
    /// </summary>
    public double[]? Perturbation { get; init; }
}

/// <summary>A lower and an upper limit for each area.</summary>
internal sealed record LimitArrays(double[] Lower, double[] Upper)
{
    /// <summary>Arrays without any limit yet.</summary>
    public static LimitArrays Empty(int count)
    {
        var limits = new LimitArrays(new double[count], new double[count]);
        Array.Fill(limits.Lower, double.NaN);
        Array.Fill(limits.Upper, double.NaN);
        return limits;
    }

    /// <summary>Whether an area has limits.</summary>
    public bool Has(int index) => !double.IsNaN(Lower[index]);
}
