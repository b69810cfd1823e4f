using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Tables;
using Omradesprofiler.Population;
using Period = Omradesprofiler.Population.Period;

namespace Omradesprofiler.Ingest.Imports;

/// <summary>What each dimension of a table means by the recipe; each category is interpreted once.</summary>
internal sealed class TableRoles
{
    private const int Absent = -1;

    /// <summary>A clinic's code, or null for all who live in the area.</summary>
    public readonly record struct ListingPlace(string? Code);

    private readonly RecipeTable _recipe;
    private readonly StatTable _table;
    private readonly int _regionAt;
    private readonly int _periodAt;
    private readonly int _sexAt;
    private readonly int _ageAt;
    private readonly int _careCenterAt;
    private readonly RegionTarget?[] _regions;
    private readonly Period?[] _periods;
    private readonly Sex?[] _sexes;
    private readonly AgeGroup?[] _ages;
    private readonly ListingPlace?[] _careCenters;
    private readonly (int Dimension, int Category)[][] _measures;

    /// <exception cref="DataException">The recipe names a dimension or category that the table lacks, or leaves one
    /// with several categories unsaid.</exception>
    public TableRoles(
        RecipeTable recipe, StatTable table, AreaRegister register, IReadOnlyList<CareCenter> careCenters)
    {
        _recipe = recipe;
        _table = table;
        _regionAt = recipe.Region.Dimension is { } region ? DimensionOf(region) : Absent;
        _periodAt = recipe.Period.Dimension is { } period ? DimensionOf(period) : Absent;
        _sexAt = recipe.Sex?.Dimension is { } sex ? DimensionOf(sex) : Absent;
        _ageAt = recipe.Age?.Dimension is { } age ? DimensionOf(age) : Absent;
        var regions = new RegionParser(recipe, register);
        _regions = _regionAt == Absent
            ? [regions.Find(recipe.Region.Fixed!) ?? throw InvalidFixed(recipe.Region.Fixed!)]
            : [.. table.Dimensions[_regionAt].Categories.Select(category => regions.Find(category.Code))];
        _periods = Interpret(_periodAt, recipe.Period.Fixed, new Period(1749), ParsePeriod);
        _sexes = Interpret(_sexAt, recipe.Sex?.Fixed, Population.Sex.All, ParseSex);
        _ages = Interpret(_ageAt, recipe.Age?.Fixed, AgeGroup.All, ParseAge);
        _careCenterAt = recipe.CareCenter?.Dimension is { } careCenter ? DimensionOf(careCenter) : Absent;
        var known = careCenters.Select(one => one.Code).ToHashSet(StringComparer.Ordinal);
        _careCenters = Interpret<ListingPlace>(
            _careCenterAt, recipe.CareCenter?.Fixed, default,
            text => known.Contains(text.Trim()) ? new ListingPlace(text.Trim()) : null);
        _measures = [.. recipe.Measures.Select(WhereOf)];
        RequireEveryDimensionSaid();
    }

    public RegionTarget? Region(ReadOnlySpan<int> at) => _regions[_regionAt == Absent ? 0 : at[_regionAt]];

    public Period? Period(ReadOnlySpan<int> at) => _periods[PeriodCategory(at)];

    public Sex? Sex(ReadOnlySpan<int> at) => _sexes[SexCategory(at)];

    public AgeGroup? Age(ReadOnlySpan<int> at) => _ages[AgeCategory(at)];

    /// <summary>Where people are listed; null where the code is of none that is known.</summary>
    public ListingPlace? CareCenter(ReadOnlySpan<int> at) => _careCenters[CareCenterCategory(at)];

    public int CareCenterCategory(ReadOnlySpan<int> at) => _careCenterAt == Absent ? 0 : at[_careCenterAt];

    public int PeriodCategory(ReadOnlySpan<int> at) => _periodAt == Absent ? 0 : at[_periodAt];

