using Omradesprofiler.Statistics;

namespace Omradesprofiler.Priorities;

/// <summary>
/// A posterior as 33 quantiles, at standard normal z from −4 to 4 by quarters: a draw is then one normal number and one
/// step on a straight line. Beta and gamma of large parameters by Cornish and Fisher's expansion (1938) with exact
/// moments to the fourth order, the others by summing the density on the logit or logarithmic scale. The probability
/// below a drawn value errs by less than 0.002, far below what a thousand draws can show.
/// </summary>
internal static class PosteriorQuantiles
{
    /// <summary>How many.</summary>
    public const int Count = 33;

    /// <summary>The z of the last; of the first with a minus.</summary>
    public const double Reach = 4;

    /// <summary>Steps per unit of z.</summary>
    public const double PerUnit = (Count - 1) / (2 * Reach);

    private const double Large = 25;
    private const int Cells = 160;
    private const double Drop = 16;
    private const double Lowest = 20;

    private static readonly double[] Shares =
        [.. Enumerable.Range(0, Count).Select(i => NormalDistribution.Cdf(ZAt(i)))];

    /// <summary>The z of a node.</summary>
    public static double ZAt(int node) => node / PerUnit - Reach;

    /// <summary>Quantiles of a normal distribution.</summary>
    public static void Normal(double mean, double variance, Span<double> nodes)
    {
        var error = Math.Sqrt(variance);
        for (var i = 0; i < Count; i++)
            nodes[i] = mean + error * ZAt(i);
    }

    /// <summary>Quantiles of Beta(a, b).</summary>
    public static void Beta(double a, double b, Span<double> nodes)
    {
        var sum = a + b;
        if (Math.Min(a, b) < Large)
        {
            Integrate(t => a * t - sum * LogOnePlusExp(t), PortableMath.Log(a / b), sum / (a * b), (a, b), nodes);
            for (var i = 0; i < Count; i++)
                nodes[i] = 1 / (1 + PortableMath.Exp(-nodes[i]));
            return;
        }

        var product = a * b;
        CornishFisher(
            a / sum, Math.Sqrt(product / (sum + 1)) / sum,
            2 * (b - a) * Math.Sqrt(sum + 1) / ((sum + 2) * Math.Sqrt(product)),
            6 * ((a - b) * (a - b) * (sum + 1) - product * (sum + 2)) / (product * (sum + 2) * (sum + 3)), nodes);
    }

    /// <summary>Quantiles of Gamma(shape), times a scale.</summary>
    public static void Gamma(double shape, double scale, Span<double> nodes)
    {
        if (shape < Large)
        {
            Integrate(
                t => shape * t - PortableMath.Exp(t), PortableMath.Log(shape), 1 / shape, (shape, Large), nodes);
            for (var i = 0; i < Count; i++)
                nodes[i] = PortableMath.Exp(nodes[i]) * scale;
            return;
        }

        CornishFisher(shape * scale, Math.Sqrt(shape) * scale, 2 / Math.Sqrt(shape), 6 / shape, nodes);
    }

    private static void CornishFisher(double mean, double error, double skewness, double excess, Span<double> nodes)
    {
        var (third, fourth, square) = (skewness / 6, excess / 24, skewness * skewness / 36);
        for (var i = 0; i < Count; i++)
        {
            var z = ZAt(i);
            var cube = z * z * z;
            nodes[i] = mean + error
                * (z + third * (z * z - 1) + fourth * (cube - 3 * z) - square * (2 * cube - 5 * z));
        }
    }

    /// <summary>
    /// Quantiles of a log-concave density by the trapezoidal rule; what lies beyond the ends falls as fast as an
    /// exponential of the given rates.
    /// </summary>
    private static void Integrate(
        Func<double, double> logDensity, double mode, double variance, (double Left, double Right) rates,
        Span<double> nodes)
    {
        var peak = logDensity(mode);
        var (first, last) = (
            End(logDensity, mode, peak, -Math.Sqrt(variance)), End(logDensity, mode, peak, Math.Sqrt(variance)));
        var step = (last - first) / Cells;
        Span<double> below = stackalloc double[Cells + 1];
        var before = PortableMath.Exp(logDensity(first) - peak);
        below[0] = before / rates.Left;
        for (var i = 1; i <= Cells; i++)
        {
            var density = PortableMath.Exp(logDensity(first + i * step) - peak);
            below[i] = below[i - 1] + (before + density) / 2 * step;
            before = density;
        }

        var total = below[Cells] + before / rates.Right;
        for (var (i, cell) = (0, 0); i < Count; i++)
        {
            var wanted = Shares[i] * total;
            if (wanted < below[0] || wanted > below[Cells])
            {
                nodes[i] = wanted < below[0]
                    ? first + PortableMath.Log(wanted / below[0]) / rates.Left
                    : last - PortableMath.Log((total - wanted) / (total - below[Cells])) / rates.Right;
                continue;
            }

            while (cell < Cells - 1 && below[cell + 1] < wanted)
                cell++;
            var width = below[cell + 1] - below[cell];
            var part = width > 0 ? Math.Clamp((wanted - below[cell]) / width, 0, 1) : 0;
            nodes[i] = first + (cell + part) * step;
        }
    }

    /// <summary>Where the density has fallen to almost nothing, or so far off that it does not matter.</summary>
    private static double End(Func<double, double> logDensity, double mode, double peak, double step)
    {
        var (near, far) = (mode, mode + step);
        while (peak - logDensity(far) < Drop && Math.Abs(far - mode) < Lowest)
            (near, far) = (far, mode + 2 * (far - mode));
        if (Math.Abs(far - mode) > Lowest)
            far = mode + Math.Sign(step) * Lowest;
        for (var i = 0; i < 4 && peak - logDensity(far) > Drop; i++)
        {
            var middle = (near + far) / 2;
            if (peak - logDensity(middle) < Drop)
                near = middle;
            else
                far = middle;
        }

        return far;
    }

    private static double LogOnePlusExp(double t) =>
        t > 0 ? t + PortableMath.Log(1 + PortableMath.Exp(-t)) : PortableMath.Log(1 + PortableMath.Exp(t));
}
