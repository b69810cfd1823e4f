using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Tables;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Ingest.Imports.Clinics;

/// <summary>Reads which clinic each DeSO or RegSO belongs to, from a list.</summary>
internal sealed class CareListReader
{
    private readonly RecipeCareList _entry;
    private readonly FindingLog _findings;
    private readonly AreaRegister _register;
    private readonly AreaTree _tree;
    private readonly IReadOnlySet<string> _careCenters;
    private readonly CareShares _shares;
    private readonly HashSet<int> _contested = [];
    private int _matched;

    public CareListReader(
        RecipeCareList entry, FindingLog findings, AreaRegister register, AreaTree tree,
        IReadOnlySet<string> careCenters)
    {
        (_entry, _findings, _register, _tree, _careCenters) = (entry, findings, register, tree, careCenters);
        _shares = new CareShares(tree.Layer(AreaLevel.Deso).Count);
    }

    /// <summary>The shares; areas that two clinics are said to have the whole of belong to none.</summary>
    /// <exception cref="DataException">The list is of another edition.</exception>
    public CareShares Read(SourceFiles files)
    {
        var grid = GridReader.Read(
            files.Open(_entry.File, _entry.Source), _entry.File,
            new GridOptions(null, _entry.HeaderRow, _entry.Sheet), _findings);
        var area = Columns.IndexOf(grid.Columns, _entry.Area, _entry.File);
        var careCenter = Columns.IndexOf(grid.Columns, _entry.CareCenter, _entry.File);
        var share = _entry.Share is { } name ? Columns.IndexOf(grid.Columns, name, _entry.File) : -1;
        foreach (var row in grid.Rows)
            Read(row, row.Cells[area], row.Cells[careCenter], share < 0 ? null : row.Cells[share]);
        if (_matched == 0)
            throw new DataException(
                "wrong-edition", _entry.File,
                $"Ingen av listans {grid.Rows.Count} områdeskoder finns i {_tree.Edition.SwedishName} eller "
                + $"{_tree.Edition.Regso.SwedishName}. Kontrollera årgång, kodkolumn och inledande nollor.",
                column: _entry.Area);
        foreach (var place in _contested)
            _shares.Clear(place);
        TellOverfull();
        return _shares;
    }

    private void Read(GridRow row, string code, string careCenter, string? share)
    {
        var areas = AreasOf(code, row);
        _matched += areas.Count > 0 ? 1 : 0;
        if (areas.Count == 0)
            return;
        if (!_careCenters.Contains(careCenter))
            _findings.Warn(
                "unknown-care-center", _entry.File,
                $"{code}: vårdcentralens kod finns inte i registret över vårdenheter. Raden är inte inläst.",
                row.Number, _entry.CareCenter);
        else if (!TryShare(share, out var part))
            _findings.Warn(
                "not-a-share", _entry.File, $"{code}: andelen ska vara större än 0 och högst 1. Raden är inte inläst.",
                row.Number, _entry.Share);
        else if (areas.Any(place => _shares.Of(place).ContainsKey(careCenter)))
            _findings.Warn(
                "repeated-area", _entry.File,
                $"{code}: området är angivet två gånger för samma vårdcentral. Den första raden gäller.", row.Number,
                _entry.Area);
        else
            Add(areas, code, careCenter, part, row, share is null);
    }

    private void Add(
        IReadOnlyList<int> areas, string code, string careCenter, double share, GridRow row, bool isWhole)
    {
        if (isWhole && areas.Any(place => _shares.Of(place).Count > 0))
        {
            _contested.UnionWith(areas.Where(place => _shares.Of(place).Count > 0));
            _findings.Warn(
                "contested-area", _entry.File,
                $"{code}: området är angivet för två vårdcentraler, utan andelar. Det hör till ingen av dem förrän "
                + "listan är rättad.",
                row.Number, _entry.Area);
        }

        foreach (var place in areas)
            _shares.Add(place, careCenter, share);
    }

    /// <summary>The DeSO that a code stands for: itself, or those of a RegSO; none where it is unknown.</summary>
    private IReadOnlyList<int> AreasOf(string code, GridRow row)
    {
        if (_tree.Layer(AreaLevel.Deso).TryGetIndex(code, out var deso))
            return [deso];
        if (_tree.Layer(AreaLevel.Regso).TryGetIndex(code, out var regso))
            return _tree.MembersOf(AreaLevel.Regso, regso, AreaLevel.Deso);
        var other = _register.Trees.FirstOrDefault(tree =>
            tree.Layer(AreaLevel.Deso).IndexOf(code) >= 0 || tree.Layer(AreaLevel.Regso).IndexOf(code) >= 0);
        if (other is not null)
            throw new DataException(
                "wrong-edition", _entry.File,
                $"Koden {code} finns bara i {other.Edition.SwedishName}, men geografin ska vara i "
                + $"{_tree.Edition.SwedishName}. Koder som finns i båda kan ha ändrad gräns, så listan läses inte.",
                row.Number, _entry.Area);
        _findings.Warn(
            "unknown-area", _entry.File,
            $"Koden \"{code}\" finns inte i {_tree.Edition.SwedishName} eller {_tree.Edition.Regso.SwedishName}. Raden "
            + "är inte inläst.",
            row.Number, _entry.Area);
        return [];
    }

    private static bool TryShare(string? text, out double share)
    {
        share = 1;
        return text is null || SwedishNumber.TryParse(text, out share, out var state)
            && state == CellState.Published && share is > 0 and <= 1;
    }

    private void TellOverfull()
    {
        foreach (var place in _shares.FindOverfull())
            _findings.Warn(
                "shares-above-one", _entry.File,
                $"{_tree.Layer(AreaLevel.Deso).Areas[place].Code}: andelarna är tillsammans "
                + $"{_shares.Of(place).Values.Sum():0.###}. De är nedskalade till 1.",
                column: _entry.Share);
    }
}
