using Omradesprofiler.Areas;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Features;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Ingest.Imports;

/// <summary>Reads the register: which areas there are and what they lie in, one row a DeSO.</summary>
internal sealed class RegisterReader(SourceFiles files, FindingLog findings)
{
    private static readonly string[] Geographic = [".gpkg", ".geojson", ".json", ".shp"];

    /// <summary>All trees of the recipe, over the same municipalities, counties and country.</summary>
    public AreaRegister Read(Recipe recipe)
    {
        var editions = recipe.Areas
            .GroupBy(entry => entry.Edition)
            .Select(group => (
                Edition: Edition.All.First(e => e.Slug == group.Key), Areas: group.SelectMany(ReadAreas).ToList()))
            .ToList();
        var shared = editions.SelectMany(edition => edition.Areas).Where(area => area.Id.Edition is null)
            .DistinctBy(area => area.Id).ToList();
        if (shared.Count == 0)
            throw new DataException("empty-register", recipe.Areas[0].File, "Registret har inga områden.");
        WarnOfNames(recipe, editions.SelectMany(edition => edition.Areas));
        shared.Add(new Area(new AreaId(AreaLevel.Country, AreaCodes.Country, null), "Riket", null));
        return new AreaRegister(editions.Select(edition => new AreaTree(
            edition.Edition,
            edition.Areas.Where(area => area.Id.Edition is not null).DistinctBy(area => area.Id).Concat(shared))));
    }

    private void WarnOfNames(Recipe recipe, IEnumerable<Area> areas)
    {
        var several = areas.DistinctBy(area => (area.Id, area.Name)).GroupBy(area => area.Id)
            .Count(group => group.Key.Level != AreaLevel.Deso && group.Count() > 1);
        if (several > 0)
            findings.Warn(
                "several-names", recipe.Areas[0].File, "Områden har olika namn på olika rader. Det första gäller.",
                count: several);
    }

    private List<Area> ReadAreas(RecipeAreas entry)
    {
        var edition = Edition.All.First(e => e.Slug == entry.Edition);
        var areas = new List<Area>();
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var skipped = 0;
        foreach (var row in RowsOf(entry))
        {
            if (!DesoCode.TryParse(row.Deso, edition, out var deso)
                || !RegsoCode.TryParse(row.Regso, edition.Regso, out var regso)
                || AreaCodes.LevelOf(row.Municipality) != AreaLevel.Municipality)
                throw Invalid(
                    entry, row, "Raden har ingen giltig DeSO-, RegSO- eller kommunkod (kontrollera inledande nollor).");

            var county = row.Municipality[..2];
            if (entry.Counties is { } counties && !counties.Contains(county))
                skipped++;
            else if (deso.MunicipalityCode != row.Municipality || regso.MunicipalityCode != row.Municipality)
                throw Invalid(entry, row, "Koderna på raden pekar på olika kommuner.");
            else if (!seen.TryAdd(deso.Value, regso.Value) && seen[deso.Value] != regso.Value)
                throw Invalid(entry, row, "DeSO-koden finns på flera rader med olika RegSO.");
            else
                areas.AddRange(AreasOf(
                    row, deso, regso,
                    entry.CountyNames?.GetValueOrDefault(county) ?? Counties.FindName(county) ?? $"Län {county}"));
        }

        if (skipped > 0)
            findings.Note(
                "outside-register", entry.File, "Rader för andra län än receptets är överhoppade.", count: skipped);
        return areas;
    }

    /// <summary>A row that can not be used stops the import: an area less would give sums that are too small.</summary>
    private static DataException Invalid(RecipeAreas entry, RegisterRow row, string rule) => new(
        "invalid-register", entry.File,
        $"{rule} Registret måste vara helt, annars blir summor för små utan att det syns.", row.Number);

    private static IEnumerable<Area> AreasOf(RegisterRow row, DesoCode deso, RegsoCode regso, string countyName)
    {
        yield return new Area(new AreaId(AreaLevel.Deso, deso.Value, deso.Edition), row.RegsoName, regso.Value);
        yield return new Area(new AreaId(AreaLevel.Regso, regso.Value, regso.Edition), row.RegsoName, row.Municipality);
        yield return new Area(
            new AreaId(AreaLevel.Municipality, row.Municipality, null), row.MunicipalityName, row.Municipality[..2]);
        yield return new Area(new AreaId(AreaLevel.County, row.Municipality[..2], null), countyName, AreaCodes.Country);
    }

    private IEnumerable<RegisterRow> RowsOf(RecipeAreas entry)
    {
        var path = files.Open(entry.File, entry.Source);
        if (Geographic.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
        {
            var features = FeatureReader.Read(path, entry.File, entry.Layer, null, findings);
            return RowsOf(
                entry, features.Columns, features.Features.Select(feature => (feature.Row, feature.Attributes)));
        }

        var grid = GridReader.Read(path, entry.File, null, findings);
        return RowsOf(entry, grid.Columns, grid.Rows.Select(row => (row.Number, (IReadOnlyList<string?>)row.Cells)));
    }

    private static IEnumerable<RegisterRow> RowsOf(
        RecipeAreas entry, IReadOnlyList<string> columns, IEnumerable<(int Number, IReadOnlyList<string?> Cells)> rows)
    {
        var names = entry.Columns;
        string[] wanted = [names.Deso, names.Regso, names.RegsoName, names.Municipality, names.MunicipalityName];
        var at = wanted.Select(name => Columns.IndexOf(columns, name, entry.File)).ToArray();
        return rows.Select(row => new RegisterRow(
            row.Number, Text(row.Cells, at[0]), Text(row.Cells, at[1]), Text(row.Cells, at[2]), Text(row.Cells, at[3]),
            Text(row.Cells, at[4])));
    }

    private static string Text(IReadOnlyList<string?> cells, int column) =>
        column < cells.Count ? cells[column]?.Trim() ?? "" : "";

    private sealed record RegisterRow(
        int Number, string Deso, string Regso, string RegsoName, string Municipality, string MunicipalityName);
}
