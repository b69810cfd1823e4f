using Omradesprofiler.Findings;
using Omradesprofiler.Population;

namespace Omradesprofiler.Disclosure;

/// <summary>
/// Refuses own tables of a shape from which hidden counts follow by a subtraction that the gate does not model:
/// overlapping periods or ages, one sex beside the total, cells left blank under a given total, and a measure that an
/// authority publishes too. What is refused can be mended in the file; what is let through is protected.
/// </summary>
internal static class OwnShapes
{
    /// <summary>Looks through all own tables of a snapshot.</summary>
    /// <exception cref="DataException">One has such a shape.</exception>
    public static void Require(IReadOnlyList<RawTable> tables, ProtectionRules rules)
    {
        var own = tables.Where(table => table.Layer == TableLayer.Own)
            .SelectMany(table => table.Series.Select(series => (table.Name, series))).ToList();
        var published = tables.Where(table => table.Layer == TableLayer.Published)
            .SelectMany(table => table.Series).Select(series => series.Key).ToList();
        var publishedMeasures = published.Select(key => key.Measure).ToHashSet(StringComparer.Ordinal);
        foreach (var measure in own.GroupBy(one => one.series.Key.Measure))
        {
            var name = measure.First().Name;
            if (publishedMeasures.Contains(measure.Key))
                throw Refuse(
                    "own-and-published", name,
                    "Samma mått finns både som egna uppgifter och som publicerat. Då kan dolda tal räknas ut ur de "
                    + "publicerade. Ge det egna ett eget namn, eller ta bort det ena.");
            RequireApartPeriods(name, [.. measure.Select(one => one.series.Key.Period).Distinct()]);
            foreach (var period in measure.GroupBy(one => one.series.Key.Period))
            {
                var keys = period.Select(one => one.series.Key).ToList();
                RequireBothSexes(name, keys);
                RequireAges(name, [.. keys.Select(key => key.Age).Distinct()]);
                RequireWhole(name, period.Select(one => one.series).ToList());
            }
        }

        foreach (var (name, series) in own)
            RequireDenominator(name, series.Key, own.Select(one => one.series.Key).Concat(published), rules);
    }

    private static void RequireApartPeriods(string table, IReadOnlyList<Period> periods)
    {
        foreach (var first in periods)
            foreach (var second in periods)
                if (first != second && first.Overlaps(second))
                    throw Refuse(
                        "own-overlapping-periods", table,
                        "Egna uppgifter finns för perioder som överlappar varandra. Då kan små tal räknas ut som "
                        + "skillnader. Lämna antingen enskilda år eller sammanlagda.");
    }

    private static void RequireBothSexes(string table, IReadOnlyList<SeriesKey> keys)
    {
        var sexes = keys.Select(key => key.Sex).ToHashSet();
        if (sexes.Contains(Sex.All) && sexes.Count == 2)
            throw Refuse(
                "own-one-sex", table,
                "Egna uppgifter finns för båda könen tillsammans och bara det ena könet. Då kan det andra räknas ut "
                + "utan att vara skyddat. Lämna båda könen, eller inget.");
    }

    /// <summary>Ages stand side by side, and if a wider one is given they make it up exactly.</summary>
    private static void RequireAges(string table, IReadOnlyList<AgeGroup> ages)
    {
        var widest = ages.MaxBy(age => (age.To ?? int.MaxValue - 1) - age.From);
        var others = ages.Where(age => age != widest).ToList();
        var within = others.Where(widest.Covers).ToList();
        var isClear = !others.Any(age => others.Any(other => age != other && Overlap(age, other)))
            && !others.Except(within).Any(age => Overlap(age, widest))
            && (within.Count == 0 || AgeGroup.FindCover(widest, within)?.Count == within.Count);
        if (!isClear)
            throw Refuse(
                "own-overlapping-ages", table,
                "Åldersgrupperna i egna uppgifter överlappar varandra, eller fyller inte upp den större grupp som "
                + "också finns. Då kan små tal räknas ut som skillnader. Lämna grupper som ligger sida vid sida.");
    }

    private static bool Overlap(AgeGroup a, AgeGroup b) =>
        a.From <= (b.To ?? int.MaxValue) && b.From <= (a.To ?? int.MaxValue);

    /// <summary>A blank beside totals can be filled in by anybody.</summary>
    private static void RequireWhole(string table, List<Series> series)
    {
        if (series.Count > 1 && series.Any(one => one.States.AsSpan().ContainsAnyExcept(
            CellState.Published, CellState.NotApplicable)))
            throw Refuse(
                "own-incomplete", table,
                "Egna uppgifter har tomma eller redan dolda celler, och summor som de kan räknas ut ur. Lämna dem "
                + "hela, med 0 där ingen finns: skyddet görs här.");
    }

    /// <summary>
    /// Those without are what is left of the denominator: it must be given for just those who are counted, wherever it
    /// can be put together for them.
    /// </summary>
    private static void RequireDenominator(
        string table, SeriesKey key, IEnumerable<SeriesKey> all, ProtectionRules rules)
    {
        foreach (var pair in rules.Pairs.Where(pair => pair.Numerator == key.Measure))
        {
            var wholes = all.Where(whole => whole.Measure == pair.Denominator && whole.Period == key.Period
                && whole.Level == key.Level && whole.Edition == key.Edition).ToList();
            var hasIt = wholes.Exists(whole => whole.Sex == key.Sex && whole.Age == key.Age);
            var sexes = wholes.Select(whole => whole.Sex).ToHashSet();
            var canSex = sexes.Contains(key.Sex)
                || (key.Sex == Sex.All && sexes.Contains(Sex.Women) && sexes.Contains(Sex.Men));
            var canAge = AgeGroup.FindCover(key.Age, wholes.Select(whole => whole.Age)) is not null;
            if (wholes.Count > 0 && !hasIt && canSex && canAge)
                throw Refuse(
                    "own-denominator", table,
                    "Nämnaren finns inte för samma kön och ålder som de egna uppgifterna, men kan läggas ihop för dem. "
                    + "Då är de som inte räknas oskyddade. Läs in nämnaren för samma grupper.");
        }
    }

    private static DataException Refuse(string code, string table, string text) => new(code, table, text);
}
