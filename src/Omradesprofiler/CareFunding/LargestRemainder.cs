namespace Omradesprofiler.CareFunding;

/// <summary>
/// Shares a whole number out in proportion, so that the shares are whole and sum to it: each gets its whole part, and
/// what is left goes one by one to the largest remainders (Hamilton's method), equal ones in the order given.
/// </summary>
internal static class LargestRemainder
{
    /// <summary>The shares; all 0 where nobody has any claim.</summary>
    /// <param name="total">What is shared out, whole, 0 or more.</param>
    /// <param name="claims">In proportion to what, each 0 or more.</param>
    public static decimal[] Share(decimal total, IReadOnlyList<decimal> claims)
    {
        var sum = claims.Sum();
        var shares = new decimal[claims.Count];
        if (sum <= 0)
            return shares;
        var remainders = new decimal[claims.Count];
        for (var i = 0; i < shares.Length; i++)
        {
            var exact = total * claims[i] / sum;
            shares[i] = Math.Floor(exact);
            remainders[i] = exact - shares[i];
        }

        var left = (int)(total - shares.Sum());
        foreach (var i in Enumerable.Range(0, shares.Length).OrderByDescending(i => remainders[i]).Take(left))
            shares[i]++;
        return shares;
    }
}
