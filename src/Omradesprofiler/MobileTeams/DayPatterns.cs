using System.Numerics;

namespace Omradesprofiler.MobileTeams;

/// <summary>
/// The sets of days that keep a stop: from each visit to the next, around the schedule, at most so many working days.
/// </summary>
internal static class DayPatterns
{
    /// <summary>Whether a set of days, a bit a day, is enough.</summary>
    public static bool IsEnough(uint days, int length, int every)
    {
        var (first, last) = (-1, -1);
        for (var day = 0; day < length; day++)
        {
            if ((days >> day & 1) == 0)
                continue;
            if (last >= 0 && day - last > every)
                return false;
            (first, last) = (first < 0 ? day : first, day);
        }

        return first >= 0 && first + length - last <= every;
    }

    /// <summary>The smallest sets of days that are enough: from none can a day be left out. Ascending.</summary>
    public static uint[] Smallest(int length, int every)
    {
        var sets = new List<uint>();
        for (var days = 1u; days < 1u << length; days++)
            if (IsEnough(days, length, every) && IsSmallest(days, length, every))
                sets.Add(days);
        return [.. sets.OrderBy(BitOperations.PopCount).ThenBy(days => days)];
    }

    private static bool IsSmallest(uint days, int length, int every)
    {
        for (var left = days; left != 0; left &= left - 1)
            if (IsEnough(days & ~(left & (~left + 1)), length, every))
                return false;
        return true;
    }
}
