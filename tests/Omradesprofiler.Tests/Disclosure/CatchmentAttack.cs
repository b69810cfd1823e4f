using System.Globalization;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;

namespace Omradesprofiler.Tests.Disclosure;

/// <summary>What an attacker sees of catchments: their counts, and every DeSO and clinic as an unknown.</summary>
internal static class CatchmentAttack
{
    /// <summary>The column of a catchment as a series of its own.</summary>
    public static SeriesKey At(SeriesKey key, string geography) => key with { Measure = $"{key.Measure}@{geography}" };

    /// <summary>All columns of catchments.</summary>
    public static ReleasedTable Catchments(ProtectedRelease release) => ReleasedTable.Protected(
        "catchments", Audience.Internal,
        [
            .. release.Geographies.Select(series => new Series(
                At(series.Source, series.Geography), "test", series.Values, series.States)),
        ]);

    /// <summary>The columns by clinic on DeSO, of which nothing is told.</summary>
    public static ReleasedTable Unreleased(ProtectedRelease release, AreaRegister register)
    {
        var count = register.Newest.Layer(AreaLevel.Deso).Count;
        return ReleasedTable.Protected(
            "unreleased", Audience.Internal,
            [
                .. release.Geographies.Select(series => series.Source).Where(key => key.CareCenter is not null).Distinct()
                    .Select(key => new Series(
                        key, "test", new double[count],
                        [.. Enumerable.Repeat(CellState.OwnSuppressed, count)])),
            ]);
    }

    /// <summary>The DeSO that a piece of a RegSO is made of.</summary>
    public static IEnumerable<int> MembersOf(CellKey piece) =>
        piece.Members!.Split(',').Select(one => int.Parse(one, CultureInfo.InvariantCulture));

    /// <summary>Adds the sums of all catchments of a release to what an attacker knows.</summary>
    public static void AddSums(
        OutsideAttacker attacker, IEnumerable<GeographySeries> released, IReadOnlyList<FurtherGeography> geographies)
    {
        foreach (var series in released)
        {
            var geography = geographies.Single(one => one.Name == series.Geography);
            for (var target = 0; target < series.Values.Length; target++)
                attacker.AddEquality(
                    geography.MembersOf(target).Select(area => (series.Source, area)),
                    [(At(series.Source, series.Geography), target)]);
        }
    }
}
