using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Ingest.Places;

/// <summary>What must stand where something from OpenStreetMap is shown, whatever the recipe says of its source.
/// </summary>
internal static class OsmLicence
{
    private const string Attribution = "ODbL 1.0, © OpenStreetMaps bidragsgivare";

    /// <summary>Whether a licence is OpenStreetMap's.</summary>
    public static bool IsIn(string licence) => licence.Contains("ODbL", StringComparison.OrdinalIgnoreCase)
        || licence.Contains("Open Database", StringComparison.OrdinalIgnoreCase);

    /// <summary>A source's licence as it is shown.</summary>
    /// <param name="recipe">The recipe, which tells what its files are.</param>
    /// <param name="id">The source.</param>
    /// <param name="licence">What the recipe says.</param>
    public static string Shown(Recipe recipe, string id, string licence) =>
        !IsIn(licence) && (recipe.LocalPlaces?.Files ?? []).Any(
            file => file.Source == id && file.FileKind == PlaceFileKind.OpenStreetMap)
                ? $"{Attribution} (receptet anger {licence})"
                : licence;

    /// <summary>The sources, with the licences as they are shown.</summary>
    public static IEnumerable<SourceRecord> Shown(Recipe recipe, IEnumerable<SourceRecord> sources) =>
        sources.Select(one => one with { Licence = Shown(recipe, one.Id, one.Licence) });
}
