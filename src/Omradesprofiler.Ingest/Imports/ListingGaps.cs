using Omradesprofiler.Disclosure;

namespace Omradesprofiler.Ingest.Imports;

/// <summary>
/// Listing tables have rows only for clinics where somebody of the area is listed: in an area that has any row, the
/// others have nobody, which is the number 0 and no gap.
/// </summary>
internal sealed class ListingGaps
{
    private readonly Dictionary<SeriesKey, (Series Series, bool[] Seen)> _seen = [];

    /// <summary>Notes that the file has a row for an area, whatever stands in it.</summary>
    public void See(Series series, int index)
    {
        if (!_seen.TryGetValue(series.Key, out var entry))
            _seen[series.Key] = entry = (series, new bool[series.Values.Length]);
        entry.Seen[index] = true;
    }

    /// <summary>Writes the zeros.</summary>
    public void Fill()
    {
        foreach (var group in _seen.Values.GroupBy(entry => entry.Series.Key with { CareCenter = null }))
        {
            var clinics = group.ToList();
            for (var area = 0; area < clinics[0].Seen.Length; area++)
                if (clinics.Any(clinic => clinic.Seen[area]))
                    foreach (var (series, _) in clinics.Where(clinic => !clinic.Seen[area]))
                        (series.Values[area], series.States[area]) = (0, CellState.Published);
        }
    }
}
