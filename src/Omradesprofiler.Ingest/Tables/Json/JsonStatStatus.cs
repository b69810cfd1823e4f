using System.Globalization;
using System.Text.Json;
using Omradesprofiler.Disclosure;

namespace Omradesprofiler.Ingest.Tables.Json;

/// <summary>The reasons that JSON-stat gives for its values: a list, an object by place, or one for all.</summary>
internal sealed class JsonStatStatus(TableSource source)
{
    private readonly Dictionary<int, string> _byIndex = [];
    private string? _forAll;
    private int _contradictions;
    private int _marked;

    /// <summary>The places that have a status of their own.</summary>
    public IReadOnlyCollection<int> Indices => _byIndex.Keys;

    public static JsonStatStatus Read(TableSource source, JsonFile json, int count)
    {
        var statuses = new JsonStatStatus(source);
        if (!json.Has("status"))
            return statuses;
        var cursor = json.Open("status");
        switch (cursor.Type)
        {
            case JsonTokenType.String:
                statuses._forAll = cursor.Text();
                break;
            case JsonTokenType.StartArray:
                for (var index = 0; cursor.NextItem(); index++)
                    statuses.Take(ref cursor, index, count);
                break;
            case JsonTokenType.StartObject:
                while (cursor.NextMember(out var name))
                {
                    var known = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index);
                    statuses.Take(ref cursor, known ? index : count, count);
                }

                break;
        }

        return statuses;
    }

    /// <summary>A value after its status has been considered.</summary>
    public (double Value, CellState State) Apply(int index, double value, CellState state)
    {
        if (!_byIndex.TryGetValue(index, out var status) && (status = _forAll) is null)
            return (value, state);
        switch (StateOf(status))
        {
            case null:
                _marked += state == CellState.Published ? 1 : 0;
                return (value, state);
            case CellState.Published:
                return (value, CellState.Published);
            case { } missing:
                _contradictions += state == CellState.Published && value != 0 ? 1 : 0;
                return (0, missing);
        }
    }

    /// <summary>Says what was doubtful.</summary>
    public void Report()
    {
        if (_contradictions > 0)
        {
            source.Warn(
                "contradictory-status",
                "Värdet är ett tal, men dess status säger att det saknas. Det räknas som saknat.",
                column: "status", count: _contradictions);
        }

        if (_marked > 0)
        {
            source.Note(
                "marked-values", "Värdet har en status (till exempel preliminärt). Talet har lästs som det står.",
                column: "status", count: _marked);
        }
    }

    private void Take(ref JsonCursor cursor, int index, int count)
    {
        if (cursor.Type == JsonTokenType.Null)
            return;
        if (index >= count)
            throw source.Fatal("json-structure", "En status har en plats utanför dimensionerna.", column: "status");
        if (cursor.Text() is { Length: > 0 } status)
            _byIndex[index] = status;
    }

    // PxWeb's symbols; ":" is used in the Nordic countries for what is hidden to protect persons.
    private static CellState? StateOf(string status) => status.Trim() switch
    {
        "." => CellState.NotApplicable,
        ".." or "..." or "...." => CellState.NotCollected,
        ":" => CellState.SourceSuppressed,
        "-" or "–" => CellState.Published,
        _ => null,
    };
}
