using Omradesprofiler.Geography;

namespace Omradesprofiler.Travel;

/// <summary>Draws from where a site is reached within given times.</summary>
public static class Isochrones
{
    /// <summary>The longest time that is drawn.</summary>
    public const int MostMinutes = 240;

    private const int MillisecondsPerMinute = 60_000;

    /// <summary>
    /// One shape per time, in the order given; those of longer times hold those of shorter, and each holds all places
    /// on roads from where the site is reached in that time. Beyond the road one walks, as far as a point may lie from
    /// one. The time is <em>to</em> the site from where people live: where there are one-way roads it takes another
    /// time back.
    /// </summary>
    /// <exception cref="ArgumentException">No times, or one outside 1–<see cref="MostMinutes"/> minutes.</exception>
    public static IReadOnlyList<Isochrone> Draw(
        RoadNetwork network, SnappedPoint site, IReadOnlyList<int> minutes)
    {
        if (minutes.Count == 0 || minutes.Any(time => time is < 1 or > MostMinutes))
            throw new ArgumentException($"Tiderna ska vara hela minuter från 1 till {MostMinutes}.", nameof(minutes));
        if (!site.IsSnapped)
            return [.. minutes.Select(time => new Isochrone(time, AreaShape.Empty, 0))];
        var reached = RoadTimes.To(network, site, minutes.Max() * MillisecondsPerMinute);
        var field = TimeField.Of(reached);
        return
        [
            .. minutes.Select(time => new Isochrone(
                time, ContourTracer.Trace(field, time * MillisecondsPerMinute), field.MarginMeters)),
        ];
    }
}
