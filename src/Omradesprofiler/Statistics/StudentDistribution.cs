namespace Omradesprofiler.Statistics;

/// <summary>
/// Student's t with whole degrees of freedom, from its finite trigonometric sums (Abramowitz and Stegun 1964, 26.7.3
/// and 26.7.4).
/// </summary>
public static class StudentDistribution
{
    /// <summary>The probability between −t and t.</summary>
    /// <param name="t">Zero or above.</param>
    /// <param name="degrees">Degrees of freedom, from 1.</param>
    public static double Within(double t, int degrees)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(t);
        ArgumentOutOfRangeException.ThrowIfLessThan(degrees, 1);
        var angle = Math.Atan(t / Math.Sqrt(degrees));
        var (sine, cosine) = (Math.Sin(angle), Math.Cos(angle));
        var isOdd = degrees % 2 == 1;
        var (sum, term) = (0.0, isOdd ? cosine : 1);
        for (var k = isOdd ? 1 : 0; k <= degrees - 2; k += 2)
        {
            sum += term;
            term *= cosine * cosine * (k + 1) / (k + 2);
        }

        return isOdd ? 2 / Math.PI * (angle + sine * sum) : sine * sum;
    }

    /// <summary>How many standard errors the two-sided interval reaches to each side.</summary>
    /// <param name="confidence">A share such as 0.95.</param>
    /// <param name="degrees">Degrees of freedom, from 1.</param>
    public static double Quantile(double confidence, int degrees)
    {
        if (!(confidence is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A share between 0 and 1.");
        const int Halvings = 100;
        var (low, high) = (0.0, 1.0);
        while (Within(high, degrees) < confidence)
            high *= 2;
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Within(middle, degrees) < confidence ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}
