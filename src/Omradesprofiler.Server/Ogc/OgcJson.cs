using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Omradesprofiler.Server.Ogc;

/// <summary>How OGC answers are written as JSON: camelCase, what is not known left out, Swedish letters as they are.
/// </summary>
public static class OgcJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
    };

    public static IResult Result<T>(T answer, string type = OgcNames.Json) => Results.Json(answer, Options, type);

    public static void Write<T>(Utf8JsonWriter json, T value) => JsonSerializer.Serialize(json, value, Options);
}
