using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Tables.Files;

namespace Omradesprofiler.Ingest.Tables.Json;

/// <summary>
/// A JSON file whose whole syntax has been checked, with the places of its outermost members, which can then be read in
/// any order. No tree is built.
/// </summary>
internal sealed class JsonFile
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = TableLimits.MaxJsonDepth };
    private readonly TableSource _source;
    private readonly byte[] _bytes;
    private readonly Dictionary<string, Range> _members = new(StringComparer.Ordinal);

    private JsonFile(TableSource source, byte[] bytes)
    {
        _source = source;
        _bytes = bytes;
        FindMembers();
    }

    public static JsonFile Load(TableSource source)
    {
        var bytes = DataFile.ReadAll(source, "JSON", FileKind.Json);
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            bytes = bytes[3..];
        if (!Utf8.IsValid(bytes))
            throw source.Fatal("wrong-encoding", "JSON ska vara UTF-8, men filen är det inte.");
        return new JsonFile(source, bytes);
    }

    public bool Has(string member) => _members.ContainsKey(member);

    /// <summary>A reader standing on the first token of a member's value.</summary>
    public JsonCursor Open(string member)
    {
        var reader = new Utf8JsonReader(_bytes.AsSpan(_members[member]), Options);
        reader.Read();
        return new JsonCursor(reader, _source, member);
    }

    /// <summary>A member that is a text; null where it is absent or something else.</summary>
    public string? Text(string member)
    {
        if (!Has(member))
            return null;
        var cursor = Open(member);
        return cursor.Type == JsonTokenType.String ? cursor.Text() : null;
    }

    /// <summary>Says what the file is instead of what was expected.</summary>
    public DataException NotFormat(string wanted, string rule)
    {
        var looks = this switch
        {
            _ when Has("dimension") && Has("id") => "json-stat2",
            _ when Has("dataset") => "JSON-stat version 1",
            _ when Has("columns") && Has("data") => "PxWeb:s egen JSON (pxweb-json)",
            _ when Has("values") && Has("next_url") => "Koladas JSON (kolada-json)",
            _ when Has("features") => "GeoJSON",
            _ when Has("error") || Has("title") || Has("status") => "ett felmeddelande från en webbtjänst",
            _ => null,
        };
        var text = looks is null ? "" : $" Den ser ut att vara {looks}.";
        return _source.Fatal("wrong-format", $"Filen är inte {wanted}: {rule}.{text}");
    }

    private void FindMembers()
    {
        var reader = new Utf8JsonReader(_bytes, isFinalBlock: false, new JsonReaderState(Options));
        try
        {
            Next(ref reader);
            if (reader.TokenType != JsonTokenType.StartObject)
                throw _source.Fatal("wrong-format", "Det yttersta i filen ska vara ett JSON-objekt.");
            while (Next(ref reader) == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                Next(ref reader);
                var start = (int)reader.TokenStartIndex;
                if (!reader.TrySkip())
                    throw Truncated();
                if (!_members.TryAdd(name, start..(int)reader.BytesConsumed))
                    throw _source.Fatal("json-structure", "Samma namn står två gånger ytterst i filen.", column: name);
            }
        }
        catch (JsonException error)
        {
            throw Broken(error, reader.CurrentDepth);
        }
        catch (InvalidOperationException)
        {
            throw _source.Fatal("json-syntax", "En text i filen är inte giltig Unicode.");
        }

        if (!_bytes.AsSpan((int)reader.BytesConsumed).Trim(" \t\r\n"u8).IsEmpty)
            throw _source.Fatal("json-syntax", "Det står mer i filen efter JSON-objektets slut.");
    }

    private JsonTokenType Next(ref Utf8JsonReader reader) => reader.Read() ? reader.TokenType : throw Truncated();

    private DataException Truncated() => _source.Fatal(
        "truncated", "Filen slutar mitt i JSON-objektet: den är avklippt. Hämta den på nytt.",
        1 + _bytes.AsSpan().Count((byte)'\n'));

    private DataException Broken(JsonException error, int depth)
    {
        var row = (int)(error.LineNumber ?? 0) + 1;
        var place = ((error.BytePositionInLine ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
        return depth >= TableLimits.MaxJsonDepth - 1
            ? _source.Fatal(
                "json-depth",
                $"JSON:en är nästlad djupare än {TableLimits.MaxJsonDepth} nivåer, vilket ingen tabell är.", row)
            : _source.Fatal(
                "json-syntax", $"JSON:en är felskriven vid byte {place} på raden. NaN och Infinity är inte JSON.",
                row);
    }
}
