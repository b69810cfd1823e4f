namespace Omradesprofiler.Sample.People;

/// <summary>What tables are made from: parts, the areas they add up to, and how many people live where.</summary>
internal sealed class World
{
    public World(ulong seed, List<Part> parts, List<Area> areas, IReadOnlyList<int> years)
    {
        (Seed, Parts, Areas, Years) = (seed, parts, areas, years);
        Population = new Measure("folkmängd", parts.Count, 2 * Ages.Bands);
        foreach (var part in parts)
            foreach (var year in years)
                Settle(part, year);
    }

    public ulong Seed { get; }

    /// <summary>The years that tables have.</summary>
    public IReadOnlyList<int> Years { get; }

    public List<Part> Parts { get; }

    public List<Area> Areas { get; }

    /// <summary>People at the end of the year by age band and sex.</summary>
    public Measure Population { get; }

    /// <summary>One part as if it were an area.</summary>
    public static Area Alone(int part) => new(Level.Deso, "", "", "", [part]);

    public IEnumerable<Area> Of(params Level[] levels) => Areas.Where(area => levels.Contains(area.Level));

    /// <summary>True count of the people in some age bands, of one sex or both.</summary>
    public int PeopleIn(Area area, int year, int from = 0, int to = Ages.Bands - 1, int? sex = null) =>
        Population.Sum(area, year, Ages.Cells(from, to, sex));

    /// <summary>Areas of some levels that statistics of a year are published for.</summary>
    public IEnumerable<Area> In(int year, params Level[] levels) => Of(levels).Where(area => area.IsValid(year));

    /// <summary>Spreads the part's people over ages by largest remainders, so that they add up.</summary>
    private void Settle(Part part, int year)
    {
        var years = year - People.Years.First;
        var weather = 1 + 0.008 * (Keys.Unit(Keys.Mix(Keys.Mix(Seed, Keys.Of(part.Name + "|folk")), year)) - 0.5);
        var total = (int)Math.Round(part.Start * Math.Pow(1 + part.Growth, years) * weather);
        var exact = Ages.Shares(Seed, part, year).Select(share => share * total).ToArray();
        for (var cell = 0; cell < exact.Length; cell++)
            Population[part.Index, year, cell] = (int)exact[cell];
        var missing = total - exact.Sum(value => (int)value);
        var byRemainder = Enumerable.Range(0, exact.Length)
            .OrderByDescending(cell => exact[cell] - Math.Floor(exact[cell])).Take(missing);
        foreach (var cell in byRemainder)
            Population[part.Index, year, cell]++;
    }
}
