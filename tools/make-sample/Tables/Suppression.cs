using Omradesprofiler.Sample.People;

namespace Omradesprofiler.Sample.Tables;

/// <summary>Which numbers the statistics office left out: a few, the same ones each time.</summary>
internal static class Suppression
{
    /// <summary>Whether an area's row of a table is withheld for a year; never above RegSO.</summary>
    public static bool Hides(string table, Area area, int year, double share) =>
        area.Level is Level.Deso or Level.Regso
        && Keys.Unit(Keys.Mix(Keys.Mix(Keys.Of(table), Keys.Of(area.TableCode)), year)) < share;

    /// <summary>The year's number in an area; null where it is withheld or the area's edition does not hold.</summary>
    public static int? Value(string table, Area area, int year, double share, Func<int> value) =>
        !area.IsValid(year) || Hides(table, area, year, share) ? null : value();
}
