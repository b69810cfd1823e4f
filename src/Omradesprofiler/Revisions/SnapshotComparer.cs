using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Geography;
using Omradesprofiler.Population;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Revisions;

/// <summary>A snapshot with the borders that belong to it, by the slug of their DeSO edition.</summary>
public sealed record BorderedSnapshot(Snapshot Snapshot, IReadOnlyDictionary<string, Coverage> Borders);

/// <summary>
/// Compares two snapshots number by number, area by area and word by word. Areas are the same when level, code and
/// edition are; only released numbers are seen.
/// </summary>
public static class SnapshotComparer
{
    internal const string PeopleMeasure = "population";

    /// <summary>What differs.</summary>
    public static SnapshotRevision Compare(BorderedSnapshot before, BorderedSnapshot after) => new(
        before.Snapshot.Id, after.Snapshot.Id, [.. MeasuresOf(before.Snapshot, after.Snapshot)],
        [.. BorderComparer.Compare(before, after)], [.. DefinitionsOf(before.Snapshot, after.Snapshot)],
        [.. PeopleOf(before.Snapshot, after.Snapshot)], [.. PartComparer.Compare(before.Snapshot, after.Snapshot)]);

    private static IEnumerable<MeasureRevision> MeasuresOf(Snapshot before, Snapshot after)
    {
        var (old, now) = (SeriesOf(before), SeriesOf(after));
        foreach (var group in old.Keys.Union(now.Keys)
            .GroupBy(key => (key.Measure, key.Level, key.Edition)).OrderBy(group => group.Key.Measure)
            .ThenBy(group => group.Key.Level).ThenBy(group => group.Key.Edition?.Year))
        {
            var tally = new RevisionTally(before, after);
            foreach (var key in group)
                tally.Add(key, old.GetValueOrDefault(key), now.GetValueOrDefault(key));
            if (tally.Make() is { } revision)
                yield return revision;
        }
    }

    private static IEnumerable<DefinitionRevision> DefinitionsOf(Snapshot before, Snapshot after)
    {
        foreach (var (old, now) in from source in after.Manifest.Sources
                                   from old in before.Manifest.Sources
                                   where old.Id == source.Id
                                   select (old, source))
        {
            (string What, string? Before, string? After)[] parts =
            [
                ("title", old.Title, now.Title), ("definition", old.Definition, now.Definition),
                ("licence", old.Licence, now.Licence), ("publisher", old.Publisher, now.Publisher),
            ];
            foreach (var (what, was, isNow) in parts.Where(part => part.Before != part.After))
                yield return new DefinitionRevision(now.Title, what, was, isNow);
        }

        foreach (var (old, now) in from table in after.Tables
                                   from old in before.Tables
                                   where old.Name == table.Name && old.Audience != table.Audience
                                   select (old, table))
            yield return new DefinitionRevision(now.Name, "audience", WordOf(old.Audience), WordOf(now.Audience));

        if (before.Manifest.CatalogJson != after.Manifest.CatalogJson)
            yield return new DefinitionRevision("indicators.json", "catalogue", null, null);
    }

    private static string WordOf(Audience audience) => audience == Audience.Public ? "öppen" : "intern";

    /// <summary>Sums of people, so that a table that is wrong as a whole is seen though no number is. Those of internal
    /// tables are not told.</summary>
    private static IEnumerable<PeopleRevision> PeopleOf(Snapshot before, Snapshot after)
    {
        var now = SeriesOf(after);
        foreach (var (key, old) in SeriesOf(before).Where(pair => pair.Key is
        { Measure: PeopleMeasure, Level: AreaLevel.Deso, Sex: Sex.All, Age.IsAll: true, CareCenter: null }))
            if (now.GetValueOrDefault(key) is { } same && old.Sum != same.Sum
                && old.Audience == Audience.Public && same.Audience == Audience.Public)
                yield return new PeopleRevision(key.Edition!, key.Period, old.Sum, same.Sum);
    }

    private static Dictionary<SeriesKey, HeldSeries> SeriesOf(Snapshot snapshot) =>
        snapshot.Tables.SelectMany(table => table.Series.Select(series => new HeldSeries(series, table.Audience)))
            .ToDictionary(held => held.Series.Key);
}

/// <summary>A series with those who may see it.</summary>
internal sealed record HeldSeries(Series Series, Audience Audience)
{
    public double Sum => Series.Values.Sum();
}
