namespace Omradesprofiler.MobileTeams;

/// <summary>
/// A proven limit to what any schedule covers, by Lagrangian relaxation (Fisher 1981). A price on each group of
/// demands, between nothing and its weight, is paid to the kept stops that cover it; a price on each visit is paid by
/// the stop that is visited to the team that comes. Then each stop is kept if it earns more than its visits cost, and
/// each team drives the best-paid route on all of its days: what the days of a kept stop must be is left out, only how
/// many they are at least is left. All routes are looked at only where those seen before do not already show that the
/// prices are no better. Prices are whole numbers of a fixed part of the weights' unit, so that each bound is exact.
/// </summary>
internal sealed class ScheduleBound
{
    private const double LeastStep = 0.001;
    private const double Remembered = 0.75;
    private const double Averaged = 0.06;
    private const int Patience = 20;
    private const long LargestSum = 1L << 50;
    private const long MostPricing = 200_000;

    private readonly ScheduleIndex _index;
    private readonly CancellationToken _cancellation;
    private readonly RoutePricer[] _pricers;
    private readonly long[] _daysOfKind;
    private readonly long[] _groupPrices;
    private readonly long[] _visitPrices;
    private readonly double[] _groupWay;
    private readonly double[] _visitWay;
    private readonly int[] _covers;
    private readonly long[] _worth;
    private readonly bool[] _picked;
    private readonly long[] _visits;
    private readonly long _terms;

    public ScheduleBound(ScheduleIndex index, CancellationToken cancellation)
    {
        (_index, _cancellation) = (index, cancellation);
        Shift = ShiftFor(index.Weights.Sum());
        _pricers = [.. index.Books.Select(book => new RoutePricer(book, index.Stops.Length))];
        _daysOfKind = new long[index.Books.Length];
        for (var team = 0; team < index.KindOf.Length; team++)
            _daysOfKind[index.KindOf[team]] += System.Numerics.BitOperations.PopCount(index.TeamDays[team]);
        var (groups, stops) = (index.Weights.Length, index.Stops.Length);
        (_groupPrices, _groupWay, _covers) = (new long[groups], new double[groups], new int[groups]);
        (_visitPrices, _visitWay, _visits) = (new long[stops], new double[stops], new long[stops]);
        (_worth, _picked, Share) = (new long[stops], new bool[stops], new double[stops]);
        Best = BoundPrices.None;
        _terms = 3L * index.GroupsOf.Sum(one => one.Length);
    }

    /// <summary>The best bound of the node, and its prices.</summary>
    public BoundPrices Best { get; private set; }

    /// <summary>About how much of each stop the relaxed schedule keeps: 1 for surely, 0 for not.</summary>
    public double[] Share { get; }

    /// <summary>How fine prices are, as a power of two.</summary>
    public int Shift { get; }

    /// <summary>Sets of stops looked at and terms added: the measure of work.</summary>
    public long Work { get; private set; }

    /// <summary>No schedule of the node covers more weight than this.</summary>
    public long Most => (long)(Best.Value >> Shift);

    /// <summary>Prices to begin with: each group pays half of its weight, and each stop pays half of that on.</summary>
    public void PriceEqually()
    {
        Array.Clear(_worth);
        for (var group = 0; group < _groupPrices.Length; group++)
            _groupPrices[group] = (_index.Weights[group] << Shift) / 2;
        for (var stop = 0; stop < _visitPrices.Length; stop++)
            _visitPrices[stop] = _index.GroupsOf[stop].Sum(group => _groupPrices[group]) / (2 * _index.Visits);
    }

    /// <summary>Begins with prices that were good elsewhere.</summary>
    public void PriceAs(BoundPrices prices)
    {
        prices.Groups.CopyTo(_groupPrices, 0);
        prices.Visits.CopyTo(_visitPrices, 0);
    }

    /// <summary>Lowers the bound of a node until it proves that no more than so much is covered, or no better is found.
    /// </summary>
    /// <param name="node">Which stops are kept and which are not.</param>
    /// <param name="enough">The weight in question.</param>
    /// <param name="steps">How many steps at most.</param>
    /// <param name="firstScale">How long the first steps are.</param>
    /// <param name="mostWork">How much work at most, after the first step.</param>
    public void Lower(BoundNode node, long enough, int steps, double firstScale, long mostWork)
    {
        var workAtFirst = Work;
        Best = BoundPrices.None;
        Array.Clear(_groupWay);
        Array.Clear(_visitWay);
        Array.Fill(Share, 0.5);
        var (scale, since) = (firstScale, 0);
        for (var step = 0; step < steps && scale > LeastStep && (step == 0 || Work - workAtFirst < mostWork); step++)
        {
            _cancellation.ThrowIfCancellationRequested();
            var value = Evaluate(node); // where it is not less than the best, it may be too low
            if (value < Best.Value)
                Keep(value, ref since);
            else if (++since >= Patience)
                (scale, since) = (scale * 0.8, 0);
            if (Most <= enough || !Step(scale * Math.Max(1, (double)(value - ((Int128)enough << Shift)))))
                return;
        }
    }

