namespace Omradesprofiler.Statistics;

/// <summary>
/// Logarithm and exponential from additions and multiplications alone (after Sun's fdlibm, 1993; error below one unit
/// in the last place), so that seeded draws are the same to the last bit on every machine: the runtime's own come
/// from the operating system.
/// </summary>
public static class PortableMath
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>The natural logarithm.</summary>
    /// <param name="x">Zero gives minus infinity; below zero is refused.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative or not a number.</exception>
    public static double Log(double x)
    {
        if (!(x >= 0))
            throw new ArgumentOutOfRangeException(nameof(x), x, "A logarithm is of a positive number.");
        if (x == 0 || double.IsInfinity(x))
            return x == 0 ? double.NegativeInfinity : x;
        var exponent = 0;
        if (x < 2.2250738585072014e-308)
            (x, exponent) = (x * 18014398509481984.0, -54);
        var bits = BitConverter.DoubleToInt64Bits(x);
        exponent += (int)(bits >> 52) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFF) | 0x3FF0000000000000);
        if (mantissa > 1.4142135623730951)
            (mantissa, exponent) = (mantissa / 2, exponent + 1);
        var f = mantissa - 1;
        var s = f / (2 + f);
        var z = s * s;
        var w = z * z;
        var even = w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
        var odd = z * (6.666666666666735130e-01 + w * (2.857142874366239149e-01
            + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
        var half = f * f / 2;
        return exponent * Ln2High - (half - (s * (half + even + odd) + exponent * Ln2Low) - f);
    }

    /// <summary>The exponential; zero far below, infinity far above.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a number.</exception>
    public static double Exp(double x)
    {
        if (double.IsNaN(x))
            throw new ArgumentOutOfRangeException(nameof(x), x, "Not a number.");
        if (x is > 709.782712893384 or < -745.1332191019411)
            return x > 0 ? double.PositiveInfinity : 0;
        var power = (int)Math.Floor(x * 1.44269504088896338700 + 0.5);
        var high = x - power * Ln2High;
        var low = power * Ln2Low;
        var r = high - low;
        var t = r * r;
        var c = r - t * (1.66666666666666019037e-01 + t * (-2.77777777770155933842e-03
            + t * (6.61375632143793436117e-05 + t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08))));
        var y = 1 - (low - r * c / (2 - c) - high);
        return power > -1021
            ? y * PowerOfTwo(Math.Min(power, 1023)) * (power > 1023 ? 2 : 1)
            : y * PowerOfTwo(power + 1000) * PowerOfTwo(-1000);
    }

    /// <summary>A positive base to a power.</summary>
    public static double Pow(double x, double power) => x == 0 ? 0 : Exp(power * Log(x));

    private static double PowerOfTwo(int power) => BitConverter.Int64BitsToDouble((long)(power + 1023) << 52);
}
