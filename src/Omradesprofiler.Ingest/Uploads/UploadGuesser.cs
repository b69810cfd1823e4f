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
    private const int MostRowsTold = 20;

    private readonly Grid _grid;
    private readonly AreaRegister _register;

    private UploadGuesser(Grid grid, AreaRegister register) => (_grid, _register) = (grid, register);

    /// <summary>The guess for a file.</summary>
    public static UploadGuess Of(Grid grid, AreaRegister register) => new UploadGuesser(grid, register).Guess();

    private UploadGuess Guess()
    {
        var columns = Enumerable.Range(0, _grid.Columns.Count).ToList();
        var area = columns.Select(i => (Column: i, Codes: ShareOf(i, IsCode)))
            .Where(one => one.Codes > 0.5).OrderByDescending(one => one.Codes)
            .ThenByDescending(one => ShareOf(one.Column, text => text.Length > 4)).Select(one => (int?)one.Column)
            .FirstOrDefault();
        var left = columns.Where(i => i != area).ToList();
        var period = Take(left, PeriodName(), text => Population.Period.TryParse(text, out _))
            ?? Take(left, null, text => text.Length == 4 && text[0] is '1' or '2' && Period.TryParse(text, out _));
        var sex = Take(left, SexName(), text => Sexes.TryParse(text, out _));
        var age = Take(left, AgeName(), text => AgeGroup.TryParse(text, out _));
        var numbers = left.Where(i => ShareOf(i, IsNumber) > 0.5).ToList();
        var denominator = numbers.Count > 1 ? numbers.FindIndex(i => PeopleName().IsMatch(_grid.Columns[i])) : -1;
        var people = denominator >= 0 ? numbers[denominator] : (int?)null;
        var value = numbers.Where(i => i != people).Select(i => (int?)i).FirstOrDefault();
        return new UploadGuess(
            NameOf(area), area is { } codes ? FitsOf(codes) : [], NameOf(period), NameOf(sex), NameOf(age),
            NameOf(value), NameOf(people), [.. numbers.Select(i => _grid.Columns[i])]);
    }

    /// <summary>How the codes of a column fit each level and edition, the best first.</summary>
    public static IReadOnlyList<UploadFit> FitsOf(Grid grid, AreaRegister register, string column) =>
        grid.ColumnOf(column) is >= 0 and var place ? new UploadGuesser(grid, register).FitsOf(place) : [];

    private IReadOnlyList<UploadFit> FitsOf(int column)
    {
        var fits = from level in AreaLevels.All
                   where level != AreaLevel.Country
                   from edition in _register.EditionsOf(level)
                   let unknown = _grid.Rows.Where(row => !Fits(row.Cells[column], level, edition)).ToList()
                   where unknown.Count < _grid.Rows.Count
                   select new UploadFit(
                       level.Slug(), edition?.Name, _grid.Rows.Count - unknown.Count, unknown.Count,
                       [.. unknown.Take(MostRowsTold).Select(row => row.Number)]);
        return [.. fits.OrderBy(fit => fit.Unknown).ThenByDescending(fit => fit.Edition, StringComparer.Ordinal)];
    }

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
