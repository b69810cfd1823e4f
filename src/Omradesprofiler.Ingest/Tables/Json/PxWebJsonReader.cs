using System.Text.Json;

namespace Omradesprofiler.Ingest.Tables.Json;

/// <summary>
/// PxWeb v1's own JSON: <c>columns</c> with type d (dimension), t (time) or c (contents), and <c>data</c> with texts as
/// keys and values. Contents columns become the dimension <c>ContentsCode</c>, the time column <c>Tid</c>.
/// </summary>
internal sealed class PxWebJsonReader
{
    private readonly TableSource _source;
    private readonly JsonFile _json;
    private readonly StatTableBuilder _builder;
    private readonly List<int> _contents = [];
    private readonly JsonValues _values;
    private int _keyCount;
    private int _row;

    private PxWebJsonReader(TableSource source)
    {
        _source = source;
        _values = new JsonValues(source);
        _json = JsonFile.Load(source);
        foreach (var member in (string[])["columns", "data"])
            if (!_json.Has(member))
                throw _json.NotFormat("PxWeb:s JSON", $"medlemmen \"{member}\" saknas");
        _builder = new StatTableBuilder(source.File);
        ReadMetadata();
        ReadColumns();
    }

    public static StatTable Read(TableSource source)
    {
        var reader = new PxWebJsonReader(source);
        var cursor = reader._json.Open("data");
        cursor.Require(JsonTokenType.StartArray);
        var coordinates = new int[reader._keyCount + 1];
        while (cursor.NextItem())
            reader.ReadRow(ref cursor, coordinates);
        reader._values.Report();
        if (reader._row == 0)
            throw source.Fatal("no-values", "Filen har rubriker men inga värden.", column: "data");
        return reader._builder.Build();
    }

    private void ReadMetadata()
    {
        if (!_json.Has("metadata"))
            return;
        var cursor = _json.Open("metadata");
        cursor.Require(JsonTokenType.StartArray);
        if (!cursor.NextItem())
            return;
        cursor.Require(JsonTokenType.StartObject);
        while (cursor.NextMember(out var name))
        {
            var text = cursor.Type == JsonTokenType.String ? cursor.Text() : null;
            cursor.Skip();
            if (name == "label")
                _builder.Title = text;
            else if (name == "updated")
                _builder.Updated = text;
            else if (name == "source")
                _builder.Publisher = text;
        }
    }

    private void ReadColumns()
    {
        var contents = new List<(string Code, string Label)>();
        var cursor = _json.Open("columns");
        cursor.Require(JsonTokenType.StartArray);
        while (cursor.NextItem())
        {
            var (code, text, type) = ReadColumn(ref cursor);
            if (type == "c")
            {
                contents.Add((code, text ?? code));
                continue;
            }

            _builder.AddDimension(type == "t" ? "Tid" : code, text);
            _keyCount++;
        }

        if (contents.Count == 0 || _keyCount is 0 or > TableLimits.MaxDimensions)
            throw _source.Fatal("json-structure",
                "Det ska finnas minst en dimension och ett innehåll.", column: "columns");
        var dimension = _builder.AddDimension("ContentsCode", "tabellinnehåll");
        foreach (var (code, label) in contents)
            _contents.Add(_builder.CategoryOf(dimension, code, label));
    }

    private static (string Code, string? Text, string Type) ReadColumn(ref JsonCursor cursor)
    {
        cursor.Require(JsonTokenType.StartObject);
        var (code, text, type) = ("", default(string), "d");
        while (cursor.NextMember(out var name))
        {
            if (name == "code")
                code = cursor.Text();
            else if (name == "text")
                text = cursor.Text();
            else if (name == "type")
                type = cursor.Text();
            else
                cursor.Skip();
        }

        return (code, text, type);
    }

    private void ReadRow(ref JsonCursor cursor, int[] coordinates)
    {
        _row++;
        cursor.Require(JsonTokenType.StartObject);
        var (keys, values) = (0, 0);
        Span<(double Value, Disclosure.CellState State)> found = new (double, Disclosure.CellState)[_contents.Count];
        while (cursor.NextMember(out var name))
        {
            if (name == "key")
                keys = ReadKeys(ref cursor, coordinates);
            else if (name == "values")
                values = ReadValues(ref cursor, found);
            else
                cursor.Skip();
        }

        if (keys != _keyCount || values != found.Length)
        {
            _source.Warn(
                "cell-count",
                "Raden har fler eller färre nycklar eller värden än rubrikerna säger. Den har "
                + "utelämnats.", _row, "data");
            return;
        }

        for (var i = 0; i < found.Length; i++)
        {
            coordinates[^1] = _contents[i];
            _builder.Add(coordinates, found[i].Value, found[i].State, _row);
        }
    }

    private int ReadKeys(ref JsonCursor cursor, int[] coordinates)
    {
        cursor.Require(JsonTokenType.StartArray);
        var count = 0;
        for (; cursor.NextItem(); count++)
            if (count < _keyCount)
                coordinates[count] = _builder.CategoryOf(count, cursor.Text());
        return count;
    }

    private int ReadValues(ref JsonCursor cursor, Span<(double Value, Disclosure.CellState State)> found)
    {
        cursor.Require(JsonTokenType.StartArray);
        var count = 0;
        for (; cursor.NextItem(); count++)
        {
            var value = _values.Read(ref cursor, _row);
            if (count < found.Length)
                found[count] = value;
        }

        return count;
    }
}
