using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Omradesprofiler.Ingest.Uploads;

/// <summary>The indicator catalogue with the indicators of saved files last.</summary>
public static class UploadCatalog
{
    private static readonly JsonDocumentOptions Reading = new() { CommentHandling = JsonCommentHandling.Skip };

    private static readonly JsonSerializerOptions Writing = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The same text where there is nothing to add.</summary>
    /// <param name="catalogJson">A catalogue that can be read.</param>
    /// <param name="entries">One JSON object an indicator.</param>
    public static string With(string catalogJson, IReadOnlyList<string> entries)
    {
        if (entries.Count == 0)
            return catalogJson;
        var catalog = JsonNode.Parse(catalogJson, documentOptions: Reading)!;
        foreach (var entry in entries)
            catalog["indicators"]!.AsArray().Add(JsonNode.Parse(entry));
        return catalog.ToJsonString(Writing);
    }
}
