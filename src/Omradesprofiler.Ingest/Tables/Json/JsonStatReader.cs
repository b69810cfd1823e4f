using System.Globalization;
using System.Text.Json;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Ingest.Tables.Json;

/// <summary>
/// JSON-stat 2.0 (https://json-stat.org/full/): <c>id</c>, <c>size</c>, <c>dimension</c>, <c>value</c> as a list or as
/// a sparse object, <c>status</c>. Null is a missing value; its status says why.
/// </summary>
internal sealed class JsonStatReader
{
    private readonly TableSource _source;
    private readonly JsonFile _json;
    private readonly StatTableBuilder _builder;
    private readonly int[] _sizes;
    private readonly int _count;

    private JsonStatReader(TableSource source)
    {
        _source = source;
        _json = JsonFile.Load(source);
        foreach (var member in (string[])["id", "size", "dimension", "value"])
            if (!_json.Has(member))
                throw _json.NotFormat("json-stat2", $"medlemmen \"{member}\" saknas");
        _builder = new StatTableBuilder(source.File)
        {
            Title = _json.Text("label"),
            Updated = _json.Text("updated"),
            Publisher = _json.Text("source"),
            TableId = TableId(),
        };
        _sizes = JsonStatDimensions.Read(source, _json, _builder);
        _count = DenseTable.Product(source, _sizes);
    }

    public static StatTable Read(TableSource source)
    {
        var reader = new JsonStatReader(source);
        var statuses = JsonStatStatus.Read(source, reader._json, reader._count);
        var cursor = reader._json.Open("value");
        if (cursor.Type == JsonTokenType.StartObject)
            return reader.ReadSparse(cursor, statuses);
        cursor.Require(JsonTokenType.StartArray);
        return reader.ReadDense(cursor, statuses);
    }

    private StatTable ReadDense(JsonCursor cursor, JsonStatStatus statuses)
    {
        var table = new DenseTable(_source);
        var values = new JsonValues(_source);
        while (cursor.NextItem())
        {
            var (value, state) = values.Read(ref cursor, table.Count + 1);
            (value, state) = statuses.Apply(table.Count, value, state);
            table.Add(value, state);
        }

        if (table.Count != _count)
            throw WrongCount(table.Count);
        values.Report();
        statuses.Report();
        return table.Build(_builder, _sizes);
    }

    private StatTable ReadSparse(JsonCursor cursor, JsonStatStatus statuses)
    {
        var found = new SortedDictionary<int, (double Value, CellState State)>();
        var values = new JsonValues(_source);
        while (cursor.NextMember(out var name))
        {
            if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= _count)
                throw _source.Fatal("json-structure", "Ett värde har en plats utanför dimensionerna.", column: "value");
            var (value, state) = values.Read(ref cursor, index + 1);
            if (!found.TryAdd(index, statuses.Apply(index, value, state)))
                throw _source.Fatal("json-structure", "Samma plats har två värden.", index + 1, "value");
        }

        foreach (var index in statuses.Indices)
            if (!found.ContainsKey(index))
                found[index] = statuses.Apply(index, 0, CellState.NotCollected);
        values.Report();
        statuses.Report();
        Span<int> coordinates = stackalloc int[TableLimits.MaxDimensions];
        coordinates = coordinates[.._sizes.Length];
        foreach (var (index, (value, state)) in found)
        {
            DenseTable.Locate(index, _sizes, coordinates);
            _builder.Add(coordinates, value, state, index + 1);
        }

        return _builder.Build();
    }

    private DataException WrongCount(int found) => found == 0
        ? _source.Fatal("no-values",
            "Filen har metadata men inga värden. Hämta tabellens data, inte dess metadata.", column: "value")
        : _source.Fatal(
            "value-count",
            $"Filen har {found} värden, men dimensionerna ger {_count}. Det går inte att veta vilka som saknas.",
            column: "value");

    // extension.px.tableid
    private string? TableId()
    {
        if (!_json.Has("extension"))
            return null;
        var cursor = _json.Open("extension");
        if (cursor.Type != JsonTokenType.StartObject)
            return null;
        string? id = null;
        while (cursor.NextMember(out var name))
        {
            if (name != "px" || cursor.Type != JsonTokenType.StartObject)
            {
                cursor.Skip();
                continue;
            }

            while (cursor.NextMember(out var inner))
            {
                if (inner == "tableid" && cursor.Type == JsonTokenType.String)
                    id = cursor.Text();
                cursor.Skip();
            }
        }

        return id;
    }
}
