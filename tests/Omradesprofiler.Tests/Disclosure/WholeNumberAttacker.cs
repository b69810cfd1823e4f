using Omradesprofiler.Disclosure;

namespace Omradesprofiler.Tests.Disclosure;

/// <summary>
/// Tries all whole numbers for the hidden cells of a tiny table that agree with everything seen: what somebody finds
/// who knows that persons come whole. Numbers are tried up to a most.
/// </summary>
internal sealed class WholeNumberAttacker
{
    private readonly OutsideAttacker _outside;
    private readonly int[] _numbers;
    private readonly double[] _most;
    private readonly List<int>[] _rowsOf;
    private readonly ((int Column, double Value)[] Terms, double Constant)[] _questions;
    private readonly (double Least, double Most)[] _found;
    private long _steps;

    private WholeNumberAttacker(OutsideAttacker outside, IReadOnlyList<CellKey> keys, double most)
    {
        _outside = outside;
        _numbers = new int[outside.UnknownCount];
        _most = new double[outside.UnknownCount];
        Array.Fill(_most, most);
        _rowsOf = [.. Enumerable.Range(0, _numbers.Length).Select(column => Enumerable.Range(0, outside.Rows.Count)
            .Where(row => outside.Rows[row].Terms.Any(term => term.Column == column)).ToList())];
        _questions = [.. keys.Select(outside.Question)];
        _found = new (double, double)[keys.Count];
        Array.Fill(_found, (double.PositiveInfinity, double.NegativeInfinity));
    }

    /// <summary>The least and most of each cell asked for, or null where there are too many tables to try.</summary>
    public static IReadOnlyList<CellInterval>? Intervals(
        OutsideAttacker outside, IReadOnlyList<CellKey> keys, double most, long steps)
    {
        var attacker = new WholeNumberAttacker(outside, keys, most) { _steps = steps };
        return attacker.Try(0) ? [.. attacker._found.Select(one => new CellInterval(one.Least, one.Most))] : null;
    }

    private bool Try(int column)
    {
        if (--_steps < 0)
            return false;
        if (column == _numbers.Length)
        {
            for (var i = 0; i < _questions.Length; i++)
            {
                var value = _questions[i].Constant
                    + _questions[i].Terms.Sum(term => term.Value * _numbers[term.Column]);
                _found[i] = (Math.Min(_found[i].Least, value), Math.Max(_found[i].Most, value));
            }

            return true;
        }

        var (lower, upper) = (0.0, _most[column]);
        foreach (var row in _rowsOf[column])
            Narrow(row, column, ref lower, ref upper);
        for (var number = (int)lower; number <= upper; number++)
        {
            _numbers[column] = number;
            if (!Try(column + 1))
                return false;
        }

        return true;
    }

    /// <summary>What a row leaves for a column, when those before it are set and those after it are anything.</summary>
    private void Narrow(int index, int column, ref double lower, ref double upper)
    {
        var (terms, side, isEquation) = _outside.Rows[index];
        var (least, most, own) = (0.0, 0.0, 0.0);
        foreach (var (other, value) in terms)
            if (other == column)
                own = value;
            else if (other < column)
                (least, most) = (least + value * _numbers[other], most + value * _numbers[other]);
            else
                (least, most) = (least + Math.Min(0, value) * _most[other], most + Math.Max(0, value) * _most[other]);
        var (high, low) = (side - least, isEquation ? side - most : double.NegativeInfinity);
        if (own < 0)
            (low, high) = (-high, -low);
        (lower, upper) = (Math.Max(lower, Math.Ceiling(low)), Math.Min(upper, high));
    }
}
