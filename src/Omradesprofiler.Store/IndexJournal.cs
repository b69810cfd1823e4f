using Omradesprofiler.Journal;
using Omradesprofiler.Priorities;

namespace Omradesprofiler.Store;

/// <summary>A version of an index, as the journal keeps it.</summary>
/// <param name="Recipe">The recipe.</param>
/// <param name="Version">1 for the first of its id; counts up.</param>
/// <param name="At">When it was saved, UTC.</param>
/// <param name="Snapshot">The snapshot that was in force then.</param>
public sealed record SavedIndex(IndexRecipe Recipe, int Version, DateTimeOffset At, string Snapshot)
{
    /// <summary>Who put it together; null where that was not said.</summary>
    public string? By { get; init; }

    /// <summary>Why; null where that was not said.</summary>
    public string? Why { get; init; }
}

/// <summary>
/// The indices of a workspace: entries of the journal, never changed. A version is the entry's place among those of its
/// id, so that two programs that write at once never take the same. Read again only when the journal has grown.
/// </summary>
public sealed class IndexJournal(Workspace workspace, TimeProvider time)
{
    /// <summary>Versions kept at most, of all indices together.</summary>
    public const int MostVersions = 5_000;

    private const string Kind = "index";

    private readonly Lock _lock = new();
    private long _read;
    private IReadOnlyList<SavedIndex>? _known;

    /// <summary>Every version of every index, oldest first.</summary>
    public IReadOnlyList<SavedIndex> List()
    {
        lock (_lock)
        {
            var last = workspace.Journal.LastId;
            if (_known is null || last != _read)
                (_known, _read) = (Read(), last);
            return _known;
        }
    }

    /// <summary>A version of an index, the newest where none is named, or null.</summary>
    public SavedIndex? Find(string id, int? version = null) => List().LastOrDefault(
        index => index.Recipe.Id == id && (version is null || index.Version == version));

    /// <summary>Saves a recipe as the next version of its id; the newest once more is not saved again.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="snapshot">The snapshot in force.</param>
    /// <param name="by">Who puts it together, where that is said.</param>
    /// <param name="why">Why, where that is said.</param>
    /// <returns>The version, and whether it is new; null where the journal holds as many as it may.</returns>
    public (SavedIndex Index, bool IsNew)? Save(
        IndexRecipe recipe, string snapshot, string? by = null, string? why = null)
    {
        lock (_lock)
        {
            _known = null;
            var body = IndexRecipeJson.Write(recipe);
            if (Find(recipe.Id) is { } newest && IndexRecipeJson.Write(newest.Recipe) == body)
                return (newest, false);
            if (List().Count >= MostVersions)
                return null;
            workspace.Journal.Append(
                new JournalEntry(time.GetUtcNow(), Kind, snapshot, IndexRecipeJson.Write(recipe, by, why)));
            _known = null;
            return (List().Last(index => IndexRecipeJson.Write(index.Recipe) == body), true);
        }
    }

    private List<SavedIndex> Read()
    {
        var (found, versions) = (new List<SavedIndex>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var entry in workspace.Journal.List(Kind))
        {
            if (IndexRecipeJson.Parse(entry.Body) is not (var recipe, var by, var why))
                continue;
            var version = versions[recipe.Id] = versions.GetValueOrDefault(recipe.Id) + 1;
            found.Add(new SavedIndex(recipe, version, entry.At, entry.Snapshot) { By = by, Why = why });
        }

        return found;
    }
}
