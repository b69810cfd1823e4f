using Omradesprofiler.Disclosure;

namespace Omradesprofiler.Store;

/// <summary>A region's own data as they were before the gate, and the rules that they were protected by.</summary>
public sealed record OwnData(IReadOnlyList<RawTable> Tables, ProtectionRules Rules);
