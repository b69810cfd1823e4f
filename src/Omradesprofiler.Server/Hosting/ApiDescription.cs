using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Omradesprofiler.Server.Hosting;

/// <summary>What the OpenAPI document says of the whole, and of each shared parameter.</summary>
public sealed class ApiDescription : IOpenApiDocumentTransformer
{
    private static readonly Dictionary<string, string> Parameters = new(StringComparer.Ordinal)
    {
        ["level"] = "Nivå: deso, regso, municipality, county eller country.",
        ["edition"] = "Indelningens årgång: 2018 eller 2025 för deso, 2020 eller 2025 för regso. "
            + "Utan: den som gäller för perioden, annars den nyaste.",
        ["within"] = "Bara områden inom ett större område: dess kod (00, 99, 9980, 9980R001).",
        ["period"] = "År (2024). Utan: det nyaste som finns.",
        ["sex"] = "all, women eller men.",
        ["age"] = "all, från–till (0-4) eller från och uppåt (80-).",
        ["careCenter"] = "Vårdenhetens kod (HSA-id).",
        ["q"] = "Sökord: namn eller kod.",
        ["limit"] = "Högsta antal områden i svaret.",
        ["order"] = "I rankningar highest (utan val) eller lowest: vilket värde som har rang 1. "
            + "För värden bara tile, med format=array: kartlagrets ordning, stigande id.",
        ["top"] = "Högsta antal rader i svaret.",
        ["format"] = "json (utan val) eller csv; för värden även array, som också behöver order=tile och geometry.",
        ["compareTo"] = "Område att ställa bredvid: regso, municipality, county, country, eller nivå/kod.",
        ["code"] = "Områdeskod, med inledande nollor.",
        ["id"] = "Indikatorns id.",
        ["indicator"] = "Indikatorns id.",
        ["layer"] = "Kartlager: deso-2025, deso-2018, regso-2025, regso-2020, municipality, county, deso, regso, "
            + "water, localities.",
        ["intervals"] = "true: gränserna för varje värde följer med; bara med format=array.",
        ["geometry"] = "Geometrins kontrollsumma, ur /tiles/{lager}.json eller /api/v1/snapshot; eller "
            + "ögonblicksbildens id för kartrutor med värden.",
        ["grid"] = "Rutnät: webmercator eller sweref99tm.",
        ["indicators"] = "Indikatorer vars värden ska stå på områdena, åtskilda av komma; högst tio.",
        ["fontstack"] = "Teckensnittets namn, ur kartstilen.",
        ["range"] = "Teckenområde: 0-255, 256-511 …",
        ["z"] = "Zoomnivå 0–14.",
        ["x"] = "Kolumn, från väster.",
        ["y"] = "Rad, från norr.",
    };

    public Task TransformAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info.Title = "Områdesprofiler";
        document.Info.Version = "v1";
        document.Info.Description =
            "Behov, befolkning och hälsa per DeSO, RegSO, kommun och län. "
            + "Varje svar nämner ögonblicksbilden som det bygger på och bär den som ETag. "
            + "Fel är application/problem+json.";
        document.Servers?.Clear();
        var operations = document.Paths.Values
            .Where(path => path.Operations is not null).SelectMany(path => path.Operations!.Values);
        var parameters = operations.SelectMany(operation => operation.Parameters ?? []);
        foreach (var parameter in parameters.OfType<OpenApiParameter>())
            if (parameter.Name is { } name && Parameters.TryGetValue(name, out var description))
                parameter.Description = description;
        return Task.CompletedTask;
    }
}
