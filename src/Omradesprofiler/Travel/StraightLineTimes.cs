namespace Omradesprofiler.Travel;

/// <summary>The straight line, so many times longer, at an even speed: an estimate that knows of no water.</summary>
public sealed class StraightLineTimes : TravelWay
{
    private readonly double _millisecondsPerMeter;

    /// <summary>Takes the assumptions.</summary>
    /// <param name="detourFactor">How many times longer than the straight line a way is, at least 1.</param>
    /// <param name="kilometersPerHour">How fast it is travelled, more than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is out of range.</exception>
    public StraightLineTimes(double detourFactor, double kilometersPerHour)
    {
        if (!(detourFactor >= 1) || double.IsInfinity(detourFactor))
            throw new ArgumentOutOfRangeException(nameof(detourFactor), detourFactor, "Omvägsfaktorn är minst 1.");
        if (!(kilometersPerHour > 0) || double.IsInfinity(kilometersPerHour))
            throw new ArgumentOutOfRangeException(
                nameof(kilometersPerHour), kilometersPerHour, "Hastigheten är mer än 0 km/h.");
        _millisecondsPerMeter = detourFactor * 3600 / kilometersPerHour;
    }

    /// <inheritdoc />
    public override TravelFaults EachOrigin(
        IReadOnlyList<TravelPlace> from, IReadOnlyList<TravelPlace> to, TravelRow receive,
        CancellationToken cancellation = default)
    {
        var row = new int[to.Count];
        for (var i = 0; i < from.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var j = 0; j < row.Length; j++)
                row[j] = TimeOf(from[i].Place.DistanceTo(to[j].Place));
            receive(i, row);
        }

        return new TravelFaults([], []);
    }

    private int TimeOf(double meters) =>
        (int)Math.Min(Math.Round(meters * _millisecondsPerMeter), TravelMatrix.Unreachable);
}
