namespace Omradesprofiler.Travel;

/// <summary>
/// One way to travel, ready to be asked: a network, a file, or the straight line. Can be asked by many at once.
/// </summary>
public abstract class TravelWay
{
    /// <summary>The times between places; unreachable where there is no way, and it is said which places have none.
    /// </summary>
    /// <param name="from">The places travelled from.</param>
    /// <param name="to">The places travelled to.</param>
    /// <param name="cancellation">Stops the search.</param>
    public abstract TravelAnswer Find(
        IReadOnlyList<TravelPlace> from, IReadOnlyList<TravelPlace> to, CancellationToken cancellation = default);
}
