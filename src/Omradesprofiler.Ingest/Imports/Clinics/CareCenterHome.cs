using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Findings;
using Omradesprofiler.Geography;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Ingest.Imports.Clinics;

/// <summary>Finds the municipality of each clinic: where its place lies, or as the list says.</summary>
internal sealed class CareCenterHome(
    RecipeCareCenters entry, FindingLog findings, AreaTree tree, EditionGeometry? borders, IReadOnlyList<string> focus)
{
    private readonly AreaLocator? _locator = borders is null
        ? null
        : new AreaLocator([.. borders.Shapes.Select(shape => shape ?? AreaShape.Empty)]);

    private readonly ILookup<string, string> _codesByName = tree.Layer(AreaLevel.Municipality).Areas
        .ToLookup(area => area.Name, area => area.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>The clinic in its municipality.</summary>
    public CareCenter Settle(CareCenter careCenter, GridRow row, string? said)
    {
        var byColumn = said is null ? null : CodeOf(said);
        var byPlace = careCenter.Place is { } place ? MunicipalityAt(place) : null;
        if (byPlace is not null && byColumn is not null && byPlace != byColumn)
            findings.Warn(
                "municipality-contradicted", entry.File,
                $"{careCenter.Name}: platsen ligger i en annan kommun än listan säger. Platsen gäller.", row.Number,
                entry.Municipality);
        var home = byPlace ?? byColumn;
        if (careCenter.Place is not null && _locator is not null && byPlace is null)
            findings.Warn(
                "care-center-outside", entry.File,
                $"{careCenter.Name}: platsen ligger i inget område på kartan. Enheten är inläst.", row.Number);
        else if (home is not null && focus.Count > 0
            && !focus.Any(code => home.StartsWith(code, StringComparison.Ordinal)))
            findings.Warn(
                "care-center-outside", entry.File,
                $"{careCenter.Name}: ligger utanför det län eller den kommun som receptet gäller. Enheten är inläst.",
                row.Number);
        return careCenter with { Municipality = home };
    }

    private string? MunicipalityAt(PlanePoint place)
    {
        var deso = _locator?.Find(place.Easting, place.Northing) ?? -1;
        return deso < 0
            ? null
            : tree.Layer(AreaLevel.Municipality)
                .Areas[tree.AncestorOf(AreaLevel.Deso, deso, AreaLevel.Municipality)].Code;
    }

    /// <summary>A municipality by code, or by a name that only one has.</summary>
    private string? CodeOf(string said)
    {
        if (tree.Layer(AreaLevel.Municipality).Find(said) is { } byCode)
            return byCode.Code;
        const string Suffix = " kommun";
        var name = said.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) ? said[..^Suffix.Length] : said;
        return _codesByName[name].Distinct().ToList() is [var only] ? only : null;
    }
}
