namespace Omradesprofiler.Sample.People;

/// <summary>True counts of how people live: birth, education, work, homes, and the Care Need Index's seven.</summary>
internal sealed class Society
{
    private readonly World _world;

    public Society(World world)
    {
        _world = world;
        Born = Make("födelseregion", 6);
        Education = Make("utbildning", 5);
        EducationTo65 = Make("utbildning-65", 5);
        Work = Make("arbete", 6);
        Households = Make("hushåll", 5);
        Dwellings = Make("lägenheter", 4);
        Standard = Make("ekonomisk standard", 3);
        Need = Make("cni", 8);
        foreach (var part in world.Parts)
            foreach (var year in world.Years)
                Live(part, year);
    }

    /// <summary>Born in Sweden, Europe, the rest of the world; men first, then women.</summary>
    public Measure Born { get; }

    /// <summary>25–64 by level: primary, secondary, short and long tertiary, unknown.</summary>
    public Measure Education { get; }

    /// <summary>The same for 25–65.</summary>
    public Measure EducationTo65 { get; }

    /// <summary>16–64: employed, unemployed, outside; men first, then women.</summary>
    public Measure Work { get; }

    /// <summary>Alone, alone with children, couples without and with children, other.</summary>
    public Measure Households { get; }

    /// <summary>Rented, tenant-owned, owned, unknown.</summary>
    public Measure Dwellings { get; }

    /// <summary>Low and high economic standard, and people in all.</summary>
    public Measure Standard { get; }

    /// <summary>The seven counts in SCB's order, then the population.</summary>
    public Measure Need { get; }

    /// <summary>Weighted by people of 20 and over, as incomes are.</summary>
    public double WeightedByAdults(Area area, int year, Func<Part, double> value)
    {
        var (sum, people) = (0.0, 0.0);
        foreach (var part in area.Parts)
        {
            var adults = _world.PeopleIn(World.Alone(part), year, from: 4);
            sum += adults * value(_world.Parts[part]);
            people += adults;
        }

        return sum / people;
    }

    /// <summary>People of 16–64: four fifths of the band 15–19 and the bands up to 64.</summary>
    public static int WorkingAge(World world, Part part, int year, int sex) =>
        (int)Math.Round(0.8 * world.Population[part.Index, year, Ages.Cell(sex, 3)])
        + world.PeopleIn(World.Alone(part.Index), year, 4, 12, sex);

    private Measure Make(string name, int cells) => new(name, _world.Parts.Count, cells);

    private void Live(Part part, int year)
    {
        var chance = new Fate(_world.Seed, "samhälle " + part.Name, year);
        var alone = World.Alone(part.Index);
        int People(int from, int to, int? sex = null) => _world.PeopleIn(alone, year, from, to, sex);
        var all = People(0, 16);
        for (var sex = 0; sex < 2; sex++)
        {
            Divide(Born, part, year, 3 * sex, People(0, 16, sex), Rates.Born(part, year), chance);
            Divide(Work, part, year, 3 * sex, WorkingAge(_world, part, year, sex), Rates.Work(part, year, sex), chance);
        }

        Divide(Education, part, year, 0, People(5, 12), Rates.Education(part, year), chance);
        var extra = (int)Math.Round(People(13, 13) * 0.205);
        Divide(EducationTo65, part, year, 0, People(5, 12) + extra, Rates.Education(part, year), chance);
        var homes = (int)Math.Round(all / Rates.HouseholdSize(part));
        var kinds = Rates.Households(part, People(0, 3) / (0.228 * all), People(11, 16) / (0.33 * all));
        Divide(Households, part, year, 0, homes, kinds, chance);
        Divide(Dwellings, part, year, 0, (int)(homes * 1.04), Rates.Tenure(part), chance);
        var judged = (int)(all * 0.985);
        Standard[part.Index, year, 0] = chance.Binomial(judged, Rates.LowStandard(part));
        Standard[part.Index, year, 1] = chance.Binomial(judged, Rates.HighStandard(part));
        Standard[part.Index, year, 2] = judged;
        CountNeed(part, year, chance, People(0, 0), People(13, 16), all);
    }

    private void CountNeed(Part part, int year, Fate chance, int under5, int over65, int all)
    {
        int Both(Measure measure, int cell) => measure[part.Index, year, cell] + measure[part.Index, year, cell + 3];
        int[] counts =
        [
            under5,
            chance.Binomial(Both(Born, 2), 0.94) + chance.Binomial(Both(Born, 1), 0.4),
            chance.Binomial((int)(over65 * 0.955), Rates.AloneOver65(part)),
            chance.Binomial(Households[part.Index, year, 1], 0.86),
            chance.Binomial(all, Rates.MovedIn(part, year)),
            Both(Work, 1) + chance.Binomial(Both(Work, 2), 0.065),
            Education[part.Index, year, 0],
            all,
        ];
        for (var i = 0; i < counts.Length; i++)
            Need[part.Index, year, i] = counts[i];
    }

    /// <summary>Spreads people over cells, one conditional draw after the other, so that they add up.</summary>
    private static void Divide(
        Measure measure, Part part, int year, int first, int people, double[] shares, Fate chance)
    {
        var left = 1.0;
        for (var i = 0; i < shares.Length; i++)
        {
            var here = i == shares.Length - 1 ? people : chance.Binomial(people, shares[i] / left);
            measure[part.Index, year, first + i] = here;
            people -= here;
            left -= shares[i];
        }
    }
}
