using System.Globalization;
using Omradesprofiler.Interventions.Register;
using Omradesprofiler.Interventions.Reports;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Interventions;

/// <summary>An intervention with all its versions.</summary>
/// <param name="Versions">Oldest first.</param>
public sealed record OpenedIntervention(IReadOnlyList<InterventionVersion> Versions)
{
    public long Id => Versions[0].Intervention;

    public InterventionVersion First => Versions[0];

    public InterventionVersion Newest => Versions[^1];

    public bool IsWithdrawn => Newest.Record.Change == InterventionChange.Withdrawn;

    /// <summary>
    /// The start that a version came after; null where it came before every start that was given then or later. A
    /// correction of the start takes no stamp away, and gives one where the start was earlier than first said.
    /// </summary>
    public DateOnly? PassedStart(InterventionVersion version)
    {
        foreach (var one in Versions.Where(one => one.Version >= version.Version))
            if (one.Record.ReadRequest().Start is var start && version.IsAfter(start))
                return start;
        return null;
    }

    /// <summary>What the journal knows of a version.</summary>
    public RegistrationFacts FactsOf(InterventionVersion version) =>
        new(version.At, PassedStart(version) is not null, version == First)
        {
            Later = [.. Versions.Where(one => one.Version > version.Version).Select(one => new LaterVersion(
                one.Version, one.At, one.Record.Change, one.Record.ReadRequest(), one.Record.Why))],
        };

    /// <summary>The intervention as it now is.</summary>
    public InterventionRequest Request => Newest.Record.ReadRequest();

    /// <summary>The version whose promise is asked for: the first, which counts, where none is named.</summary>
    /// <exception cref="ApiException">There is no such version (404), or it promised nothing (409).</exception>
    public InterventionVersion Promise(string? version)
    {
        var found = version is null ? First
            : int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= 1 && number <= Versions.Count ? Versions[number - 1]
            : throw ApiException.NotFound("Versionen", $"Insatsen har versionerna 1–{Versions.Count}.");
        return found.Record.Frozen is not null ? found : throw new ApiException(
            StatusCodes.Status409Conflict, "Versionen låser inget upplägg",
            "Den ändrade inte utfall, områden eller regel. Utelämna version för det som först låstes.");
    }
}

/// <summary>Finds interventions, and what they are checked against.</summary>
public sealed class InterventionFinder(InterventionJournal journal)
{
    /// <summary>An intervention.</summary>
    /// <exception cref="ApiException">There is none.</exception>
    public OpenedIntervention Open(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && journal.ListVersions(number) is { Count: > 0 } versions
            ? new OpenedIntervention(versions)
            : throw ApiException.NotFound(
                "Insatsen", "Det finns ingen insats med det numret. Alla finns i /api/v1/interventions.");

    /// <summary>All interventions, newest first.</summary>
    public IReadOnlyList<OpenedIntervention> List() =>
        [.. journal.List().GroupBy(version => version.Intervention).OrderByDescending(versions => versions.Key)
            .Select(versions => new OpenedIntervention([.. versions]))];

    /// <summary>A snapshot with what else goes on.</summary>
    /// <param name="loaded">The snapshot.</param>
    /// <param name="except">The intervention itself, which is no other; null for one that is not registered.</param>
    public InterventionGround GroundOf(LoadedSnapshot loaded, long? except) =>
        new(loaded.Indicators, loaded.Snapshot.Id.Value, layer => loaded.Neighbors.Find(layer))
        {
            Geographies = [.. loaded.Care.Engines.Select(engine => engine.Geography)],
            Others = journal.ListOthers(except),
            Withdrawn = journal.ListWithdrawn(except),
        };
}
