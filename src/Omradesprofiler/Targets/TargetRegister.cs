namespace Omradesprofiler.Targets;

/// <summary>The targets of a snapshot, and the catalogue that they may belong to.</summary>
/// <param name="Catalog">The strategies.</param>
/// <param name="Targets">The targets, in the file's order.</param>
/// <param name="Source">Publisher and title, for under the answer; null where there are none.</param>
public sealed record TargetRegister(TargetCatalog Catalog, IReadOnlyList<Target> Targets, string? Source)
{
    /// <summary>No targets and no catalogue.</summary>
    public static TargetRegister Empty { get; } = new(TargetCatalog.Empty, [], null);

    /// <summary>The target with an id, or null.</summary>
    public Target? Find(string id) => Targets.FirstOrDefault(target => target.Id == id);
}
