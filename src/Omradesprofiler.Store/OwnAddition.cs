using Omradesprofiler.Disclosure;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Store;

/// <summary>What a saved file adds to a snapshot.</summary>
/// <param name="Table">Its numbers before the gate.</param>
/// <param name="Rules">What all own data together are protected by.</param>
/// <param name="CatalogJson">The catalogue with its indicator.</param>
/// <param name="Source">Where the numbers come from.</param>
public sealed record OwnAddition(RawTable Table, ProtectionRules Rules, string CatalogJson, SourceRecord Source);
