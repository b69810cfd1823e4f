namespace Omradesprofiler.Attainment;

/// <summary>How often chance gives so many.</summary>
internal static class BinomialTail
{
    /// <summary>P(X ≥ k) of n independent tries that each come out with a probability.</summary>
    public static double AtLeast(int k, int n, double probability)
    {
        var (term, below) = (Math.Pow(1 - probability, n), 0.0);
        for (var i = 0; i < k; i++)
        {
            below += term;
            term *= (n - i) / (i + 1.0) * probability / (1 - probability);
        }

        return Math.Max(0, 1 - below);
    }
}
