using Omradesprofiler.Areas;

namespace Omradesprofiler.Disclosure;

/// <summary>What own tables are protected by and within: fixed for a snapshot, so that no answer depends on the order
/// of questions.</summary>
/// <param name="Register">The areas of all levels and editions.</param>
/// <param name="Rules">What is too small.</param>
public sealed record ProtectionSetting(AreaRegister Register, ProtectionRules Rules)
{
    /// <summary>
    /// Which DeSO of the older edition overlap which of the newer, where own data are given on both; null where they
    /// are not, or where it is not known.
    /// </summary>
    public AreaWeights? EditionWeights { get; init; }

    /// <summary>Further areas that own data are given for.</summary>
    public IReadOnlyList<FurtherGeography> Geographies { get; init; } = [];

    /// <summary>Further areas that another snapshot gave own data for: what they cut apart is told apart here too.
    /// </summary>
    internal IReadOnlyList<FurtherGeography> Refining { get; init; } = [];
}
