using System.Text.Json;
using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Findings;
using Omradesprofiler.Journal;

namespace Omradesprofiler.Store;

/// <summary>The decisions on who answers for which area (områdesansvar) in a workspace's journal.</summary>
public sealed class WorkspaceDecisions
{
    /// <summary>The kind of a decision's entry; its body holds at least id, snapshot, edition and assignment.</summary>
    public const string Kind = "responsibility-decision";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private readonly Workspace _workspace;

    internal WorkspaceDecisions(Workspace workspace) => _workspace = workspace;

    /// <summary>All decisions, oldest first, in force or not.</summary>
    public IReadOnlyList<DecidedGeography> List() =>
        [.. _workspace.Journal.List(Kind).Select(Read)];

    /// <summary>The decision with an id, or null.</summary>
    public DecidedGeography? Find(string id) => List().LastOrDefault(decision => decision.Id == id);

    /// <summary>
    /// The decision that the snapshot in force carries, or null: one that was written down but never came into force is
    /// not carried over.
    /// </summary>
    /// <exception cref="DataException">The snapshot can not be read, or names a decision that the journal lacks.
    /// </exception>
    public DecidedGeography? FindInForce()
    {
        if (_workspace.FindCurrent() is not { } current
            || _workspace.Journal.List(Kind).Count == 0)
            return null;
        var named = _workspace.Read(current).CareGeographies.FirstOrDefault(one => one.Decision is not null)?.Decision;
        return named is null ? null : Find(named) ?? throw new DataException(
            "missing-decision", "journal.db", $"Beslutet {named} som ögonblicksbilden {current} följer saknas.");
    }

    private static DecidedGeography Read(JournalEntry entry)
    {
        var body = JsonSerializer.Deserialize<DecisionBody>(entry.Body, Options);
        return body is { Id: { } id, Snapshot: { } snapshot, Assignment: { } assignment }
            && Edition.All.FirstOrDefault(one => one.Level == AreaLevel.Deso && one.Slug == body.Edition) is { } edition
            ? new DecidedGeography(id, snapshot, edition, entry.At, assignment)
            : throw new DataException(
                "broken-decision", "journal.db", "Ett beslut i journalen går inte att läsa: id, ögonblicksbild, årgång "
                + "eller områden saknas.");
    }

    private sealed record DecisionBody(
        string? Id, string? Snapshot, string? Edition, IReadOnlyDictionary<string, string>? Assignment);
}
