using System.Numerics;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.MobileTeams;

/// <summary>
/// Looks for a good schedule: a part is torn down and built anew by what each stop adds for its time (Schrimpf et al.
/// 2000, ruin and recreate), with stops drawn at random, near each other, or of the same days.
/// </summary>
internal sealed class ScheduleSearch
{
    private const double FirstTolerance = 0.02;
    private readonly ScheduleIndex _index;
    private readonly Chance _chance;
    private readonly ScheduleState _state;
    private readonly double[] _minutes;

    public ScheduleSearch(ScheduleIndex index, ulong seed)
    {
        (_index, _chance) = (index, new Chance(seed));
        (_state, Best) = (new ScheduleState(index), new ScheduleState(index));
        _minutes = [.. index.Stops.Select(stop => index.Problem.StopMilliseconds[stop] / 60_000.0)];
    }

    /// <summary>The best schedule so far.</summary>
    public ScheduleState Best { get; }

    /// <summary>Builds a first schedule and makes it better, so many rounds.</summary>
    /// <param name="rounds">How many.</param>
    /// <param name="work">Visits tried at most, after the first schedule.</param>
    /// <param name="left">What each stop has left at the bound's prices, to begin with; null before there are any.
    /// </param>
    /// <param name="cancellation">Stops it.</param>
    public void Run(int rounds, long work, long[]? left, CancellationToken cancellation)
    {
        var current = new ScheduleState(_index);
        _state.CopyFrom(Best);
        Build(1, 0, left, HasLanes);
        Take(current);
        var first = _state.Work;
        for (var round = 0; round < rounds && _state.Work - first < work; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            _state.CopyFrom(current);
            TearDown();
            Build(
                0.2 + (1.2 * _chance.NextDouble()), 0.4 * _chance.NextDouble(),
                _chance.NextInt(3) == 0 ? left : null, HasLanes && _chance.NextInt(2) == 0);
            DropIdle();
            var tolerance = FirstTolerance * Best.Covered * (1 - Math.Max(
                (double)round / rounds, (_state.Work - first) / (double)work));
            if (_state.IsBetterThan(current) || _state.Covered >= current.Covered - (tolerance * _chance.NextDouble()))
                Take(current);
        }
    }

    /// <summary>Takes another search's best where it is better.</summary>
    public void Learn(ScheduleState other)
    {
        if (other.IsBetterThan(Best))
            Best.CopyFrom(other);
    }

    /// <summary>Adds to a schedule whatever still has room, and takes it where it is the best.</summary>
    public void Complete(ScheduleState start)
    {
        _state.CopyFrom(start);
        Build(0.7, 0, null, false);
        DropIdle();
        if (_state.IsBetterThan(Best))
            Best.CopyFrom(_state);
    }

    private bool HasLanes => _index.Lanes.Length > 0;

    private int VisitsOf(int number, bool byLanes) => byLanes
        ? _index.Lanes[number].Length
        : BitOperations.PopCount(_index.Patterns[number]);

    private void Take(ScheduleState current)
    {
        current.CopyFrom(_state);
        if (_state.IsBetterThan(Best))
            Best.CopyFrom(_state);
    }

    private void TearDown()
    {
        var kept = Members(_state.Kept);
        if (kept.Count == 0)
            return;
        switch (_chance.NextInt(3))
        {
            case 0:
                foreach (var _ in Enumerable.Range(0, 1 + _chance.NextInt(Math.Max(1, kept.Count / 3))))
                    if (kept[_chance.NextInt(kept.Count)] is var stop && _state.Keeps(stop))
                        _state.Remove(stop);
                break;
            case 1:
                var center = kept[_chance.NextInt(kept.Count)];
                var near = kept.OrderBy(stop => _index.Nearness(center, stop)).ThenBy(stop => stop);
                foreach (var stop in near.Take(2 + _chance.NextInt(Math.Max(1, kept.Count / 2))).ToList())
                    _state.Remove(stop);
                break;
            default:
                foreach (var _ in Enumerable.Range(0, 1 + _chance.NextInt(3)))
                    foreach (var stop in Members(_state.Routes[_chance.NextInt(_state.Routes.Length)]))
                        if (_state.Keeps(stop))
                            _state.Remove(stop);
                break;
        }
    }

    private void Build(double thrift, double noise, long[]? left, bool byLanes)
    {
        while (true)
        {
            var (best, number, most) = (-1, 0, 0.0);
            for (var stop = 0; stop < _minutes.Length; stop++)
            {
                var gain = _state.Keeps(stop) ? 0 : _state.GainOf(stop);
                var (found, more) = gain == 0 ? (0, long.MaxValue) : _state.Cheapest(stop, byLanes);
                if (more == long.MaxValue)
                    continue;
                var minutes = Math.Max(1, more / 60_000.0) + (_minutes[stop] * VisitsOf(found, byLanes));
                var hoped = left is not null && left[stop] <= 0 ? gain / 4.0 : gain;
                var score = hoped / PortableMath.Pow(minutes, thrift)
                    * (1 - (noise * _chance.NextDouble()));
                if (score > most)
                    (best, number, most) = (stop, found, score);
            }

            if (best < 0)
                return;
            _state.Add(best, number, byLanes);
        }
    }

    /// <summary>Takes away stops that cover nobody alone.</summary>
    private void DropIdle()
    {
        foreach (var stop in Members(_state.Kept))
            if (_state.LossOf(stop) == 0)
                _state.Remove(stop);
    }

    private static List<int> Members(UInt128 stops)
    {
        var members = new List<int>();
        for (var left = stops; left != UInt128.Zero; left &= left - UInt128.One)
            members.Add((int)UInt128.TrailingZeroCount(left));
        return members;
    }
}
