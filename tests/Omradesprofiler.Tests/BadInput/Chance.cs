namespace Omradesprofiler.Tests.BadInput;

/// <summary>Draws from a seeded chance.</summary>
internal static class Chance
{
    /// <summary>The chance of one input of a row of them: the same seed and number give the same input.</summary>
    public static Random Of(int seed, int number) => new(unchecked((seed * 486_187_739) ^ (number * 1_000_003)));

    /// <summary>One of some.</summary>
    public static T Pick<T>(this Random random, IReadOnlyList<T> some) => some[random.Next(some.Count)];

    /// <summary>Whether something happens that does once in so many times.</summary>
    public static bool Once(this Random random, int times) => random.Next(times) == 0;
}
