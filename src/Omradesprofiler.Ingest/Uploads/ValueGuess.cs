using System.Text.RegularExpressions;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Ingest.Tables;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Ingest.Uploads;

/// <summary>Which of a file's columns with numbers is shown, and which it is a part of.</summary>
internal sealed partial class ValueGuess
{
    private const double Nearly = 0.95;

    private readonly Grid _grid;
    private readonly Dictionary<int, IReadOnlyList<double?>> _numbers;

    public ValueGuess(Grid grid, IReadOnlyList<int> numbers)
    {
        (_grid, Numbers) = (grid, numbers);
        _numbers = numbers.ToDictionary(i => i, NumbersOf);
        var people = numbers.Where(i => IsWhole(i) && !IsNamedShare(i) && PeopleName().IsMatch(grid.Columns[i]))
            .OrderByDescending(i => numbers.Count(other => other != i && IsPartOf(other, i))).Select(i => (int?)i)
            .FirstOrDefault(i => numbers.Count > 1);
        Value = numbers.Where(i => i != people).Select(i => (int?)i).FirstOrDefault();
        IsShare = Value is { } value && (!IsWhole(value) || IsNamedShare(value));
        People = people ?? (IsShare ? numbers.Where(i => i != Value && IsWhole(i) && !IsNamedShare(i))
            .Select(i => (int?)i).FirstOrDefault() : null);
        Per = IsShare && _numbers[Value!.Value].All(number => number is null or <= 1) ? 1 : 100;
    }

    /// <summary>All columns with numbers.</summary>
    public IReadOnlyList<int> Numbers { get; }

    /// <summary>The column that is shown; null where there is none.</summary>
    public int? Value { get; }

    /// <summary>The column with the people that it is of; null where none seems to be it.</summary>
    public int? People { get; }

    /// <summary>Whether the values are ready-made shares.</summary>
    public bool IsShare { get; }

    /// <summary>What shares are of: 100, or 1 where none is greater.</summary>
    public double Per { get; }

    /// <summary>Whether all numbers of a column are whole.</summary>
    public bool IsWhole(int column) => _numbers[column].All(number => number is null || double.IsInteger(number.Value));

    private bool IsNamedShare(int column) => ShareName().IsMatch(_grid.Columns[column]);

    private bool IsPartOf(int part, int whole)
    {
        var both = _numbers[part].Zip(_numbers[whole]).Where(pair => pair is { First: not null, Second: not null })
            .ToList();
        return both.Count > 0 && both.Count(pair => pair.First <= pair.Second) >= Nearly * both.Count;
    }

    private IReadOnlyList<double?> NumbersOf(int column) =>
    [
        .. _grid.Rows.Select(row => SwedishNumber.TryParse(row.Cells[column], out var number, out var state)
            && state == CellState.Published ? number : (double?)null),
    ];

    [GeneratedRegex(@"andel|procent|%|\bshare\b|percent|kvot", RegexOptions.IgnoreCase)]
    private static partial Regex ShareName();

    [GeneratedRegex(
        @"befolkning|folkm(ä|a)ngd|inv(å|a)nare|\binv\b|nämnare|underlag|personer|boende|population|^folk$|^n$|^alla$"
        + "|totalt",
        RegexOptions.IgnoreCase)]
    private static partial Regex PeopleName();
}