    private static int ShiftFor(long weight)
    {
        var shift = 0;
        while (shift < 20 && weight < LargestSum >> (shift + 1))
            shift++;
        return shift;
    }

    private void Keep(Int128 value, ref int since)
    {
        if (value < Best.Value - (Best.Value >> 14))
            since = 0;
        Best = new BoundPrices(
            value, [.. _groupPrices], [.. _visitPrices],
            [.. _worth.Select((worth, stop) => worth - (_index.Visits * _visitPrices[stop]))],
            [.. _pricers.Select(pricer => pricer.Most)]);
    }

    private Int128 Evaluate(BoundNode node)
    {
        Int128 value = 0;
        Work += _terms;
        for (var group = 0; group < _groupPrices.Length; group++)
            value += (_index.Weights[group] << Shift) - _groupPrices[group];
        for (var stop = 0; stop < _worth.Length; stop++)
        {
            var worth = 0L;
            foreach (var group in _index.GroupsOf[stop])
                worth += _groupPrices[group];
            _worth[stop] = worth;
            var left = worth - (_index.Visits * _visitPrices[stop]);
            _picked[stop] = node.IsIn(stop) || (left > 0 && !node.IsOut(stop));
            if (_picked[stop])
                value += left;
            Share[stop] += Averaged * ((_picked[stop] ? 1 : 0) - Share[stop]);
        }

        var least = value;
        foreach (var (kind, pricer) in _pricers.Index())
        {
            Work += pricer.FindSeen(_visitPrices, ~node.Out);
            least += _daysOfKind[kind] * (Int128)pricer.Most;
        }

        if (least >= Best.Value)
            value = least;
        else
            foreach (var (kind, pricer) in _pricers.Index())
            {
                Work += pricer.Find(_visitPrices, ~node.Out, MostPricing);
                value += _daysOfKind[kind] * (Int128)pricer.Most;
            }

        CountVisits();
        return value;
    }

    private void CountVisits()
    {
        Array.Clear(_visits);
        foreach (var (kind, pricer) in _pricers.Index())
            for (var left = pricer.Best; left != UInt128.Zero; left &= left - UInt128.One)
                _visits[(int)UInt128.TrailingZeroCount(left)] += _daysOfKind[kind];
    }

    private bool Step(double distance)
    {
        Array.Clear(_covers);
        for (var stop = 0; stop < _picked.Length; stop++)
            if (_picked[stop])
                foreach (var group in _index.GroupsOf[stop])
                    _covers[group]++;
        var norm = 0.0;
        for (var group = 0; group < _covers.Length; group++)
        {
            _groupWay[group] = (Remembered * _groupWay[group]) + ((1 - Remembered) * SlopeOf(group));
            norm += _groupWay[group] * _groupWay[group];
        }

        for (var stop = 0; stop < _visits.Length; stop++)
        {
            _visitWay[stop] = (Remembered * _visitWay[stop]) + ((1 - Remembered) * SlopeOfVisits(stop));
            norm += _visitWay[stop] * _visitWay[stop];
        }

        if (norm == 0)
            return false;
        Move(distance / norm);
        return true;
    }

    private void Move(double length)
    {
        for (var group = 0; group < _covers.Length; group++)
            _groupPrices[group] = Math.Clamp(
                _groupPrices[group] - (long)(length * _groupWay[group]), 0, _index.Weights[group] << Shift);
        for (var stop = 0; stop < _visits.Length; stop++)
            _visitPrices[stop] = Math.Clamp(
                _visitPrices[stop] - (long)(length * _visitWay[stop]), 0, LargestSum);
    }

    private int SlopeOf(int group)
    {
        var slope = _covers[group] - 1;
        var isAtEnd = slope > 0 ? _groupPrices[group] == 0 : _groupPrices[group] == _index.Weights[group] << Shift;
        return isAtEnd ? 0 : slope;
    }

    private long SlopeOfVisits(int stop)
    {
        var slope = _visits[stop] - (_picked[stop] ? _index.Visits : 0);
        return slope > 0 && _visitPrices[stop] == 0 ? 0 : slope;
    }
}
