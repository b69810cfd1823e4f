namespace Omradesprofiler.Sample.People;

/// <summary>True counts of deaths and of ill health, with a gradient by deprivation.</summary>
internal sealed class Health
{
    /// <summary>Deaths per 1,000 a year, about as in Sweden; men, then women.</summary>
    private static readonly double[][] Mortality =
    [
        [0.6, 0.08, 0.1, 0.35, 0.7, 0.75, 0.8, 0.95, 1.3, 2, 3.2, 5.2, 8.5, 13.5, 21, 36, 105],
        [0.5, 0.07, 0.08, 0.2, 0.28, 0.3, 0.38, 0.5, 0.8, 1.3, 2.1, 3.4, 5.5, 8.8, 14, 25, 95],
    ];

    /// <summary>Share with diabetes of each age band, before sex and deprivation.</summary>
    private static readonly double[] Diabetes =
        [0.001, 0.002, 0.003, 0.004, 0.005, 0.006, 0.008, 0.011, 0.02, 0.033, 0.05, 0.07, 0.1, 0.135, 0.16, 0.18, 0.17];

    private readonly World _world;

    public Health(World world)
    {
        _world = world;
        Deaths = Make("döda", 2 * Ages.Bands);
        Caries = Make("karies", 2);
        Falls = Make("fallskador", 4);
        Diagnoses = Make("diabetes", 4);
        foreach (var part in world.Parts)
            foreach (var year in world.Years)
                Live(part, year);
    }

    /// <summary>Deaths in the year by age band and sex.</summary>
    public Measure Deaths { get; }

    /// <summary>Three-year-olds with caries, and those examined.</summary>
    public Measure Caries { get; }

    /// <summary>People of 65 and over in hospital after a fall, men and women; then how many they are.</summary>
    public Measure Falls { get; }

    /// <summary>People with diabetes, men and women; then how many people.</summary>
    public Measure Diagnoses { get; }

    private Measure Make(string name, int cells) => new(name, _world.Parts.Count, cells);

    private void Live(Part part, int year)
    {
        var chance = new Chance(_world.Seed, $"hälsa {part.Name} {year}");
        var d = part.Deprivation;
        var pandemic = year == 2020 ? 1.09 : 1;
        for (var sex = 0; sex < 2; sex++)
        {
            var (falls, ill) = (0.0, 0.0);
            for (var band = 0; band < Ages.Bands; band++)
            {
                var people = _world.Population[part.Index, year, Ages.Cell(sex, band)];
                var gradient = Math.Exp((band < 13 ? 0.28 : 0.11) * d);
                var deaths = people * Mortality[sex][band] / 1000 * gradient * (band > 12 ? pandemic : 1);
                Deaths[part.Index, year, Ages.Cell(sex, band)] = Math.Min(people, chance.Poisson(deaths));
                var risk = band switch { < 13 => 0, < 15 => 0.009, 15 => 0.02, _ => 0.062 };
                falls += people * risk * (sex == 1 ? 1.15 : 0.9);
                ill += people * Math.Min(0.6, Diabetes[band] * Math.Exp(0.24 * d) * (sex == 0 ? 1.18 : 0.84));
            }

            var old = _world.PeopleIn(World.Alone(part.Index), year, from: 13, sex: sex);
            Falls[part.Index, year, sex] = Math.Min(old, chance.Poisson(falls * Math.Exp(0.07 * d)));
            Falls[part.Index, year, 2 + sex] = old;
            Diagnoses[part.Index, year, sex] = chance.Poisson(ill * (1 + 0.015 * (year - 2021)));
            Diagnoses[part.Index, year, 2 + sex] = _world.PeopleIn(World.Alone(part.Index), year, sex: sex);
        }

        var children = chance.Binomial(_world.PeopleIn(World.Alone(part.Index), year, 0, 0), 0.19);
        Caries[part.Index, year, 0] = chance.Binomial(children, Rates.Logistic(-3.1 + 0.62 * d));
        Caries[part.Index, year, 1] = children;
    }
}
