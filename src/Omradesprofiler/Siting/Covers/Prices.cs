namespace Omradesprofiler.Siting.Covers;

/// <summary>Prices on demands, to begin from in a part of the problem.</summary>
/// <param name="Demands">The demands by their number in the whole, ascending.</param>
/// <param name="Values">The price of each.</param>
internal sealed record Prices(int[] Demands, long[] Values)
{
    /// <summary>Writes the prices of some of the demands; they must be among these, ascending.</summary>
    public void CopyTo(int[] demands, long[] prices)
    {
        var at = 0;
        for (var i = 0; i < demands.Length; i++)
        {
            while (Demands[at] != demands[i])
                at++;
            prices[i] = Values[at];
        }
    }
}
