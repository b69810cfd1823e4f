namespace Omradesprofiler.Care;

/// <summary>Lists of clinics' codes.</summary>
internal static class CareCenterCodes
{
    /// <summary>Where a clinic stands in a list, or −1.</summary>
    public static int PlaceOf(this IReadOnlyList<string> careCenters, string careCenter)
    {
        for (var i = 0; i < careCenters.Count; i++)
            if (careCenters[i] == careCenter)
                return i;
        return -1;
    }
}
