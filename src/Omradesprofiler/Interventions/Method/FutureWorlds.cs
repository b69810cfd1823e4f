using Omradesprofiler.Statistics;

namespace Omradesprofiler.Interventions.Method;

/// <summary>
/// Worlds drawn from what the years before the start say of chance: all years anew, so that the noise of those before
/// is in them too, with the controls that the design has. The same draws serve every rate ratio.
/// </summary>
internal sealed class FutureWorlds
{
    private const double Tail = PrimaryEffect.Level / 2;
    private const double Rounding = 1e-9;

    private readonly StudyData _data;
    private readonly AdmissibleSets _sets;
    private readonly SetEstimator _estimator;
    private readonly int[] _treated;
    private readonly int[] _touched;
    private readonly bool[] _isTouched;
    private readonly World[] _worlds;
    private readonly int _yearsBetween;
    private int _most;

    /// <summary>Draws the worlds.</summary>
    /// <param name="data">The years before and those to come; its counts are written over.</param>
    /// <param name="sets">The other sets.</param>
    /// <param name="treated">The treated and then their controls.</param>
    /// <param name="worlds">How many.</param>
    /// <param name="yearsBetween">How many years lie between the last one before and the first one after.</param>
    public FutureWorlds(StudyData data, AdmissibleSets sets, int[] treated, int worlds, int yearsBetween)
    {
        (_data, _sets, _treated, _estimator) = (data, sets, treated, new SetEstimator(data));
        _yearsBetween = yearsBetween;
        int[] usable = [.. Enumerable.Range(0, data.Areas).Where(area => data.IsUsable[area])];
        double[] Known(double[] from) => [.. usable.SelectMany(area =>
            from[(area * data.Columns)..(area * data.Columns + data.Before)])];
        Model = ShockModel.Of(Known(data.Counts), Known(data.Exposure), data.Before);
        var means = Means(usable);
        PlainStandardError = Plain(means);
        _isTouched = [.. Enumerable.Range(0, sets.Count).Select(set => _estimator.IsTouched(sets[set]))];
        _touched = [.. Enumerable.Range(0, sets.Count).Where(set => _isTouched[set])];
        var chance = new Chance(data.Design.Seed).Split(2);
        _worlds = [.. Enumerable.Range(0, worlds).Select(world => Draw(usable, means, chance.Split((ulong)world)))];
        _most = (int)Math.Floor(Tail * (sets.Count + 1) + Rounding) - 1;
        FalsePositives = FoundWithout();
        if (FalsePositives > PrimaryEffect.Level + ErrorOf(worlds))
            while (_most >= 0 && FoundWithout() > PrimaryEffect.Level)
                _most--;
    }

    /// <summary>What the years before say.</summary>
    public ShockModel Model { get; }

    /// <summary>How many other sets.</summary>
    public int OtherSets => _sets.Count;

    /// <summary>The standard error of the log rate ratio by the plain formula.</summary>
    public double PlainStandardError { get; }

    /// <summary>The share of worlds without an effect in which one is found by the usual p.</summary>
    public double FalsePositives { get; }

    /// <summary>
    /// The p by which effects are found in these worlds: the usual one, or where that clearly finds too much without
    /// any effect the highest that does not; 0 where none is strict enough.
    /// </summary>
    public double Level => FalsePositives > PrimaryEffect.Level + ErrorOf(_worlds.Length)
        ? 2 * (_most + 1.0) / (_sets.Count + 1)
        : PrimaryEffect.Level;

    /// <summary>The share of worlds with an effect in which a decrease, and an increase, is found.</summary>
    public (double Lower, double Upper) Found(double rateRatio) => rateRatio < 1
        ? (Share(world => IsFound(world, Effect(world, rateRatio), isLower: true)), 0)
        : (0, Share(world => IsFound(world, Effect(world, rateRatio), isLower: false)));

    /// <summary>Two standard errors of a share as the usual p.</summary>
    private static double ErrorOf(int worlds) =>
        2 * Math.Sqrt(PrimaryEffect.Level * (1 - PrimaryEffect.Level) / worlds);

    private double FoundWithout() => Share(world => IsFound(world, world.Treated, isLower: true))
        + Share(world => IsFound(world, world.Treated, isLower: false));

    private double Share(Func<World, bool> isSo) => _worlds.Count(isSo) / (double)_worlds.Length;

