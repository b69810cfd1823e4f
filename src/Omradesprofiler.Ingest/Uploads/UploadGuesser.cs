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
        var area = chosen >= 0 ? chosen : columns.Select(i => (Column: i, Codes: ShareOf(i, IsCode)))
            .Where(one => one.Codes > MostlyCodes).OrderByDescending(one => one.Codes)
            .ThenByDescending(one => ShareOf(one.Column, text => text.Length > 4)).Select(one => (int?)one.Column)
            .FirstOrDefault();
        var left = columns.Where(i => i != area).ToList();
        var period = Take(left, PeriodName(), text => Population.Period.TryParse(text, out _))
            ?? Take(left, null, text => text.Length == 4 && text[0] is '1' or '2' && Period.TryParse(text, out _));
        var sex = Take(left, SexName(), text => Sexes.TryParse(text, out _));
        var age = Take(left, AgeName(), text => AgeGroup.TryParse(text, out _));
        var numbers = left.Where(i => ShareOf(i, IsNumber) > MostlyCodes).ToList();
        var denominator = numbers.Count > 1 ? numbers.FindIndex(i => PeopleName().IsMatch(_grid.Columns[i])) : -1;
        var people = denominator >= 0 ? numbers[denominator] : (int?)null;
        var value = numbers.Where(i => i != people).Select(i => (int?)i).FirstOrDefault();
        return new UploadGuess(
            NameOf(area), area is { } codes ? FitsOf(codes, period) : [], NameOf(period), NameOf(sex), NameOf(age),
            NameOf(value), NameOf(people), [.. numbers.Select(i => _grid.Columns[i])]);
    }

    /// <summary>
    /// How the codes fit each level and edition, the best first. Where rows are of years that different editions hold
    /// for, that the edition follows from the year is a choice too.
    /// </summary>
    private IReadOnlyList<UploadFit> FitsOf(int column, int? period)
    {
        var fits = from level in AreaLevels.All
                   where level != AreaLevel.Country
                   from edition in _register.EditionsOf(level)
                   select FitOf(level, edition?.Name, row => Fits(row.Cells[column], level, edition));
        var byPeriod = from level in AreaLevels.All
                       where level.HasEditions() && period is not null && _register.EditionsOf(level).Count > 1
                       select FitOf(level, ByPeriod, row => FitsYear(row, column, period!.Value, level));
        return [.. fits.Concat(byPeriod).Where(fit => fit.Known > 0).OrderBy(fit => fit.Unknown)
            .ThenByDescending(fit => fit.Edition, StringComparer.Ordinal)];
    }

    private UploadFit FitOf(AreaLevel level, string? edition, Func<GridRow, bool> fits)
    {
        var unknown = _grid.Rows.Where(row => !fits(row)).Select(row => row.Number).ToList();
        return new UploadFit(
            level, edition, _grid.Rows.Count - unknown.Count, unknown.Count, [.. unknown.Take(MostRowsTold)]);
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

    private bool IsCode(string text)
    {
        var suffix = text.IndexOf('_', StringComparison.Ordinal);
        var bare = suffix > 0 ? text[..suffix] : text;
        if (AreaCodes.LevelOf(bare) is not { } level)
            return LostZeros.FindWhole(_register, bare) is not null;
        return level <= AreaLevel.Regso
            || _register.EditionsOf(level).Any(edition => _register.FindLayer(level, edition)?.Find(bare) is not null);
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

    [GeneratedRegex("befolkning|folkmängd|invånare|nämnare|personer|population|^n$|totalt", RegexOptions.IgnoreCase)]
    private static partial Regex PeopleName();
}
