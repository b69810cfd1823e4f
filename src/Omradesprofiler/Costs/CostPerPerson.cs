namespace Omradesprofiler.Costs;

/// <summary>Money per person reached.</summary>
/// <param name="People">Those reached, in a year or in all.</param>
/// <param name="Weighted">The same, CNI-weighted; null where CNI is not known.</param>
/// <param name="Ore">Öre per person reached, rounded; null where nobody is.</param>
/// <param name="WeightedOre">Öre per CNI-weighted person reached.</param>
public sealed record ReachedCost(double People, double? Weighted, long? Ore, long? WeightedOre);

/// <summary>What it costs to reach a person, year by year and in all.</summary>
/// <param name="Years">One a year.</param>
/// <param name="Total">In all: the same people, or the years' together where they are new each year.</param>
/// <param name="Notes">What it rests on, Swedish.</param>
public sealed record CostPerPerson(
    IReadOnlyList<ReachedCost> Years, ReachedCost Total, IReadOnlyList<string> Notes)
{
    /// <summary>Cost per person; null where the model says nothing of reach, or the people are not known.</summary>
    public static CostPerPerson? Of(CostResult cost, ResidentBase residents)
    {
        if (cost.Model.Reach is not { } reach
            || (reach.People ?? residents.People * (double)reach.Share) is not { } people)
            return null;
        var need = residents is { People: > 0 and var all, Weighted: { } weighted } ? weighted / all : (double?)null;
        var inAll = reach.IsNewEachYear ? people * cost.Model.Years : people;
        return new CostPerPerson(
            [.. cost.Years.Select(year => Divide(year.Ore, people))], Divide(cost.Ore, inAll),
            [.. NotesOf(reach, residents, people, need)]);

        ReachedCost Divide(long ore, double count) => new(
            count, count * need, PerOne(ore, count), need is { } index ? PerOne(ore, count * index) : null);
    }

    private static IEnumerable<string> NotesOf(
        CostReach reach, ResidentBase residents, double people, double? need)
    {
        yield return reach.People is not null
            ? "Antalet som nås är modellens uppgift."
            : $"De som nås är {(double)reach.Share * 100:0.##} % av dem som bor där.";
        yield return reach.IsNewEachYear
            ? "Det är andra personer varje år, så åren läggs ihop."
            : "Det är samma personer alla år.";
        if (need is not null && (reach.People is not null || reach.Share < 1))
            yield return "CNI-viktat: de som nås antas ha samma CNI som alla som bor där.";
        if (people > residents.People)
            yield return "Fler sägs nås än som bor där.";
    }

    private static long? PerOne(long ore, double count)
    {
        const double Fewest = 0.001;
        if (count < Fewest)
            return null;
        var each = Math.Round(ore / (decimal)count, MidpointRounding.AwayFromZero);
        return each <= long.MaxValue ? (long)each : null;
    }
}
