namespace Omradesprofiler.MobileTeams;

/// <summary>A bound and the prices that prove it, all in parts of the weights' unit.</summary>
/// <param name="Value">The bound.</param>
/// <param name="Groups">What each group of demands pays.</param>
/// <param name="Visits">What each visit at a stop is paid.</param>
/// <param name="Left">What each stop has left when its visits are paid.</param>
/// <param name="Days">What a day of each kind of team earns at most.</param>
internal sealed record BoundPrices(Int128 Value, long[] Groups, long[] Visits, long[] Left, long[] Days)
{
    /// <summary>Before any.</summary>
    public static BoundPrices None { get; } = new(Int128.MaxValue, [], [], [], []);
}

/// <summary>A node of the search: stops that are kept and stops that are not, a bit a stop.</summary>
internal readonly record struct BoundNode(UInt128 In, UInt128 Out)
{
    public bool IsIn(int stop) => (In >> stop & UInt128.One) != UInt128.Zero;

    public bool IsOut(int stop) => (Out >> stop & UInt128.One) != UInt128.Zero;
}
