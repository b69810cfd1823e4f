using Omradesprofiler.Areas;
using Omradesprofiler.Population;

namespace Omradesprofiler.Comparisons;

/// <summary>What an area's values are held against, as a user chooses it.</summary>
public abstract record Benchmark
{
    private Benchmark()
    {
    }

    /// <summary>Another area: riket, the county, the municipality, or any.</summary>
    public sealed record Place(Area Area) : Benchmark;

    /// <summary>The areas of the same level that are most alike, put together.</summary>
    public sealed record Alike(SimilarAreaList Areas) : Benchmark;

    /// <summary>The area itself in another period.</summary>
    public sealed record OtherPeriod(Period Period) : Benchmark;
}
