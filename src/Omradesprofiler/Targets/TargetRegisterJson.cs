using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Omradesprofiler.Targets;

/// <summary>The targets as a snapshot keeps them.</summary>
public static class TargetRegisterJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The register as text: the same register gives the same text.</summary>
    public static string Write(TargetRegister register) => JsonSerializer.Serialize(register, Options);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The text is something else.</exception>
    public static TargetRegister Read(string json) => JsonSerializer.Deserialize<TargetRegister>(json, Options)
        ?? throw new JsonException("The register is empty.");
}
