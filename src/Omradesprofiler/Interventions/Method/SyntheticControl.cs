namespace Omradesprofiler.Interventions.Method;

/// <summary>
/// A weighing of the controls, none negative and together 1, whose rates before the start are nearest those of the
/// treated (Abadie, Diamond and Hainmueller 2010); by Frank and Wolfe's method with exact steps, from equal weights.
/// Only the matched controls are donors, and no inference is made.
/// </summary>
internal static class SyntheticControl
{
    private const int Steps = 2000;

    /// <summary>The treated's rate after ÷ the weighed controls'; NaN where a year of theirs is not known.</summary>
    public static double Of(StudyData data, ControlMatch match)
    {
        int[] treated = [.. match.Pairs.Select(pair => pair.Treated)];
        double[][] donors = [.. match.Controls.Select(control => Rates(data, [control]))];
        var target = Rates(data, treated);
        var weights = Weigh(target, donors, data.Before);
        var (observed, expected) = (0.0, 0.0);
        for (var t = data.Before; t < data.Columns; t++)
        {
            var (events, people) = data.Sum(treated, t, t + 1);
            observed += events;
            for (var donor = 0; donor < donors.Length; donor++)
                expected += people * weights[donor] * donors[donor][t];
        }

        return observed / expected;
    }

    /// <summary>Weights of donors that bring their columns before nearest the target.</summary>
    internal static double[] Weigh(double[] target, double[][] donors, int before)
    {
        var weights = Enumerable.Repeat(1.0 / donors.Length, donors.Length).ToArray();
        var gap = new double[before];
        for (var t = 0; t < before; t++)
            gap[t] = donors.Average(donor => donor[t]) - target[t];
        for (var step = 0; step < Steps; step++)
        {
            var best = 0;
            for (var donor = 1; donor < donors.Length; donor++)
                if (Slope(gap, donors[donor]) < Slope(gap, donors[best]))
                    best = donor;
            var (top, bottom) = (0.0, 0.0);
            for (var t = 0; t < before; t++)
            {
                var direction = donors[best][t] - target[t] - gap[t];
                (top, bottom) = (top - gap[t] * direction, bottom + direction * direction);
            }

            if (!(top > 1e-15 * bottom) || bottom <= 0)
                break;
            var part = Math.Min(1, top / bottom);
            for (var donor = 0; donor < donors.Length; donor++)
                weights[donor] = weights[donor] * (1 - part) + (donor == best ? part : 0);
            for (var t = 0; t < before; t++)
                gap[t] += part * (donors[best][t] - target[t] - gap[t]);
        }

        return weights;
    }

    private static double Slope(double[] gap, double[] donor)
    {
        var sum = 0.0;
        for (var t = 0; t < gap.Length; t++)
            sum += gap[t] * donor[t];
        return sum;
    }

    /// <summary>The rate of each column; NaN where not known.</summary>
    private static double[] Rates(StudyData data, int[] areas) => [.. Enumerable.Range(0, data.Columns).Select(t =>
    {
        var (events, people) = data.Sum(areas, t, t + 1);
        return events / people;
    })];
}
