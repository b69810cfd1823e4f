using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Tables;
using Omradesprofiler.Ingest.Tables.Grids;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Ingest.Imports.Journeys;

/// <summary>
/// Reads times that another service computed: a row for each DeSO and clinic or candidate site. A pair without a row
/// has no way.
/// </summary>
internal sealed class TimesFileReader(
    SourceFiles files, FindingLog findings, AreaRegister register, AreaLayer layer, IReadOnlyList<string> destinations)
{
    /// <summary>The longest time that is believed: three days.</summary>
    private const double LongestMinutes = 3 * 24 * 60;

    private const int MillisecondsPerMinute = 60_000;

    private readonly Dictionary<string, int> _columns =
        destinations.Index().ToDictionary(one => one.Item, one => one.Index, StringComparer.Ordinal);

    private readonly Dictionary<(int Area, int To), int> _times = [];
    private readonly SortedSet<int> _areas = [];
    private readonly SortedSet<int> _places = [];

    /// <summary>The times between the DeSO and the places that the file names.</summary>
    /// <exception cref="DataException">It is of another edition, names no known place, or has a negative time.
    /// </exception>
    public TravelMatrix Read(RecipeTravelTimes entry)
    {
        var grid = GridReader.Read(
            files.Open(entry.File, entry.Source), entry.File, new GridOptions(null, entry.HeaderRow, entry.Sheet),
            findings);
        var from = Columns.IndexOf(grid.Columns, entry.From, entry.File);
        var to = Columns.IndexOf(grid.Columns, entry.To, entry.File);
        var minutes = Columns.IndexOf(grid.Columns, entry.Minutes, entry.File);
        foreach (var row in grid.Rows)
        {
            var area = AreaOf(entry, row, row.Cells[from]);
            var known = _columns.TryGetValue(row.Cells[to].Trim(), out var place);
            if (!known)
                findings.Warn(
                    "unknown-destination", entry.File,
                    "Platsens kod är varken en vårdcentral eller en kandidatplats. Raden är inte inläst.", row.Number,
                    entry.To);
            if (area < 0 || !known)
                continue;
            _areas.Add(area);
            _places.Add(place);
            if (TimeOf(entry, row, row.Cells[minutes]) is { } time)
                Keep(entry, row, (area, place), time);
        }

        if (_areas.Count == 0)
            throw new DataException(
                "no-times", entry.File,
                $"Ingen av filens {grid.Rows.Count} rader har både en DeSO i {layer.Edition!.SwedishName} och en "
                + "vårdcentral eller kandidatplats som finns. Kontrollera kolumner, årgång och inledande nollor.");
        return MatrixOf(entry);
    }

    private int AreaOf(RecipeTravelTimes entry, GridRow row, string cell)
    {
        var code = cell.Trim();
        if (layer.TryGetIndex(code, out var area))
            return area;
        if (register.Trees.Any(tree => tree.Layer(AreaLevel.Deso).IndexOf(code) >= 0))
            throw new DataException(
                "wrong-edition", entry.File,
                $"Koden {code} finns bara i en annan årgång än {layer.Edition!.SwedishName}. Koder som finns i båda "
                + "kan ha ändrad gräns, så filen läses inte.",
                row.Number, entry.From);
        findings.Warn(
            "unknown-area", entry.File,
            $"DeSO-koden finns inte i {layer.Edition!.SwedishName}. Raden är inte inläst.", row.Number, entry.From);
        return -1;
    }

    private int? TimeOf(RecipeTravelTimes entry, GridRow row, string cell)
    {
        if (!SwedishNumber.TryParse(cell, out var minutes, out var state))
            throw new DataException(
                "invalid-time", entry.File, "Restiden går inte att tolka. Ange minuter: 12,5.", row.Number,
                entry.Minutes);
        if (state != CellState.Published || cell.Trim() is "-" or "–" or "—")
        {
            findings.Warn(
                "missing-time", entry.File, "Restiden saknas. Det räknas som att ingen väg finns.", row.Number,
                entry.Minutes);
            return null;
        }

        if (minutes < 0)
            throw new DataException(
                "negative-time", entry.File, "Restiden är negativ.", row.Number, entry.Minutes);
        if (minutes <= LongestMinutes)
            return (int)Math.Round(minutes * MillisecondsPerMinute);
        findings.Warn(
            "long-time", entry.File,
            "Restiden är längre än tre dygn. Det räknas som att ingen väg finns.", row.Number, entry.Minutes);
        return null;
    }

    /// <summary>The first row of a pair stands.</summary>
    private void Keep(RecipeTravelTimes entry, GridRow row, (int Area, int To) pair, int time)
    {
        if (_times.TryAdd(pair, time))
            return;
        if (_times[pair] == time)
            findings.Note(
                "repeated-time", entry.File, "Samma DeSO och plats står på flera rader, med samma restid.", row.Number);
        else
            findings.Warn(
                "contradicting-time", entry.File,
                "Samma DeSO och plats står på flera rader, med olika restid. Den första gäller.", row.Number,
                entry.Minutes);
    }

    private TravelMatrix MatrixOf(RecipeTravelTimes entry)
    {
        int[] areas = [.. _areas];
        int[] places = [.. _places];
        if (areas.Length < layer.Count)
            findings.Warn(
                "area-without-times", entry.File,
                "DeSO som filen inte har någon restid för. Tillgängligheten där är inte känd.",
                column: entry.From, count: layer.Count - areas.Length);
        var matrix = new int[checked(areas.Length * places.Length)];
        Array.Fill(matrix, TravelMatrix.Unreachable);
        for (var i = 0; i < areas.Length; i++)
            for (var j = 0; j < places.Length; j++)
                if (_times.TryGetValue((areas[i], places[j]), out var time))
                    matrix[(i * places.Length) + j] = time;
        return new TravelMatrix(
            [.. areas.Select(area => layer.Areas[area].Code)], [.. places.Select(place => destinations[place])],
            matrix);
    }
}
