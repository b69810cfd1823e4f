namespace Omradesprofiler.Server.Hosting;

/// <summary>The data that come with the program, beside it.</summary>
public static class Geodata
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "geodata");

    public static string CatalogPath => Path.Combine(Folder, "indicators.json");

    public static string TargetCatalogPath => Path.Combine(Folder, "targets.json");

    public static string PlaceKindsPath => Path.Combine(Folder, "place-kinds.json");

    public static string SourcesPath => Path.Combine(Folder, "sources.json");

    public static string GlyphFolder => Path.Combine(Folder, "glyphs");

    public static string StylePath => Path.Combine(Folder, "style.json");

    public static string SampleFolder => Path.Combine(Folder, "sample");

    public static string RecipePath(string id) => Path.Combine(Folder, "recipes", id + ".json");
}
