using System.Text.Json;

namespace Omradesprofiler.Ingest.Tables.Json;

/// <summary>Walks through one member of a <see cref="JsonFile"/>, and says where the structure is not as it should be.
/// </summary>
internal ref struct JsonCursor(Utf8JsonReader reader, TableSource source, string member)
{
    private Utf8JsonReader _reader = reader;

    public readonly JsonTokenType Type => _reader.TokenType;

    public readonly ReadOnlySpan<byte> Bytes => _reader.ValueSpan;

    /// <summary>Goes to the next member of the object that the cursor is in, and stands on its value; false at the end.
    /// </summary>
    public bool NextMember(out string name)
    {
        _reader.Read();
        name = "";
        if (_reader.TokenType == JsonTokenType.EndObject)
            return false;
        name = Text();
        _reader.Read();
        return true;
    }

    /// <summary>Goes to the next item of the array that the cursor is in; false at the end.</summary>
    public bool NextItem() => _reader.Read() && _reader.TokenType != JsonTokenType.EndArray;

    /// <summary>Stops the reading where the value is not of the right type.</summary>
    public readonly void Require(JsonTokenType type)
    {
        if (_reader.TokenType != type)
            throw source.Fatal("json-structure", $"Ska vara {Describe(type)}.", column: member);
    }

    /// <summary>The text that the cursor stands on.</summary>
    public readonly string Text()
    {
        if (_reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
            Require(JsonTokenType.String);
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw source.Fatal("json-syntax", "En text är inte giltig Unicode.", column: member);
        }
    }

    /// <summary>A whole number from 0.</summary>
    public readonly int Index()
    {
        Require(JsonTokenType.Number);
        return _reader.TryGetInt32(out var value) && value >= 0
            ? value
            : throw source.Fatal("json-structure", "Ska vara ett heltal från 0.", column: member);
    }

    /// <summary>All texts of an array.</summary>
    public List<string> Texts()
    {
        Require(JsonTokenType.StartArray);
        var texts = new List<string>();
        while (NextItem())
            texts.Add(Text());
        return texts;
    }

    /// <summary>Passes over the value that the cursor stands on.</summary>
    public void Skip() => _reader.Skip();

    private static string Describe(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "ett objekt",
        JsonTokenType.StartArray => "en lista",
        JsonTokenType.String => "en text",
        _ => "ett tal",
    };
}
