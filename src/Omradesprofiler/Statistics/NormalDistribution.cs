namespace Omradesprofiler.Statistics;

/// <summary>
/// The standard normal distribution. Cumulative: Cody 1969 (rational Chebyshev approximations), relative error below
/// 1e-15 down to the smallest numbers. Quantile: Wichura 1988 (AS 241, PPND16), relative error about 1e-16.
/// </summary>
public static class NormalDistribution
{
    private const double SqrtTwoPi = 2.50662827463100050242;

    private static readonly double[] CentreTop =
        [2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582, 18154.981253343561249];

    private static readonly double[] CentreBottom =
        [47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956];

    private static readonly double[] MiddleTop =
    [
        .39894151208813466764, 8.8831497943883759412, 93.506656132177855979, 597.27027639480026226,
        2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218,
    ];

    private static readonly double[] MiddleBottom =
    [
        22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755,
        18615.571640885098091, 34900.952721145977266, 38912.003286093271411, 19685.429676859990727,
    ];

    private static readonly double[] TailTop =
    [
        .21589853405795699, .1274011611602473639, .022235277870649807, .001421619193227893466,
        2.9112874951168792e-5,
    ];

    private static readonly double[] TailBottom =
    [
        1.28426009614491121, .468238212480865118, .0659881378689285515, .00378239633202758244,
        7.29751555083966205e-5,
    ];

    private static readonly double[] QuantileCentreTop =
    [
        2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
        13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
    ];

    private static readonly double[] QuantileCentreBottom =
    [
        5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
        5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1,
    ];

    private static readonly double[] QuantileMiddleTop =
    [
        7.7454501427834140764e-4, .0227238449892691845833, .24178072517745061177, 1.27045825245236838258,
        3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
    ];

    private static readonly double[] QuantileMiddleBottom =
    [
        1.05075007164441684324e-9, 5.475938084995344946e-4, .0151986665636164571966, .14810397642748007459,
        .68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1,
    ];

    private static readonly double[] QuantileTailTop =
    [
        2.01033439929228813265e-7, 2.71155556874348757815e-5, .0012426609473880784386, .026532189526576123093,
        .29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
    ];

    private static readonly double[] QuantileTailBottom =
    [
        2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
        .0148753612908506148525, .13692988092273580531, .59983220655588793769, 1,
    ];

    /// <summary>The probability of a value at or below z.</summary>
    public static double Cdf(double z) => z < 0 ? UpperTail(-z) : 1 - UpperTail(z);

    /// <summary>The probability of a value above z, without cancellation far out.</summary>
    public static double UpperTail(double z)
    {
        if (z < 0)
            return 1 - UpperTail(-z);
        if (z <= 0.67448975)
            return 0.5 - Centre(z);
        return z < 38.6 ? Exponential(z) * (z <= 5.656854249492380195 ? Middle(z) : Tail(z)) : 0;
    }

    /// <summary>The probability of a value farther from zero than z on either side: a two-sided p-value.</summary>
    public static double TwoSided(double z) => Math.Min(1, 2 * UpperTail(Math.Abs(z)));

    /// <summary>The value that a share of the distribution lies below.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not between 0 and 1.</exception>
    public static double Quantile(double share)
    {
        if (!(share is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share is between 0 and 1.");
        var fromHalf = share - 0.5;
        if (Math.Abs(fromHalf) <= 0.425)
        {
            var r = 0.180625 - fromHalf * fromHalf;
            return fromHalf * Polynomial(QuantileCentreTop, r) / Polynomial(QuantileCentreBottom, r);
        }

        var root = Math.Sqrt(-PortableMath.Log(fromHalf < 0 ? share : 1 - share));
        var size = root <= 5
            ? Polynomial(QuantileMiddleTop, root - 1.6) / Polynomial(QuantileMiddleBottom, root - 1.6)
            : Polynomial(QuantileTailTop, root - 5) / Polynomial(QuantileTailBottom, root - 5);
        return fromHalf < 0 ? -size : size;
    }

    private static double Centre(double z)
    {
        var square = z * z;
        var (top, bottom) = (0.065682337918207449113 * square, square);
        for (var i = 0; i < 3; i++)
            (top, bottom) = ((top + CentreTop[i]) * square, (bottom + CentreBottom[i]) * square);
        return z * (top + CentreTop[3]) / (bottom + CentreBottom[3]);
    }

    private static double Middle(double z)
    {
        var (top, bottom) = (1.0765576773720192317e-8 * z, z);
        for (var i = 0; i < 7; i++)
            (top, bottom) = ((top + MiddleTop[i]) * z, (bottom + MiddleBottom[i]) * z);
        return (top + MiddleTop[7]) / (bottom + MiddleBottom[7]);
    }

    private static double Tail(double z)
    {
        var inverse = 1 / (z * z);
        var (top, bottom) = (0.02307344176494017303 * inverse, inverse);
        for (var i = 0; i < 4; i++)
            (top, bottom) = ((top + TailTop[i]) * inverse, (bottom + TailBottom[i]) * inverse);
        return (1 / SqrtTwoPi - inverse * (top + TailTop[4]) / (bottom + TailBottom[4])) / z;
    }

    /// <summary>exp(−z²/2) in two factors, the first exact, so that the square loses no digits.</summary>
    private static double Exponential(double z)
    {
        var coarse = Math.Truncate(z * 16) / 16;
        return PortableMath.Exp(-coarse * coarse / 2) * PortableMath.Exp(-(z - coarse) * (z + coarse) / 2);
    }

    private static double Polynomial(double[] highestFirst, double x)
    {
        var sum = 0.0;
        foreach (var factor in highestFirst)
            sum = sum * x + factor;
        return sum;
    }
}
