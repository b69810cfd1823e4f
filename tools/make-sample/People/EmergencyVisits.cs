using Omradesprofiler.Sample.Tables;

namespace Omradesprofiler.Sample.People;

/// <summary>
/// True counts of visits to the out-of-hours clinic: more where life is harder, with each area's own level and shocks
/// that last, and fewer where and while the intervention with a built-in effect goes on.
/// </summary>
internal sealed class EmergencyVisits
{
    private const double RatePerPerson = 0.32;
    private const double LevelDeviation = 0.08;
    private const double ShockDeviation = 0.06;
    private const double ShockMemory = 0.5;

    private readonly World _world;

    public EmergencyVisits(World world)
    {
        _world = world;
        Counts = new Measure("jourbesök", world.Parts.Count, 2);
        var treated = world.Of(Level.Deso)
            .Where(area => area.Edition == "2018" && InterventionFile.TreatedWithEffect.Contains(area.Code))
            .SelectMany(area => area.Parts).ToHashSet();
        foreach (var part in world.Parts)
            Live(part, treated.Contains(part.Index));
    }

    /// <summary>Visits in the year, and people at its end.</summary>
    public Measure Counts { get; }

    private void Live(Part part, bool isTreated)
    {
        var chance = new Chance(_world.Seed, $"jourbesök {part.Name}");
        var level = LevelDeviation * chance.Normal();
        var shock = ShockDeviation * chance.Normal();
        foreach (var year in _world.Years)
        {
            var people = _world.PeopleIn(World.Alone(part.Index), year);
            var common = year == 2020 ? 0.86 : 1 + (0.01 * (year - 2021));
            var effect = isTreated && year >= InterventionFile.EffectFrom ? InterventionFile.RateRatio : 1;
            var rate = RatePerPerson * common * effect * Math.Exp((0.2 * part.Deprivation) + level + shock);
            Counts[part.Index, year, 0] = chance.Poisson(people * rate);
            Counts[part.Index, year, 1] = people;
            shock = (ShockMemory * shock)
                + (ShockDeviation * Math.Sqrt(1 - (ShockMemory * ShockMemory)) * chance.Normal());
        }
    }
}
