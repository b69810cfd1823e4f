namespace Omradesprofiler.Statistics;

/// <summary>
/// Classes with the least sum of squared deviations from their means (Fisher 1958; Jenks 1977), exact, by dynamic
/// programming over the distinct values where the best start of the last class moves one way, so that halving finds it:
/// O(k·n·log n) (Wang and Song 2011). Sums are taken from the middle of the values, so that large values lose no
/// digits.
/// </summary>
public static class FisherJenks
{
    /// <summary>The largest value of each class.</summary>
    /// <param name="ordered">Ascending, finite, with at least as many distinct values as classes.</param>
    /// <param name="classes">How many, from 1.</param>
    internal static double[] Limits(double[] ordered, int classes)
    {
        var sums = new PrefixSums(ordered);
        var (cost, next) = (new double[sums.Count], new double[sums.Count]);
        var starts = new int[classes][];
        for (var last = 0; last < sums.Count; last++)
            cost[last] = sums.Deviation(0, last);
        for (var group = 1; group < classes; group++)
        {
            starts[group] = new int[sums.Count];
            new Layer(sums, cost, next, starts[group]).Fill((group, sums.Count - 1), (group, sums.Count - 1));
            (cost, next) = (next, cost);
        }

        var limits = new double[classes];
        var end = sums.Count - 1;
        for (var group = classes - 1; group >= 0; group--)
        {
            limits[group] = sums.ValueAt(end);
            end = group > 0 ? starts[group][end] - 1 : -1;
        }

        return limits;
    }

    /// <summary>One more class: for each last value, the best first value of the last class.</summary>
    private sealed class Layer(PrefixSums sums, double[] before, double[] after, int[] starts)
    {
        public void Fill((int First, int Last) ends, (int First, int Last) candidates)
        {
            if (ends.First > ends.Last)
                return;
            var end = (ends.First + ends.Last) / 2;
            var (least, best) = (double.PositiveInfinity, candidates.First);
            for (var start = candidates.First; start <= Math.Min(end, candidates.Last); start++)
            {
                var cost = before[start - 1] + sums.Deviation(start, end);
                if (cost < least)
                    (least, best) = (cost, start);
            }

            (after[end], starts[end]) = (least, best);
            Fill((ends.First, end - 1), (candidates.First, best));
            Fill((end + 1, ends.Last), (best, candidates.Last));
        }
    }

    /// <summary>Distinct values with how many have them.</summary>
    private sealed class PrefixSums
    {
        private readonly double _middle;
        private readonly List<double> _values = [];
        private readonly List<double> _counts = [0];
        private readonly List<double> _sums = [0];
        private readonly List<double> _squares = [0];

        public PrefixSums(double[] ordered)
        {
            _middle = ordered[ordered.Length / 2];
            for (int i = 0, j; i < ordered.Length; i = j)
            {
                for (j = i + 1; j < ordered.Length && ordered[j] == ordered[i];)
                    j++;
                var value = ordered[i] - _middle;
                _values.Add(ordered[i]);
                _counts.Add(_counts[^1] + (j - i));
                _sums.Add(_sums[^1] + value * (j - i));
                _squares.Add(_squares[^1] + value * value * (j - i));
            }
        }

        public int Count => _values.Count;

        public double ValueAt(int index) => _values[index];

        public double Deviation(int first, int last)
        {
            if (first == last)
                return 0;
            var sum = _sums[last + 1] - _sums[first];
            return Math.Max(0, _squares[last + 1] - _squares[first] - sum * sum / (_counts[last + 1] - _counts[first]));
        }
    }
}
