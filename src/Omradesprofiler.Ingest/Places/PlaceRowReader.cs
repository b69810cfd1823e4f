using Omradesprofiler.Findings;
using Omradesprofiler.Geography;
using Omradesprofiler.Ingest.Features;
using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Ingest.Imports.Clinics;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Ingest.Places;

/// <summary>Reads what CSV files, sheets and layers of features say of places.</summary>
internal sealed class PlaceRowReader(SourceFiles files, FindingLog findings)
{
    /// <summary>The rows of a CSV file or sheet.</summary>
    /// <exception cref="DataException">The file can not be read, or lacks a column.</exception>
    public IEnumerable<PlaceClaim> ReadRows(RecipePlaceFile entry)
    {
        var grid = GridReader.Read(
            files.Open(entry.File, entry.Source), entry.File, new GridOptions(null, entry.HeaderRow, entry.Sheet),
            findings);
        var columns = new PlaceColumns(entry, grid.Columns);
        var pairs = PairsOf(entry, grid);
        return grid.Rows.Select(row => columns.ClaimOf(
            row.Number, row.Cells, pairs.Select(pair => pair.Find(row)).FirstOrDefault(place => place is not null)));
    }

    /// <summary>The points of a layer, and of its areas a point in their middle.</summary>
    /// <exception cref="DataException">The file can not be read, or lacks an attribute.</exception>
    public IEnumerable<PlaceClaim> ReadFeatures(RecipePlaceFile entry)
    {
        var table = FeatureReader.Read(
            files.Open(entry.File, entry.Source), entry.File, entry.FeatureLayer, entry.Epsg, findings);
        var columns = new PlaceColumns(entry, table.Columns);
        return table.Features.Select(
            feature => columns.ClaimOf(feature.Row, feature.Attributes, PointOf(feature)));
    }

    private static PlanePoint? PointOf(Feature feature)
    {
        if (feature.Point is var (easting, northing))
            return new PlanePoint(easting, northing);
        if (feature.Shape is not { PolygonCount: > 0 } shape)
            return null;
        var (x, y) = LabelPoint.Of(shape);
        return new PlanePoint(x, y);
    }

    private List<CoordinatePair> PairsOf(RecipePlaceFile entry, Grid grid)
    {
        (CoordinateSystem System, string? X, string? Y)[] said =
        [
            (CoordinateSystem.Sweref99Tm, entry.Sweref99Tm?.Easting, entry.Sweref99Tm?.Northing),
            (CoordinateSystem.Wgs84, entry.Wgs84?.Longitude, entry.Wgs84?.Latitude),
            (CoordinateSystem.Rt90, entry.Rt90?.Easting, entry.Rt90?.Northing),
        ];
        return
        [
            .. said.Where(one => one.X is not null)
                .Select(one => new CoordinatePair(one.System, one.X!, one.Y!, grid, findings)),
        ];
    }

    /// <summary>The columns that a recipe names.</summary>
    private sealed class PlaceColumns(RecipePlaceFile entry, IReadOnlyList<string> columns)
    {
        private readonly int _name = At(entry.Name, columns, entry.File);
        private readonly int _kind = At(entry.Kind, columns, entry.File);
        private readonly int _code = At(entry.Code, columns, entry.File);
        private readonly int _opening = At(entry.Opening, columns, entry.File);
        private readonly int _telephone = At(entry.Telephone, columns, entry.File);
        private readonly int _email = At(entry.Email, columns, entry.File);
        private readonly int _web = At(entry.Web, columns, entry.File);
        private readonly int _date = At(entry.Date, columns, entry.File);

        public PlaceClaim ClaimOf(int row, IReadOnlyList<string?> cells, PlanePoint? point) =>
            new(row, Cell(cells, _code) ?? $"{row}", $"rad {row}")
            {
                Name = Cell(cells, _name),
                KindWord = entry.AllOfKind ?? Cell(cells, _kind),
                Point = point,
                Opening = Cell(cells, _opening),
                Telephone = Cell(cells, _telephone),
                Email = Cell(cells, _email),
                Web = Cell(cells, _web),
                Date = Cell(cells, _date),
            };

        private static int At(string? column, IReadOnlyList<string> columns, string file) =>
            column is null ? -1 : Columns.IndexOf(columns, column, file);

        private static string? Cell(IReadOnlyList<string?> cells, int at) =>
            at >= 0 && cells[at] is { } text ? CareCenterRows.TextOf(text) : null;
    }
}