    /// <summary>Expected counts without shocks, area × column; years to come as the last.</summary>
    private double[] Means(int[] usable)
    {
        var means = new double[_data.Counts.Length];
        for (var i = 0; i < usable.Length; i++)
            for (var t = 0; t < _data.Columns; t++)
            {
                var cell = usable[i] * _data.Columns + t;
                means[cell] = _data.Exposure[cell] * Model.Levels[i] * Model.Seasons[Math.Min(t, _data.Before - 1)];
            }

        return means;
    }

    /// <summary>Poisson of four sums and the shocks of the areas, weighted by people.</summary>
    private double Plain(double[] means)
    {
        var after = _data.Columns - _data.Before;
        var shocks = Model.VarianceOfMean(_data.Before) + Model.VarianceOfMean(after)
            - 2 * Model.Covariance(_data.Before, after) * PortableMath.Pow(Model.Memory, _yearsBetween);
        var variance = 0.0;
        foreach (var group in new[] { _treated[.._sets.Size], _treated[_sets.Size..] })
        {
            var (before, later, squares) = (0.0, 0.0, 0.0);
            foreach (var area in group)
            {
                var first = area * _data.Columns;
                before += Sum(means.AsSpan(first, _data.Before));
                var own = Sum(means.AsSpan(first + _data.Before, after));
                (later, squares) = (later + own, squares + own * own);
            }

            variance += 1 / before + 1 / later + shocks * squares / (later * later);
        }

        return Math.Sqrt(variance);
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum;
    }

    private World Draw(int[] usable, double[] means, Chance chance)
    {
        var (columns, spread) = (_data.Columns, Math.Sqrt(PortableMath.Log(1 + Model.Variance)));
        var fresh = Math.Sqrt(1 - Model.Memory * Model.Memory);
        var expected = new double[means.Length];
        foreach (var area in usable)
        {
            var shock = chance.NextNormal();
            for (var cell = area * columns; cell < (area + 1) * columns; cell++)
            {
                expected[cell] = means[cell] * PortableMath.Exp(spread * shock - spread * spread / 2);
                _data.Counts[cell] = chance.NextPoisson(expected[cell]);
                var years = cell == area * columns + _data.Before - 1 ? 1 + _yearsBetween : 1;
                for (var year = 0; year < years; year++)
                    shock = Model.Memory * shock + fresh * chance.NextNormal();
            }
        }

        var others = new double[_sets.Count];
        for (var set = 0; set < others.Length; set++)
            others[set] = _estimator.LogRateRatio(_sets[set], _sets.Size);
        var treated = _estimator.LogRateRatio(_treated, _sets.Size);
        return new World((double[])_data.Counts.Clone(), expected, others, treated, chance.Split(1));
    }

    /// <summary>The treated's estimate with an effect, whose counts stay in the data for the sets that hold them.
    /// </summary>
    private double Effect(World world, double rateRatio)
    {
        world.Counts.CopyTo(_data.Counts, 0);
        var chance = world.Chance.Split(0);
        foreach (var area in _data.Design.Treated)
            for (var cell = area * _data.Columns + _data.Before; cell < (area + 1) * _data.Columns; cell++)
                _data.Counts[cell] = chance.NextPoisson(world.Expected[cell] * rateRatio);
        return _estimator.LogRateRatio(_treated, _sets.Size);
    }

    /// <summary>Whether few enough sets are as extreme; sets with any of the treated are estimated last, if at all.
    /// </summary>
    private bool IsFound(World world, double treated, bool isLower)
    {
        if (double.IsNaN(treated))
            return false;
        var isChanged = treated != world.Treated;
        var extreme = 0;
        for (var set = 0; set < _sets.Count && extreme <= _most; set++)
            if (!isChanged || !_isTouched[set])
                extreme += IsExtreme(world.Others[set], treated, isLower) ? 1 : 0;
        if (isChanged)
            for (var i = 0; i < _touched.Length && extreme <= _most; i++)
                extreme += IsExtreme(
                    _estimator.LogRateRatio(_sets[_touched[i]], _sets.Size), treated, isLower) ? 1 : 0;
        return extreme <= _most;
    }

    private static bool IsExtreme(double other, double treated, bool isLower) =>
        double.IsNaN(other) || (isLower ? other <= treated : other >= treated);

    private sealed record World(
        double[] Counts, double[] Expected, double[] Others, double Treated, Chance Chance);
}
