using Omradesprofiler.Indicators;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Sources;
using Omradesprofiler.Places;
using Omradesprofiler.Targets;

namespace Omradesprofiler.Tests.BadInput;

/// <summary>The readers of what is written by hand: recipes and catalogues.</summary>
internal sealed class CatalogCases(FileCases cases)
{
    private static readonly string[] Recipes = ["sample", "uppsala", "dalarna", "riket"];

    public IEnumerable<FileCase> List() =>
    [
        .. Recipes.Select(name => Of("recept", $"recipes/{name}.json", RecipeReader.Parse)),
        Of("indicators.json", "indicators.json", IndicatorCatalogJson.Parse),
        Of("place-kinds.json", "place-kinds.json", PlaceKindCatalogJson.Parse),
        Of("sources.json", "sources.json", SourceCatalogReader.Parse),
        Of("targets.json", "targets.json", TargetCatalogJson.Parse),
    ];

    private FileCase Of<T>(string reader, string file, Func<string, string, T> parse)
    {
        var name = Path.GetFileName(file);
        var bytes = File.ReadAllBytes(Repository.PathOf("geodata", Path.Combine(file.Split('/'))));
        return cases.Of(reader, name, bytes, (path, _) => parse(File.ReadAllText(path), name));
    }
}
