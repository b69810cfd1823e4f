namespace Omradesprofiler.Sample.People;

/// <summary>True counts by part, year and cell (an age and sex, a kind of household, …).</summary>
internal sealed class Measure(string name, int parts, int cells)
{
    private readonly int[] _counts = new int[parts * Years.Count * cells];

    public string Name => name;

    public int Cells => cells;

    public ref int this[int part, int year, int cell] =>
        ref _counts[(part * Years.Count + year - Years.First) * cells + cell];

    /// <summary>The true count of some cells in an area.</summary>
    public int Sum(Area area, int year, params ReadOnlySpan<int> chosen)
    {
        var sum = 0;
        foreach (var part in area.Parts)
            foreach (var cell in chosen)
                sum += this[part, year, cell];
        return sum;
    }

    /// <summary>
    /// The count as a statistics office publishes it, protected against recognition: from 2025 every count above 0 gets
    /// small noise, totals too; before that 1 and 2 become 0 or 3. The same people always get the same noise.
    /// </summary>
    public int Published(Area area, int year, params ReadOnlySpan<int> chosen)
    {
        var key = Keys.Mix(Keys.Of(name), year);
        foreach (var part in area.Parts)
            key += Keys.Scramble((ulong)part);
        foreach (var cell in chosen)
            key = Keys.Mix(key, cell);
        return Protect(Sum(area, year, chosen), Keys.Unit(key), year);
    }

    private static int Protect(int count, double draw, int year)
    {
        if (count == 0)
            return 0;
        if (year < 2025)
            return count > 2 ? count : draw * 3 < count ? 3 : 0;
        var noise = draw switch { < 0.08 => -2, < 0.3 => -1, < 0.7 => 0, < 0.92 => 1, _ => 2 };
        return Math.Max(0, count + noise);
    }
}
