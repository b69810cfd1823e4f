using Omradesprofiler.Areas;
using Omradesprofiler.Store.GeoPackage;

namespace Omradesprofiler.Server.Ogc.Features;

/// <summary>A collection of features.</summary>
/// <param name="Id">Name in addresses, the same as that of the map layer where there is one: <c>deso-2025</c>.</param>
/// <param name="Title">Swedish title.</param>
/// <param name="Level">The level of its areas; null for points.</param>
/// <param name="Edition">The edition of its areas; null for levels without, and for points.</param>
/// <param name="Table">Where its features stand in the snapshot's file.</param>
public sealed record OgcLayer(
    string Id, string Title, AreaLevel? Level, Edition? Edition, FeatureTable Table)
{
    /// <summary>The id of the collection of localities.</summary>
    public const string Localities = "localities";

    /// <summary>The id of the collection of local actors and activities.</summary>
    public const string LocalPlaces = "local-places";

    /// <param name="table">The table.</param>
    /// <param name="titleOf">The title of the source that a layer of points was read from; null where not known.
    /// </param>
    public static OgcLayer Of(FeatureTable table, Func<string, string?> titleOf)
    {
        var id = table.Name.Replace('_', '-');
        if (Edition.All.FirstOrDefault(edition => edition.Slug == id) is { } edition)
            return new OgcLayer(id, edition.SwedishName, edition.Level, edition, table);
        if (AreaLevels.TryParse(id, out var level))
            return new OgcLayer(id, level == AreaLevel.County ? "Län" : "Kommuner", level, null, table);
        return table.Name switch
        {
            "orter" => new OgcLayer(Localities, "Orter", null, null, table),
            "lokala_resurser" => new OgcLayer(LocalPlaces, "Lokala resurser", null, null, table),
            _ => new OgcLayer(id, titleOf(table.Description) ?? table.Description, null, null, table),
        };
    }
}
