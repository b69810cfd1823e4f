using System.Globalization;
using System.Text.Json;
using Omradesprofiler.Findings;
using Omradesprofiler.Journal;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Store;

/// <summary>How people travel in a workspace's snapshots, and the decisions on which way is adopted.</summary>
public sealed class WorkspaceTravel
{
    /// <summary>The kind of a decision's entry.</summary>
    public const string Kind = "travel-adoption";

    /// <summary>What the attachments of road networks begin with; the option's id follows.</summary>
    public const string NetworkPrefix = "roads/";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private readonly Workspace _workspace;
    private readonly TimeProvider _time;

    internal WorkspaceTravel(Workspace workspace, TimeProvider time) => (_workspace, _time) = (workspace, time);

    /// <summary>The folder of road networks that were made before; disposable.</summary>
    public string CacheFolder => Path.Combine(_workspace.LocalFolder, "cache", "roads");

    /// <summary>
    /// A way to travel, ready to be asked. It does not change, takes time and memory to open, and can be asked by many:
    /// keep it.
    /// </summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="option">The way's id.</param>
    /// <exception cref="KeyNotFoundException">The snapshot has no such way.</exception>
    /// <exception cref="DataException">The road network can not be read.</exception>
    public TravelWay Open(Snapshot snapshot, string option)
    {
        var found = snapshot.Travel?.Find(option)
            ?? throw new KeyNotFoundException($"Resesättet {option} finns inte.");
        return found.Kind switch
        {
            TravelKind.StraightLine => new StraightLineTimes(found.DetourFactor!.Value, found.KilometersPerHour!.Value),
            TravelKind.File => new FileTimes(snapshot.Travel.FileTimes[option]),
            _ => new NetworkTimes(OpenNetwork(snapshot.Id, option)),
        };
    }

    /// <summary>
    /// Makes a new snapshot of the one in force, in which another way to travel decides which clinic is the nearest,
    /// and puts it in force. All own data go through the gate again.
    /// </summary>
    /// <param name="held">The right to do so.</param>
    /// <param name="from">The snapshot that must be in force.</param>
    /// <param name="option">The way's id.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="why">Why; null where that is not said.</param>
    /// <returns>The new snapshot.</returns>
    /// <exception cref="DataException">There is no such way, it is adopted already, another snapshot is in force, or
    /// the own data can not be protected together with what was shown before; nothing is changed.</exception>
    public SnapshotId Adopt(WorkspaceLock held, SnapshotId from, string option, string by, string? why)
    {
        var id = _workspace.Journal.TakeNumber();
        var decision = new AdoptedTravel(option, id.ToString(CultureInfo.InvariantCulture));
        var body = JsonSerializer.Serialize(
            new AdoptionRecord(decision.Decision, from.Value, option, by, why), Options);
        return _workspace.Amend(
            held, from, before => ChangeOf(before, decision),
            new JournalEntry(_time.GetUtcNow(), Kind, from.Value, body) { Id = id }, decision.Decision);
    }

    /// <summary>The decision that the snapshot in force carries, or null.</summary>
    /// <exception cref="DataException">The snapshot can not be read.</exception>
    public AdoptedTravel? FindInForce()
    {
        if (_workspace.FindCurrent() is not { } current || _workspace.Journal.List(Kind).Count == 0)
            return null;
        return _workspace.Read(current).Travel is { Adopted: { } option, Decision: { } decision }
            ? new AdoptedTravel(option, decision)
            : null;
    }

    private static SnapshotChange ChangeOf(Snapshot before, AdoptedTravel adopted)
    {
        if (before.Travel?.Find(adopted.Option) is not { } option)
            throw new DataException(
                "unknown-travel-option", adopted.Option, $"Resesättet \"{adopted.Option}\" finns inte.");
        if (before.Travel.Adopted == adopted.Option)
            throw new DataException("already-adopted", adopted.Option, $"{option.Name} är redan det som gäller.");
        return SnapshotAmendment.Adopted(before, adopted);
    }

    private RoadNetwork OpenNetwork(SnapshotId snapshot, string option)
    {
        var name = NetworkPrefix + option;
        return _workspace.ReadAttachments(snapshot, name).TryGetValue("", out var bytes)
            ? RoadNetwork.Deserialize(bytes, name)
            : throw new DataException(
                "missing-network", snapshot.Value, $"Vägnätet {name} saknas i ögonblicksbilden.");
    }

    private sealed record AdoptionRecord(string Id, string Snapshot, string Option, string By, string? Why);
}
