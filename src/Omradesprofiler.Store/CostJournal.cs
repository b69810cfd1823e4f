using System.Text;
using System.Text.Json;
using Omradesprofiler.Costs;
using Omradesprofiler.Journal;

namespace Omradesprofiler.Store;

/// <summary>A version of a cost model, as the journal keeps it.</summary>
/// <param name="Model">The model.</param>
/// <param name="Version">1 for the first of its id; counts up.</param>
/// <param name="At">When it was saved, UTC.</param>
/// <param name="Snapshot">The snapshot that was in force then.</param>
public sealed record SavedCost(CostModel Model, int Version, DateTimeOffset At, string Snapshot);

/// <summary>
/// The cost models of a workspace: entries of the journal, never changed. A version is the entry's place among those of
/// its id. Read again only when the journal has grown.
/// </summary>
public sealed class CostJournal(Workspace workspace, TimeProvider time)
{
    /// <summary>The entries' kind.</summary>
    public const string Kind = "cost";

    /// <summary>Versions kept at most, of all models together.</summary>
    public const int MostVersions = 5_000;

    private readonly Lock _lock = new();
    private long _read;
    private IReadOnlyList<SavedCost>? _known;
    private IReadOnlyList<string> _unreadable = [];

    /// <summary>Every version of every model, oldest first.</summary>
    public IReadOnlyList<SavedCost> List()
    {
        lock (_lock)
        {
            var last = workspace.Journal.LastId;
            if (_known is null || last != _read)
                (_known, _read) = (Read(), last);
            return _known;
        }
    }

    /// <summary>
    /// Versions that the rules of today do not let through, as <c>id/version</c>; they are kept, and keep their number.
    /// </summary>
    public IReadOnlyList<string> ListUnreadable()
    {
        lock (_lock)
        {
            _ = List();
            return _unreadable;
        }
    }

    /// <summary>A version of a model, the newest where none is named, or null.</summary>
    public SavedCost? Find(string id, int? version = null) => List().LastOrDefault(
        cost => cost.Model.Id == id && (version is null || cost.Version == version));

    /// <summary>Saves a model as the next version of its id; the newest once more is not saved again.</summary>
    /// <returns>The version, and whether it is new; null where the journal holds as many as it may.</returns>
    public (SavedCost Cost, bool IsNew)? Save(CostModel model, string snapshot)
    {
        lock (_lock)
        {
            _known = null;
            var body = CostModelJson.Write(model);
            if (Find(model.Id) is { } newest && CostModelJson.Write(newest.Model) == body)
                return (newest, false);
            if (List().Count >= MostVersions)
                return null;
            workspace.Journal.Append(new JournalEntry(time.GetUtcNow(), Kind, snapshot, body));
            _known = null;
            return (List().Last(cost => CostModelJson.Write(cost.Model) == body), true);
        }
    }

    private List<SavedCost> Read()
    {
        var (found, unreadable, versions) = (
            new List<SavedCost>(), new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var entry in workspace.Journal.List(Kind))
        {
            var model = CostModelJson.Read(Encoding.UTF8.GetBytes(entry.Body), null).Model;
            if ((model?.Id ?? IdOf(entry.Body)) is not { } id)
                continue;
            var version = versions[id] = versions.GetValueOrDefault(id) + 1;
            if (model is not null)
                found.Add(new SavedCost(model, version, entry.At, entry.Snapshot));
            else
                unreadable.Add($"{id}/{version}");
        }

        _unreadable = unreadable;
        return found;
    }

    private static string? IdOf(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
                ? id.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
