using Omradesprofiler.Travel;

namespace Omradesprofiler.MobileTeams;

/// <summary>The times between bases and stops where a team may drive past any third place (Floyd 1962).</summary>
internal sealed class DrivingTimes
{
    /// <summary>The time where there is no way: sums of a day's do not leave 32 bits.</summary>
    public const int Never = int.MaxValue / 16;

    private readonly int[] _times;
    private readonly int _bases;
    private readonly int _places;

    public DrivingTimes(TravelMatrix driving, int bases)
    {
        (_bases, _places) = (bases, driving.From.Count);
        _times = [.. driving.Milliseconds];
        for (var i = 0; i < _times.Length; i++)
            _times[i] = i % (_places + 1) == 0 ? 0 : Math.Min(_times[i], Never);
        for (var by = 0; by < _places; by++)
            for (var from = 0; from < _places; from++)
                for (var to = 0; to < _places; to++)
                    _times[(from * _places) + to] = Math.Min(
                        _times[(from * _places) + to],
                        _times[(from * _places) + by] + _times[(by * _places) + to]);
    }

    private DrivingTimes(int[] times, int bases) =>
        (_times, _bases, _places) = (times, bases, (int)Math.Sqrt(times.Length));

    /// <summary>The same with some of the stops only, numbered anew in the same order.</summary>
    public DrivingTimes Keep(int[] stops)
    {
        int[] kept = [.. Enumerable.Range(0, _bases), .. stops.Select(stop => _bases + stop)];
        return new DrivingTimes([.. kept.SelectMany(from => kept.Select(to => _times[(from * _places) + to]))], _bases);
    }

    public int Out(int origin, int stop) => _times[(origin * _places) + _bases + stop];

    public int Home(int stop, int origin) => _times[((_bases + stop) * _places) + origin];

    public int Between(int from, int to) => _times[((_bases + from) * _places) + _bases + to];
}
