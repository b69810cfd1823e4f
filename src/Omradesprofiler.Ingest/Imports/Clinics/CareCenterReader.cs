using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Ingest.Imports.Clinics;

/// <summary>Reads which clinics there are: listing tables and clinic geographies may name no others.</summary>
/// <param name="files">The data folder.</param>
/// <param name="findings">Where what is doubtful is said.</param>
/// <param name="tree">The newest edition's areas.</param>
/// <param name="borders">Their borders; null where there are none.</param>
/// <param name="focus">The counties and municipalities that the recipe is about.</param>
internal sealed class CareCenterReader(
    SourceFiles files, FindingLog findings, AreaTree tree, EditionGeometry? borders, IReadOnlyList<string> focus)
{
    /// <summary>The register's clinics, and what stands beside them in listing tables.</summary>
    public IReadOnlyList<CareCenter> Read(RecipeCareCenters entry)
    {
        var grid = GridReader.Read(
            files.Open(entry.File, entry.Source), entry.File,
            entry.Sheet is null && entry.HeaderRow is null ? null : new GridOptions(null, entry.HeaderRow, entry.Sheet),
            findings);
        var rows = ReadRows(entry, new CareCenterRows(entry, grid, findings), grid);
        var places = new CareCenterPlaces(entry, grid, findings).Read(rows);
        var home = new CareCenterHome(entry, findings, tree, borders, focus);
        var found = rows.Select((row, i) => (
            row.Row, CareCenter: home.Settle(row.CareCenter with { Place = places[i] }, row.Row, row.Municipality)))
            .ToList();
        CareCenterChecks.Run(found, entry, findings);
        var codes = found.Select(one => one.CareCenter.Code).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. found.Select(one => one.CareCenter),
            .. (entry.Others ?? new Dictionary<string, string>()).Where(pair => !codes.Contains(pair.Key))
                .Select(pair => new CareCenter(pair.Key, pair.Value) { Kind = CareCenterKind.Elsewhere }),
        ];
    }

    private List<CareCenterRow> ReadRows(RecipeCareCenters entry, CareCenterRows reader, Grid grid)
    {
        var rows = new List<CareCenterRow>();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in grid.Rows)
            if (reader.Read(row) is not { } read)
                findings.Warn(
                    "incomplete-care-center", entry.File, "Vårdenheten saknar kod eller namn. Raden är inte inläst.",
                    row.Number);
            else if (!codes.Add(read.CareCenter.Code))
                findings.Warn(
                    "repeated-care-center", entry.File, "Vårdenhetens kod finns på flera rader. Den första gäller.",
                    row.Number, entry.Code);
            else
                rows.Add(read);
        return rows;
    }
}
