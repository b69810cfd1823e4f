using System.Text.Json;
using Omradesprofiler.Journal;

namespace Omradesprofiler.Store;

/// <summary>A key for a program, as the journal keeps it: never the key.</summary>
/// <param name="Id">The number of its entry.</param>
/// <param name="Hash">SHA-256 of the key, hexadecimal.</param>
/// <param name="LastSigns">The key's last four signs, to tell keys apart by.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Role">The role that it gives.</param>
/// <param name="Regions">The codes of the counties whose internal numbers it opens.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="ExpiresAt">When it stops to work, UTC.</param>
public sealed record SavedKey(
    long Id, string Hash, string LastSigns, string Name, string Role, IReadOnlyList<string> Regions,
    DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>When it was revoked, UTC; null where it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Whether it works.</summary>
    public bool IsValid(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;
}

/// <summary>The keys of a workspace: an entry of the journal for each that is made, and for each revoked.</summary>
public sealed class KeyJournal(Workspace workspace, TimeProvider time)
{
    /// <summary>The entries' kind.</summary>
    public const string Kind = "key";

    private const string RevokedKind = "key-revoked";

    /// <summary>All keys, oldest first.</summary>
    public IReadOnlyList<SavedKey> List()
    {
        var revoked = workspace.Journal.List(RevokedKind)
            .Select(entry => (Key: JsonSerializer.Deserialize<RevokedRecord>(entry.Body)!.Key, entry.At))
            .GroupBy(one => one.Key).ToDictionary(group => group.Key, group => group.First().At);
        return
        [
            .. workspace.Journal.List(Kind).Select(entry => KeyOf(entry) with
            {
                RevokedAt = revoked.TryGetValue(entry.Id, out var at) ? at : null,
            }),
        ];
    }

    /// <summary>Keeps a new key.</summary>
    /// <param name="key">The key; its number and times are set here.</param>
    /// <param name="lifetime">How long it works.</param>
    public SavedKey Add(SavedKey key, TimeSpan lifetime)
    {
        var now = time.GetUtcNow();
        var dated = key with { CreatedAt = now, ExpiresAt = now + lifetime };
        var record = new KeyRecord(
            dated.Hash, dated.LastSigns, dated.Name, dated.Role, dated.Regions, dated.ExpiresAt);
        return dated with
        {
            Id = workspace.Journal.Append(new JournalEntry(now, Kind, "", JsonSerializer.Serialize(record))),
        };
    }

    /// <summary>Makes a key stop to work, for ever.</summary>
    /// <returns>False where there is none, or it was revoked already.</returns>
    public bool Revoke(long id)
    {
        if (List().FirstOrDefault(key => key.Id == id) is not { RevokedAt: null })
            return false;
        workspace.Journal.Append(new JournalEntry(
            time.GetUtcNow(), RevokedKind, "", JsonSerializer.Serialize(new RevokedRecord(id))));
        return true;
    }

    private static SavedKey KeyOf(JournalEntry entry)
    {
        var record = JsonSerializer.Deserialize<KeyRecord>(entry.Body)!;
        return new SavedKey(
            entry.Id, record.Hash, record.LastSigns, record.Name, record.Role, record.Regions, entry.At,
            record.ExpiresAt);
    }

    private sealed record KeyRecord(
        string Hash, string LastSigns, string Name, string Role, IReadOnlyList<string> Regions,
        DateTimeOffset ExpiresAt);

    private sealed record RevokedRecord(long Key);
}
