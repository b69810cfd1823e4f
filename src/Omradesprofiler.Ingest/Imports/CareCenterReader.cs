using Omradesprofiler.Care;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Ingest.Imports;

/// <summary>Reads which clinics there are: listing tables may name no others.</summary>
internal sealed class CareCenterReader(SourceFiles files, FindingLog findings)
{
    /// <summary>The register's clinics, and what stands beside them in listing tables.</summary>
    public IReadOnlyList<CareCenter> Read(RecipeCareCenters entry)
    {
        var grid = GridReader.Read(files.Open(entry.File, entry.Source), entry.File, null, findings);
        var code = Columns.IndexOf(grid.Columns, entry.Code, entry.File);
        var name = Columns.IndexOf(grid.Columns, entry.Name, entry.File);
        var found = new Dictionary<string, CareCenter>(StringComparer.Ordinal);
        foreach (var row in grid.Rows)
            if (row.Cells[code] is not { Length: > 0 } id || row.Cells[name] is not { Length: > 0 } text)
                findings.Warn(
                    "incomplete-care-center", entry.File, "Vårdenheten saknar kod eller namn. Raden är inte inläst.",
                    row.Number);
            else if (!found.TryAdd(id, new CareCenter(id, text)))
                findings.Warn(
                    "repeated-care-center", entry.File, "Vårdenhetens kod finns på flera rader. Den första gäller.",
                    row.Number);
        foreach (var (id, text) in entry.Others ?? new Dictionary<string, string>())
            found.TryAdd(id, new CareCenter(id, text));
        return [.. found.Values];
    }
}
