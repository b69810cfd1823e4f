using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Omradesprofiler.Journal;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Store;

/// <summary>What came into a workspace's journal by a recipe, and not from a user.</summary>
/// <param name="Kind">The kind of the entry.</param>
/// <param name="Key">What the recipe's file calls it.</param>
/// <param name="Sha256">Of what the file said.</param>
/// <param name="Entry">The journal's number of the entry.</param>
public sealed record RegisteredEntry(string Kind, string Key, string Sha256, long Entry);

/// <summary>
/// What the recipes have put into a workspace's journal. An entry comes once: the content that a key had last is
/// nothing new, however often the recipe is carried out and whatever users have done to it since.
/// </summary>
public sealed class WorkspaceRegister
{
    private const string Kind = "register";

    private readonly Workspace _workspace;
    private readonly TimeProvider _time;

    internal WorkspaceRegister(Workspace workspace, TimeProvider time) => (_workspace, _time) = (workspace, time);

    /// <summary>All that came by recipes, oldest first.</summary>
    public IReadOnlyList<RegisteredEntry> List() => [.. _workspace.Journal.List(Kind)
        .Select(entry => ScenarioRecordJson.Read<RegisteredEntry>(entry.Body)).OfType<RegisteredEntry>()];

    /// <summary>Appends what is not there yet, all or nothing.</summary>
    /// <param name="drafts">What the recipe wants.</param>
    /// <param name="snapshot">The snapshot that they were checked against.</param>
    /// <returns>How many were new.</returns>
    public int Append(IReadOnlyList<RegisterDraft> drafts, SnapshotId snapshot)
    {
        var known = List();
        var fresh = drafts.Where(draft => !Has(known, draft.Kind, draft.Key, draft.Content)).ToList();
        if (fresh.Count == 0)
            return 0;
        return _workspace.Journal.Write(connection => Append(connection, fresh, snapshot));
    }

    /// <summary>Whether a content is what a key came with last; one that it had before that is news again.</summary>
    public static bool Has(IReadOnlyList<RegisteredEntry> known, string kind, string key, string content)
    {
        var hash = HashOf(content);
        return known.LastOrDefault(one => one.Kind == kind && one.Key == key)?.Sha256 == hash;
    }

    private int Append(DbConnection connection, List<RegisterDraft> fresh, SnapshotId snapshot)
    {
        var at = _time.GetUtcNow();
        foreach (var draft in fresh)
        {
            var entry = WorkspaceJournal.Append(
                connection, new JournalEntry(at, draft.Kind, snapshot.Value, draft.Body));
            var registered = new RegisteredEntry(draft.Kind, draft.Key, HashOf(draft.Content), entry);
            WorkspaceJournal.Append(
                connection, new JournalEntry(at, Kind, snapshot.Value, ScenarioRecordJson.Write(registered)));
        }

        return fresh.Count;
    }

    private static string HashOf(string content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
