using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Tables;

namespace Omradesprofiler.Ingest.Imports;

/// <summary>
/// Turns the points of a table into series as the recipe says. What can not be placed is a counted finding; what lies
/// outside an edition's validity is left out whatever its value, since SCB writes zero there.
/// </summary>
internal sealed class TableMapper
{
    private readonly RecipeTable _recipe;
    private readonly StatTable _table;
    private readonly AreaRegister _register;
    private readonly SeriesCollector _series;
    private readonly FindingLog _findings;
    private readonly TableRoles _roles;
    private readonly
        Dictionary<(int Measure, AreaLevel, Edition?, int Period, int Sex, int Age, int CareCenter), Series> _open = [];
    private readonly ListingGaps? _gaps;

    public TableMapper(
        RecipeTable recipe, StatTable table, SeriesCollector series, IReadOnlyList<CareCenter> careCenters,
        FindingLog findings)
    {
        _recipe = recipe;
        _table = table;
        _register = series.Register;
        _series = series;
        _findings = findings;
        _roles = new TableRoles(recipe, table, _register, careCenters);
        _gaps = recipe.CareCenter is null ? null : new ListingGaps();
    }

    /// <summary>Places every point.</summary>
    public void Map()
    {
        var placed = 0;
        for (var point = 0; point < _table.Count; point++)
            if (Place(point, _table.CoordinatesOf(point)))
                placed++;
        _gaps?.Fill();
        if (placed == 0)
            _findings.Warn(
                "nothing-placed", _recipe.File,
                "Ingen siffra i tabellen hör till receptets mått, registrets områden och "
                + "indelningarnas giltighetstid.");
    }

    private bool Place(int point, ReadOnlySpan<int> at)
    {
        var measure = _roles.MeasureOf(at);
        if (measure < 0)
            return false;
        if (_roles.Region(at) is not { } region)
            return Refuse(
                "unknown-region", "Regionkoden har ingen känd form. Raden är inte inläst.",
                point, _recipe.Region.Dimension);
        if (_roles.Period(at) is not { } period)
            return Refuse(
                "invalid-period",
                "Perioden går inte att tolka (år eller månad: 2024, 2020–2024, 2025-01). Raden är inte inläst.",
                point, _recipe.Period.Dimension);
        if (_roles.Sex(at) is not { } sex)
            return Refuse(
                "unknown-sex", "Könet går inte att tolka. Raden är inte inläst.", point, _recipe.Sex?.Dimension);
        if (_roles.Age(at) is not { } age)
            return Refuse(
                "unknown-age", "Åldern går inte att tolka. Raden är inte inläst.", point, _recipe.Age?.Dimension);
        if (_roles.CareCenter(at) is not { } careCenter)
            return Refuse(
                "unknown-care-center",
                "Vårdenheten finns inte i receptets register (careCenters). Raden är inte inläst.",
                point, _recipe.CareCenter?.Dimension);
        var edition = region.EditionFor(period.To);
        if (_register.FindLayer(region.Level, edition) is not { Count: > 0 } layer
            || !layer.TryGetIndex(region.Code, out var index))
            return ReportOutsideRegister(point, region, edition);
        if (edition is not null && !edition.IsValidFor(period.To))
            return ReportOutsideValidity(point, edition);
        if (!IsPossible(point))
            return Refuse("negative-value", "Värdet är negativt. Värdet är inte inläst.", point, null);
        if (!IsWhole(point))
            return Refuse("not-a-count", "Egna uppgifter ska vara hela antal. Värdet är inte inläst.", point, null);
        var key = new SeriesKey(_recipe.Measures[measure].Measure, region.Level, edition, period, sex, age)
        {
            CareCenter = careCenter.Code,
        };
        Store(OpenSeries(key, measure, at), index, point);
        return true;
    }

    /// <summary>Own data are counts, so that what is hidden and what is not can be reckoned with.</summary>
    private bool IsWhole(int point) => _recipe.Layer == TableLayer.Published
        || _table.States[point] != CellState.Published || double.IsInteger(_table.Values[point]);

    private bool IsPossible(int point) => _table.States[point] != CellState.Published || _table.Values[point] >= 0;

    private Series OpenSeries(SeriesKey key, int measure, ReadOnlySpan<int> at)
    {
        var place = (measure, key.Level, key.Edition, _roles.PeriodCategory(at), _roles.SexCategory(at),
            _roles.AgeCategory(at), _roles.CareCenterCategory(at));
        if (!_open.TryGetValue(place, out var series))
            _open[place] = series = _series.Open(key, _recipe);
        return series;
    }

    private void Store(Series series, int index, int point)
    {
        _gaps?.See(series, index);
        var state = _table.States[point];
        if (state == CellState.NotCollected && _recipe.Missing == CellState.SourceSuppressed.Reason())
            state = CellState.SourceSuppressed;
        if (series.States[index] == CellState.NotCollected)
            (series.States[index], series.Values[index]) = (state, _table.Values[point]);
        else if (state == series.States[index] && _table.Values[point] == series.Values[index])
            _findings.Note("repeated-value", _recipe.File, "Samma värde finns flera gånger.", _table.Rows[point]);
        else if (state != CellState.NotCollected)
            _findings.Warn(
                "contradicting-value", _recipe.File,
                "Två olika värden för samma område, period och grupp. Det första gäller.", _table.Rows[point]);
    }

    private bool Refuse(string code, string text, int point, string? column)
    {
        _findings.Warn(code, _recipe.File, text, _table.Rows[point], column);
        return false;
    }

    /// <summary>
    /// A code of a municipality or county that the register holds is wrong or of another edition; others are merely
    /// elsewhere.
    /// </summary>
    private bool ReportOutsideRegister(int point, RegionTarget region, Edition? edition)
    {
        var name = edition?.SwedishName ?? region.Level.SwedishName();
        var isHere = edition is not null && _register.FindTree(edition) is { } tree
            && tree.Layer(AreaLevel.Municipality).Find(region.Code[..4]) is not null;
        if (isHere)
            _findings.Warn(
                "unknown-area", _recipe.File,
                $"Koden finns inte i registret för {name} fast kommunen gör det: fel kod eller fel årgång. "
                + "Raden är inte inläst.",
                _table.Rows[point], _recipe.Region.Dimension);
        else
            _findings.Note(
                "outside-register", _recipe.File, $"Siffror för {name} som inte finns i registret är överhoppade.",
                _table.Rows[point]);
        return false;
    }

    private bool ReportOutsideValidity(int point, Edition edition)
    {
        if (_table.States[point] == CellState.Published && _table.Values[point] != 0)
            _findings.Warn(
                "value-outside-validity", _recipe.File,
                $"Värden för år då {edition.SwedishName} inte gäller. De är inte inlästa.", _table.Rows[point]);
        else
            _findings.Note(
                "zero-outside-validity", _recipe.File,
                $"Nollor eller tomma värden för år då {edition.SwedishName} inte gäller. "
                + "De är inte inlästa: noll betyder där att uppgift saknas.",
                _table.Rows[point]);
        return false;
    }
}
