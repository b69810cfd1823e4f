using System.Text.Json;
using Omradesprofiler.Journal;

namespace Omradesprofiler.Store;

/// <summary>What somebody did, or was not let do: never what was sent, and no key or token.</summary>
/// <param name="By">Who: <c>lokal</c>, <c>anonym</c>, <c>nyckel 12</c>, a subject of the login; a user of the
/// operating system where it was a command.</param>
/// <param name="Role">The role that he had; <c>cli</c> where it was a command.</param>
/// <param name="What">Method and address, with names in place of ids: <c>POST /api/v1/jobs/{id}/cancel</c>; or the
/// name of a command.</param>
/// <param name="Target">The ids of the address or of what came of the command; null where there are none.</param>
/// <param name="Status">What was answered, or the command's exit code.</param>
/// <param name="From">The address or the computer that it came from; null where that is not known.</param>
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

    /// <summary>The newest entries, newest first.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="before">The number of the oldest one that is known: older ones are listed.</param>
    public IReadOnlyList<AuditEntry> ListNewest(int most, long before = long.MaxValue) =>
    [
        .. workspace.Journal.ListNewest(Kind, before, most).Select(entry => new AuditEntry(
            entry.Id, entry.At, JsonSerializer.Deserialize<AuditRecord>(entry.Body)!)),
    ];
}