    public int SexCategory(ReadOnlySpan<int> at) => _sexAt == Absent ? 0 : at[_sexAt];

    public int AgeCategory(ReadOnlySpan<int> at) => _ageAt == Absent ? 0 : at[_ageAt];

    /// <summary>The recipe's measure that a point belongs to, or −1.</summary>
    public int MeasureOf(ReadOnlySpan<int> at)
    {
        for (var measure = 0; measure < _measures.Length; measure++)
        {
            var all = true;
            foreach (var (dimension, category) in _measures[measure])
                all &= at[dimension] == category;
            if (all)
                return measure;
        }

        return Absent;
    }

    private int DimensionOf(string name)
    {
        for (var i = 0; i < _table.Dimensions.Count; i++)
            if (IsNamed(_table.Dimensions[i].Code, _table.Dimensions[i].Label, name))
                return i;
        throw new DataException(
            "missing-dimension", _recipe.File,
            $"Dimensionen \"{name}\" som receptet anger finns inte. Tabellen har: "
            + $"{string.Join(", ", _table.Dimensions.Select(dimension => dimension.Code))}.", column: name);
    }

    private (int Dimension, int Category)[] WhereOf(RecipeMeasure measure) =>
        [.. (measure.Where ?? new Dictionary<string, string>())
            .Select(pair => (DimensionOf(pair.Key), CategoryOf(pair.Key, pair.Value)))];

    private int CategoryOf(string dimension, string name)
    {
        var categories = _table.Dimensions[DimensionOf(dimension)].Categories;
        for (var i = 0; i < categories.Count; i++)
            if (IsNamed(categories[i].Code, categories[i].Label, name))
                return i;
        throw new DataException(
            "missing-category", _recipe.File,
            $"Kategorin \"{name}\" som receptet anger finns inte i dimensionen {dimension}. Den har: "
            + $"{string.Join(", ", categories.Take(12).Select(category => category.Code))}"
            + $"{(categories.Count > 12 ? " …" : "")}.",
            column: dimension);
    }

    private void RequireEveryDimensionSaid()
    {
        for (var i = 0; i < _table.Dimensions.Count; i++)
        {
            var dimension = i;
            var isRole = i == _regionAt || i == _periodAt || i == _sexAt || i == _ageAt || i == _careCenterAt;
            if (!isRole && _table.Dimensions[i].Categories.Count > 1
                && !_measures.All(where => where.Any(pair => pair.Dimension == dimension)))
                throw new DataException(
                    "dimension-not-said", _recipe.File,
                    $"Dimensionen {_table.Dimensions[i].Code} har {_table.Dimensions[i].Categories.Count} kategorier, "
                    + "och receptet säger inte vilken som gäller (where).",
                    column: _table.Dimensions[i].Code);
        }
    }

    private T?[] Interpret<T>(int dimension, string? fixedText, T otherwise, Func<string, T?> parse)
        where T : struct
    {
        if (dimension != Absent)
            return [.. _table.Dimensions[dimension].Categories
                .Select(category => parse(category.Code) ?? parse(category.Label))];
        if (fixedText is null)
            return [otherwise];
        return parse(fixedText) is { } value
            ? [value]
            : throw InvalidFixed(fixedText);
    }

    private DataException InvalidFixed(string text) => new(
        "invalid-recipe", _recipe.File, $"Det fasta värdet \"{text}\" i receptet går inte att tolka.");

    private static bool IsNamed(string code, string label, string name) =>
        string.Equals(code, name, StringComparison.Ordinal)
        || string.Equals(label, name, StringComparison.OrdinalIgnoreCase);

    private static Period? ParsePeriod(string text) => Population.Period.TryParse(text, out var period) ? period : null;

    private static Sex? ParseSex(string text) => Sexes.TryParse(text, out var sex) ? sex : null;

    private static AgeGroup? ParseAge(string text) => AgeGroup.TryParse(text, out var age) ? age : null;
}
