using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;

namespace Omradesprofiler.Indicators;

/// <summary>Events and people of every area by age band, with one state an area: the gravest among its cells.</summary>
internal sealed class AgeBandTable
{
    private readonly double[][] _events;
    private readonly double[][] _people;

    /// <summary>From one column of events and one of people for each band.</summary>
    public AgeBandTable(IReadOnlyList<ColumnData> events, IReadOnlyList<ColumnData> people)
    {
        var count = events[0].States.Length;
        (States, Bases) = (new CellState[count], new ValueBasis[count]);
        SourceIds = [.. events.Concat(people).SelectMany(column => column.SourceIds).Distinct()];
        Conversion = events.Concat(people).FirstOrDefault(column => column.Conversion is not null)?.Conversion;
        foreach (var column in events.Concat(people))
        {
            for (var i = 0; i < count; i++)
            {
                States[i] = column.States[i] > States[i] ? column.States[i] : States[i];
                Bases[i] = column.Bases[i] > Bases[i] ? column.Bases[i] : Bases[i];
            }
        }

        (_events, _people) = (ByArea(events, count), ByArea(people, count));
    }

    private AgeBandTable(AgeBandTable first, double[][] events, double[][] people, IReadOnlyList<string> sources)
    {
        (States, Bases, SourceIds, Conversion) = (first.States, first.Bases, sources, first.Conversion);
        (_events, _people) = (events, people);
    }

    /// <summary>One state an area.</summary>
    public CellState[] States { get; }

    /// <summary>How the counts came to stand for each area.</summary>
    public ValueBasis[] Bases { get; }

    /// <summary>How the counts came from another edition; null where they are of the areas' own.</summary>
    public EditionWeights? Conversion { get; }

    /// <summary>Where the counts come from.</summary>
    public IReadOnlyList<string> SourceIds { get; }

    /// <summary>Events of an area, by band.</summary>
    public double[] EventsOf(int area) => _events[area];

    /// <summary>People of an area, by band.</summary>
    public double[] PeopleOf(int area) => _people[area];

    /// <summary>Events of all ages.</summary>
    public double[] TotalEvents() => [.. _events.Select(bands => bands.Sum())];

    /// <summary>People of all ages.</summary>
    public double[] TotalPeople() => [.. _people.Select(bands => bands.Sum())];

    /// <summary>Whether any area with numbers has fewer people than that.</summary>
    public bool HasTooFewPeople(double fewest) =>
        _people.Where((bands, i) => States[i] == CellState.Published && bands.Sum() < fewest).Any();

    /// <summary>Adds an earlier period to the areas that have too few people.</summary>
    /// <param name="earlier">The earlier period.</param>
    /// <param name="fewest">People enough.</param>
    /// <param name="periods">How many periods each area has been given, counted up.</param>
    public AgeBandTable Pool(AgeBandTable earlier, double fewest, int[] periods)
    {
        var (events, people) = ((double[][])_events.Clone(), (double[][])_people.Clone());
        for (var i = 0; i < people.Length; i++)
        {
            if (States[i] != CellState.Published || earlier.States[i] != CellState.Published
                || people[i].Sum() >= fewest)
                continue;
            events[i] = Sum(_events[i], earlier._events[i]);
            people[i] = Sum(_people[i], earlier._people[i]);
            periods[i]++;
        }

        return new AgeBandTable(this, events, people, [.. SourceIds.Union(earlier.SourceIds)]);
    }

    private static double[] Sum(double[] a, double[] b) => [.. a.Zip(b, (x, y) => x + y)];

    private static double[][] ByArea(IReadOnlyList<ColumnData> bands, int count) =>
        [.. Enumerable.Range(0, count).Select(i => bands.Select(band => band.Values[i]).ToArray())];
}
