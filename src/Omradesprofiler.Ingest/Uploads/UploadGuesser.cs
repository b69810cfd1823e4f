using System.Text.RegularExpressions;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Ingest.Tables;
using Omradesprofiler.Ingest.Tables.Grids;
using Omradesprofiler.Population;

namespace Omradesprofiler.Ingest.Uploads;

/// <summary>
/// Guesses what columns are by what stands in them and what they are called. A guess is only where the choice begins:
/// whoever sent the file decides.
/// </summary>
public sealed partial class UploadGuesser
{
    private const double Most = 0.9;
    private const double MostlyCodes = 0.5;
    private const string ByPeriod = "by-period";
    private const int MostRowsTold = 20;

    private readonly Grid _grid;
    private readonly AreaRegister _register;

    private UploadGuesser(Grid grid, AreaRegister register) => (_grid, _register) = (grid, register);

    /// <summary>The guess for a file.</summary>
    /// <param name="grid">The file.</param>
    /// <param name="register">The areas.</param>
    /// <param name="area">The column that has been chosen for area codes; null for a guess of it too.</param>
    public static UploadGuess Of(Grid grid, AreaRegister register, string? area) =>
        new UploadGuesser(grid, register).Guess(area is null ? -1 : grid.ColumnOf(area));

    private UploadGuess Guess(int chosen)
    {
        var columns = Enumerable.Range(0, _grid.Columns.Count).ToList();
        var area = chosen >= 0 ? chosen : ColumnWith(columns, text => AreaCodeForm.IsCode(_register, text));
        var names = area is { } given && ShareOf(given, text => AreaCodeForm.IsCode(_register, text)) > 0
            ? null
            : new NamedAreas(_register);
        area ??= ColumnWith(columns, names!.IsName);
        var left = columns.Where(i => i != area).ToList();
        var period = Take(left, PeriodName(), text => Population.Period.TryParse(text, out _))
            ?? Take(left, null, text => text.Length == 4 && text[0] is '1' or '2' && Period.TryParse(text, out _));
        var sex = Take(left, SexName(), text => Sexes.TryParse(text, out _));
        var age = Take(left, AgeName(), text => AgeGroup.TryParse(text, out _));
        var totals = area is { } place
            ? _grid.Rows.Where(row => AreaCodeForm.IsTotal(row.Cells[place])).ToList()
            : [];
        var fits = area is not { } codes ? [] : names is null ? FitsOf(codes, period) : FitsOf(codes, names);
        var values = new ValueGuess(_grid, [.. left.Where(i => ShareOf(i, IsNumber) > MostlyCodes)]);
        return new UploadGuess(
            NameOf(area), fits, NameOf(period), NameOf(sex), NameOf(age), NameOf(values.Value),
            NameOf(values.People), [.. values.Numbers.Select(i => _grid.Columns[i])],
            area is not null && names is not null && fits.Count > 0, values.IsShare, values.Per,
            [.. values.Numbers.Where(i => !values.IsWhole(i)).Select(i => _grid.Columns[i])],
            [.. totals.Select(row => row.Number)]);
    }

    private int? ColumnWith(List<int> columns, Func<string, bool> fits) => columns
        .Select(i => (Column: i, Share: ShareOf(i, fits))).Where(one => one.Share > MostlyCodes)
        .OrderByDescending(one => one.Share).ThenByDescending(one => ShareOf(one.Column, text => text.Length > 4))
        .Select(one => (int?)one.Column).FirstOrDefault();

    /// <summary>How names fit each level and edition, where a single area has each.</summary>
    private IReadOnlyList<UploadFit> FitsOf(int column, NamedAreas names) =>
    [
        .. names.Levels.Select(one => FitOf(
                one.Level, one.Edition?.Name, column, row => one.Codes.ContainsKey(AreaNames.Plain(row.Cells[column]))))
            .Where(fit => fit.Known > 0).OrderBy(fit => fit.Unknown)
            .ThenByDescending(fit => fit.Edition, StringComparer.Ordinal),
    ];

    /// <summary>
    /// How the codes fit each level and edition, the best first. Where rows are of years that different editions hold
    /// for, that the edition follows from the year is a choice too.
    /// </summary>
    private IReadOnlyList<UploadFit> FitsOf(int column, int? period)
    {
        var fits = from level in AreaLevels.All
                   where level != AreaLevel.Country
                   from edition in _register.EditionsOf(level)
                   select FitOf(
                       level, edition?.Name, column, row => Fits(row.Cells[column], level, edition));
        var byPeriod = from level in AreaLevels.All
                       where level.HasEditions() && period is not null && _register.EditionsOf(level).Count > 1
                       select FitOf(level, ByPeriod, column, row => FitsYear(row, column, period!.Value, level));
        return [.. fits.Concat(byPeriod).Where(fit => fit.Known > 0).OrderBy(fit => fit.Unknown)
            .ThenByDescending(fit => fit.Edition, StringComparer.Ordinal)];
    }

    private UploadFit FitOf(AreaLevel level, string? edition, int column, Func<GridRow, bool> fits)
    {
        var rows = _grid.Rows.Where(row => !AreaCodeForm.IsTotal(row.Cells[column])).ToList();
        var unknown = rows.Where(row => !fits(row)).Select(row => row.Number).ToList();
        return new UploadFit(
            level, edition, rows.Count - unknown.Count, unknown.Count, [.. unknown.Take(MostRowsTold)]);
    }

    private bool FitsYear(GridRow row, int column, int period, AreaLevel level) =>
        Period.TryParse(row.Cells[period], out var year) && Edition.ForYear(level, year.To) is { } edition
        && Fits(row.Cells[column], level, edition);

    private bool Fits(string code, AreaLevel level, Edition? edition)
    {
        var layer = _register.FindLayer(level, edition);
        var text = code.Trim();
        var suffix = text.IndexOf('_', StringComparison.Ordinal);
        if (suffix > 0)
            return edition is not null
                && text[(suffix + 1)..].Equals(edition.SwedishName.Replace(" ", ""), StringComparison.OrdinalIgnoreCase)
                && layer?.Find(text[..suffix]) is not null;
        return layer?.Find(text) is not null
            || (LostZeros.FindWhole(_register, text) is { } whole && layer?.Find(whole) is not null);
    }

    private int? Take(List<int> left, Regex? name, Func<string, bool> fits)
    {
        var found = left.Where(i => name?.IsMatch(_grid.Columns[i]) != false && ShareOf(i, fits) >= Most)
            .Select(i => (int?)i).FirstOrDefault();
        if (found is { } column)
            left.Remove(column);
        return found;
    }

    private double ShareOf(int column, Func<string, bool> fits)
    {
        var filled = _grid.Rows.Select(row => row.Cells[column]).Where(cell => cell.Length > 0).ToList();
        return filled.Count == 0 ? 0 : (double)filled.Count(fits) / filled.Count;
    }

    private string? NameOf(int? column) => column is { } place ? _grid.Columns[place] : null;

    private static bool IsNumber(string text) =>
        SwedishNumber.TryParse(text, out _, out var state) && state == CellState.Published;

    [GeneratedRegex("år|period|tid|year|månad", RegexOptions.IgnoreCase)]
    private static partial Regex PeriodName();

    [GeneratedRegex("kön|kon|sex", RegexOptions.IgnoreCase)]
    private static partial Regex SexName();

    [GeneratedRegex("ålder|alder|age", RegexOptions.IgnoreCase)]
    private static partial Regex AgeName();
}
