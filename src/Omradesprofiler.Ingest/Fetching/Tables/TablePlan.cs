using System.Globalization;
using Omradesprofiler.Areas;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Sources;

namespace Omradesprofiler.Ingest.Fetching.Tables;

/// <summary>Areas of one edition, or of levels without editions, and the years that are asked for of them.</summary>
/// <param name="Name">For files' names: <c>deso-2025</c>, <c>fasta</c>.</param>
/// <param name="Regions">The codes as the table writes them.</param>
/// <param name="CodeList">The service's list of them, where it is known.</param>
/// <param name="Years">The years.</param>
internal sealed record RegionGroup(
    string Name, IReadOnlyList<string> Regions, string? CodeList, IReadOnlyList<string> Years);

/// <summary>
/// What to ask of a table: its dimensions and values are checked against what the service says that there is, and years
/// outside an edition's validity are not asked for, since SCB answers zero there.
/// </summary>
internal sealed class TablePlan
{
    private readonly FetchSource _source;
    private readonly FetchRequest _request;
    private readonly SourceTable _table;
    private readonly PxWebMetadata _metadata;

    /// <exception cref="DataException">The table lacks something that the catalogue says it has.</exception>
    public TablePlan(FetchSource source, FetchRequest request, SourceTable table, PxWebMetadata metadata)
    {
        (_source, _request, _table, _metadata) = (source, request, table, metadata);
        RequireDimensions();
        Selections = [.. metadata.Dimensions
            .Where(dimension => dimension.Code != RegionDimension && dimension.Code != table.Period)
            .Select(SelectionOf).OfType<PxWebSelection>()];
        var years = Require(table.Period).Values.Select(value => value.Code).ToList();
        Groups = [.. GroupsOf(Require(RegionDimension), years)
            .Where(group => group is { Regions.Count: > 0, Years.Count: > 0 })];
    }

    /// <summary>What is wanted of all dimensions but area and time.</summary>
    public IReadOnlyList<PxWebSelection> Selections { get; }

    /// <summary>The areas and years that there are of those asked for.</summary>
    public IReadOnlyList<RegionGroup> Groups { get; }

    public string RegionDimension => _source.Regions!.Dimension;

    private IEnumerable<RegionGroup> GroupsOf(PxWebDimension region, List<string> years)
    {
        var editions = _request.Editions.Select(slug => Edition.All.First(one => one.Slug == slug)).ToList();
        var wanted = editions.Concat(editions.Select(edition => edition.Regso)).ToList();
        foreach (var form in _source.Regions!.Codes.Where(form =>
            _table.Levels.Contains(form.Level) && wanted.Contains(form.Of)))
            yield return new RegionGroup(
                form.Of.Slug, [.. region.Values.Select(value => value.Code).Where(code => IsOf(form, code))],
                form.CodeList, [.. years.Where(year => IsAsked(year) && form.Of.IsValidFor(YearOf(year)))]);
        yield return new RegionGroup(
            "fasta", [.. region.Values.Select(value => value.Code).Where(IsFixed)], null,
            [.. years.Where(year => IsAsked(year) && editions.Any(edition => edition.IsValidFor(YearOf(year))))]);
    }

    private bool IsOf(RegionForm form, string code)
    {
        if (!code.EndsWith(form.Suffix, StringComparison.Ordinal))
            return false;
        var bare = code[..^form.Suffix.Length];
        return AreaCodes.LevelOf(bare) == form.Of.Level && IsInCounty(bare);
    }

    private bool IsFixed(string code) => AreaCodes.LevelOf(code) switch
    {
        AreaLevel.Country => _table.Levels.Contains(AreaLevel.Country.Slug()),
        AreaLevel.County => _table.Levels.Contains(AreaLevel.County.Slug()) && IsInCounty(code),
        AreaLevel.Municipality => _table.Levels.Contains(AreaLevel.Municipality.Slug()) && IsInCounty(code),
        _ => false,
    };

    private bool IsInCounty(string code) => _request.Counties.Contains(code[..2]);

    private bool IsAsked(string year) => _request.Wants(YearOf(year)) && YearOf(year) >= _table.From
        && YearOf(year) <= (_table.To ?? int.MaxValue);

    private static int YearOf(string text) => int.TryParse(
        text.AsSpan(0, Math.Min(4, text.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        ? year
        : 0;

    private PxWebSelection? SelectionOf(PxWebDimension dimension)
    {
        if (_table.Select?.GetValueOrDefault(dimension.Code) is { } only)
            return new PxWebSelection(dimension.Code, [RequireValue(dimension, only)]);
        var measured = _table.Measures.Select(one => one.Where?.GetValueOrDefault(dimension.Code)).OfType<string>()
            .Distinct().ToList();
        if (measured.Count > 0)
            return new PxWebSelection(
                dimension.Code, [.. measured.Select(value => RequireValue(dimension, value))]);
        if (dimension.Code == _table.Sex || dimension.Code == _table.Age)
            return new PxWebSelection(dimension.Code, [.. dimension.Values.Select(value => value.Code)]);
        if (dimension.Values.Count == 1)
            return new PxWebSelection(dimension.Code, [dimension.Values[0].Code]);
        return dimension.MayBeLeftOut ? null : throw Lacking(
            $"Dimensionen {dimension.Code} har {dimension.Values.Count} värden, och katalogen säger inte vilket som "
            + "gäller (select).");
    }

    private void RequireDimensions()
    {
        var said = (_table.Select?.Keys ?? []).Concat(_table.Measures.SelectMany(one => one.Where?.Keys ?? []));
        foreach (var dimension in said.Distinct())
            Require(dimension);
    }

    private PxWebDimension Require(string code) => _metadata.Find(code) ?? throw Lacking(
        $"Dimensionen {code} finns inte i tabellen. Den har: "
        + $"{string.Join(", ", _metadata.Dimensions.Select(dimension => dimension.Code))}.");

    private string RequireValue(PxWebDimension dimension, string code) => dimension.Has(code)
        ? code
        : throw Lacking(
            $"Värdet {code} finns inte i dimensionen {dimension.Code}. Den har: "
            + $"{string.Join(", ", dimension.Values.Take(12).Select(value => value.Code))}"
            + $"{(dimension.Values.Count > 12 ? " …" : "")}.");

    private DataException Lacking(string text) => new(
        "table-changed-shape", $"{_source.Id} {_table.Id}",
        text + " Tabellen har fått en annan form än katalogen (geodata/sources.json) säger.");
}
