using System.Text;
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
        var (found, versions) = (new List<SavedCost>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var entry in workspace.Journal.List(Kind))
        {
            if (CostModelJson.Read(Encoding.UTF8.GetBytes(entry.Body), null).Model is not { } model)
                continue;
            var version = versions[model.Id] = versions.GetValueOrDefault(model.Id) + 1;
            found.Add(new SavedCost(model, version, entry.At, entry.Snapshot));
        }

        return found;
    }
}
