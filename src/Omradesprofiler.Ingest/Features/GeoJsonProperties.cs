using System.Text;
using System.Text.Json;

namespace Omradesprofiler.Ingest.Features;

/// <summary>
/// Reads the properties of features into columns in the order in which they are first met. Numbers stay as they are
/// written, nested values as their JSON.
/// </summary>
internal sealed class GeoJsonProperties(FeatureSource source)
{
    private const string IdColumn = "id";

    private readonly AttributeGuard _guard = new(source);
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _columns = [];
    private readonly List<string?> _values = [];
    private readonly List<bool> _given = [];
    private string? _id;

    public IReadOnlyList<string> Columns => _columns;

    public void Begin()
    {
        _values.Clear();
        _given.Clear();
        _id = null;
    }

    /// <summary>Reads the feature's own id, which becomes the column id unless a property has that name.</summary>
    public void ReadId(ref JsonStream json) => _id = ReadValue(ref json, IdColumn);

    /// <summary>Reads the value of <c>properties</c>: an object or null.</summary>
    public void Read(ref JsonStream json)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            if (json.TokenType != JsonTokenType.Null)
                source.Warn("properties-invalid", "Radens egenskaper är inget objekt; de lästes som tomma.", json.Row);
            json.Skip();
            return;
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.Text();
            json.Read();
            Set(name, ReadValue(ref json, name), json.Row);
        }
    }

    /// <summary>The feature's attributes, one a column so far.</summary>
    public string?[] End(int row)
    {
        if (_id is not null && !(_places.TryGetValue(IdColumn, out var place) && place < _given.Count && _given[place]))
            Set(IdColumn, _id, row);
        _guard.CountCells(row, _columns.Count);
        return [.. _values];
    }

    private void Set(string name, string? value, int row)
    {
        if (!_places.TryGetValue(name, out var place))
        {
            place = _columns.Count;
            if (place >= source.Limits.Columns)
                throw source.TooMany("too-many-columns", "Filen", source.Limits.Columns, "olika egenskaper", row);
            _places.Add(name, place);
            _columns.Add(name);
        }

        while (_values.Count <= place)
        {
            _values.Add(null);
            _given.Add(false);
        }

        if (_given[place])
            source.Warn("property-repeated", "Egenskapen står flera gånger på samma rad; den sista gäller.", row, name);
        (_values[place], _given[place]) = (value, true);
    }

    private string? ReadValue(ref JsonStream json, string name) => json.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => _guard.Check(json.Text(name), json.Row, name),
        JsonTokenType.StartObject or JsonTokenType.StartArray => _guard.Check(ReadNested(ref json), json.Row, name),
        _ => _guard.Check(Encoding.UTF8.GetString(json.Bytes), json.Row, name),
    };

    /// <summary>The nested value's JSON without white space; past the limit it is only read past.</summary>
    private string ReadNested(ref JsonStream json)
    {
        var text = new StringBuilder();
        var depth = json.Depth;
        do
        {
            if (text.Length <= source.Limits.AttributeBytes)
                Append(text, ref json);
        }
        while (json.Read() && json.Depth > depth);
        Append(text, ref json);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ref JsonStream json)
    {
        var type = json.TokenType;
        var closes = type is JsonTokenType.EndArray or JsonTokenType.EndObject;
        if (!closes && text.Length > 0 && text[^1] is not ('{' or '[' or ':'))
            text.Append(',');
        var bytes = Encoding.UTF8.GetString(json.Bytes);
        text.Append(type switch
        {
            JsonTokenType.PropertyName => $"\"{bytes}\":",
            JsonTokenType.String => $"\"{bytes}\"",
            _ => bytes,
        });
    }
}
