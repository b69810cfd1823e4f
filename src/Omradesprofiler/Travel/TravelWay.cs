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
    public TravelAnswer Find(
        IReadOnlyList<TravelPlace> from, IReadOnlyList<TravelPlace> to, CancellationToken cancellation = default)
    {
        var times = new int[checked(from.Count * to.Count)];
        var faults = EachOrigin(
            from, to, (origin, row) => row.CopyTo(times.AsSpan(origin * to.Count)), cancellation);
        return new TravelAnswer(
            new TravelMatrix([.. from.Select(one => one.Code)], [.. to.Select(one => one.Code)], times),
            faults.From, faults.To);
    }

    /// <summary>The same place by place, in order, without holding all times.</summary>
    /// <param name="from">The places travelled from.</param>
    /// <param name="to">The places travelled to.</param>
    /// <param name="receive">Gets the times of each place travelled from.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>The places that there are no times for.</returns>
    public abstract TravelFaults EachOrigin(
        IReadOnlyList<TravelPlace> from, IReadOnlyList<TravelPlace> to, TravelRow receive,
        CancellationToken cancellation = default);
}
