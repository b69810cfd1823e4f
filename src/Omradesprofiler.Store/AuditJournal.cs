using System.Text.Json;
using Omradesprofiler.Journal;

namespace Omradesprofiler.Store;

/// <summary>What somebody did, or was not let do: never what was sent, and no key or token.</summary>
/// <param name="By">Who: <c>lokal</c>, <c>anonym</c>, <c>nyckel 12</c>, a subject of the login.</param>
/// <param name="Role">The role that he had.</param>
/// <param name="What">Method and address, with names in place of ids: <c>POST /api/v1/jobs/{id}/cancel</c>.</param>
/// <param name="Target">The ids of the address; null where it has none.</param>
/// <param name="Status">What was answered.</param>
/// <param name="From">The address that it came from; null where that is not known.</param>
public sealed record AuditRecord(string By, string Role, string What, string? Target, int Status, string? From)
{
    /// <summary>How many refusals before this one were not written down, as there were too many.</summary>
    public int Unwritten { get; init; }
}

/// <summary>An entry of the audit log.</summary>
public sealed record AuditEntry(long Id, DateTimeOffset At, AuditRecord Record);

/// <summary>The audit log of a workspace: entries of the journal, never changed.</summary>
public sealed class AuditJournal(Workspace workspace, TimeProvider time)
{
    /// <summary>The entries' kind.</summary>
    public const string Kind = "audit";

    /// <summary>Writes an entry; it is on disk when the call returns.</summary>
    public void Append(AuditRecord record) => workspace.Journal.Append(
        new JournalEntry(time.GetUtcNow(), Kind, "", JsonSerializer.Serialize(record)));

    /// <summary>The entries after one, oldest first.</summary>
    public IReadOnlyList<AuditEntry> List(long after = 0) =>
    [
        .. workspace.Journal.List(Kind, after).Select(entry => new AuditEntry(
            entry.Id, entry.At, JsonSerializer.Deserialize<AuditRecord>(entry.Body)!)),
    ];
}
