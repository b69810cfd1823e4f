using System.Text.RegularExpressions;
using Omradesprofiler.Areas;
using Omradesprofiler.Findings;
using Omradesprofiler.Indicators;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Tables.Grids;
using Omradesprofiler.Population;
using Omradesprofiler.Targets;

namespace Omradesprofiler.Ingest.Imports.Goals;

/// <summary>Reads targets, each against the indicators and areas that there are.</summary>
/// <param name="files">The data folder.</param>
/// <param name="findings">Where what is refused or doubtful is said.</param>
/// <param name="catalog">The strategies that a target may belong to.</param>
/// <param name="engine">The indicators, with the values that anybody may see.</param>
internal sealed partial class TargetReader(
    SourceFiles files, FindingLog findings, TargetCatalog catalog, IndicatorEngine engine)
{
    private const int LongestText = 300;
    private const int MostTargets = 1_000;

    /// <summary>The targets of a file, and the catalogue.</summary>
    /// <exception cref="DataException">The file can not be read, or lacks a column that it must have.</exception>
    public TargetRegister Read(RecipeTargets entry, string source)
    {
        var grid = GridReader.Read(
            files.Open(entry.File, entry.Source), entry.File, new GridOptions(null, entry.HeaderRow, entry.Sheet),
            findings);
        var columns = entry.Columns ?? new RecipeTargetColumns();
        string[] needed =
            [columns.Id, columns.Title, columns.Indicator, columns.Level, columns.Direction, columns.Year];
        foreach (var column in needed.Concat(NamesOf(columns).Except(NamesOf(new RecipeTargetColumns()))))
            _ = Columns.IndexOf(grid.Columns, column, entry.File);
        Columns.TellUnused(grid, NamesOf(columns), findings);
        var targets = new Dictionary<string, Target>(StringComparer.Ordinal);
        foreach (var row in grid.Rows.Select(row => new TargetRow(entry, grid, row, findings)))
            if (ReadRow(row) is not { } target)
                continue;
            else if (targets.Count == MostTargets)
                row.Refuse("too-many-targets", $"Högst {MostTargets} mål läses.", row.Columns.Id);
            else if (!targets.TryAdd(target.Id, target))
                row.Refuse("repeated-target", "Id:t finns på en tidigare rad, som gäller.", row.Columns.Id);
        return new TargetRegister(catalog, [.. targets.Values], source);
    }

    private static string[] NamesOf(RecipeTargetColumns columns) =>
    [
        columns.Id, columns.Title, columns.Indicator, columns.Level, columns.Direction, columns.Year, columns.Value,
        columns.Change, columns.RelativeChange, columns.BaseYear, columns.Sex, columns.Age, columns.CatalogItem,
        columns.Within, columns.Owner, columns.Document,
    ];

    private Target? ReadRow(TargetRow row)
    {
        var columns = row.Columns;
        var (id, title) = (row.Text(columns.Id) ?? "", TextOf(row, columns.Title));
        if (!Id().IsMatch(id))
            row.Refuse("bad-target-id", "Id:t ska vara gemener, siffror och bindestreck.", columns.Id);
        if (title is null && !row.IsRefused)
            row.Refuse("incomplete-target", "Målet saknar namn.", columns.Title);
        if (FindIndicator(row) is not { } indicator || FindLevel(row, indicator) is not { } level
            || FindDirection(row) is not { } direction
            || YearOf(row, columns.Year) is not { } year)
            return null;
        var goal = new TargetGoalReader(row, indicator).Read(year);
        var (sex, age) = GroupOf(row, indicator);
        if (row.IsRefused || goal is null)
            return null;
        var target = new Target(id, title!, indicator.Id, sex, age, level, direction, goal, year)
        {
            CatalogItem = FindItem(row),
            Within = FindWithin(row),
            Owner = TextOf(row, columns.Owner),
            Document = TextOf(row, columns.Document),
        };
        return target with { Notes = [.. new TargetDoubts(engine, catalog).Tell(target, indicator, row)] };
    }

    private Indicator? FindIndicator(TargetRow row)
    {
        var indicator = engine.Catalog.Find(row.Text(row.Columns.Indicator) ?? "");
        if (indicator is null)
            row.Refuse(
                "unknown-indicator", "Indikatorn finns inte i indikatorkatalogen.", row.Columns.Indicator);
        else if (indicator.Categories.Count > 0)
            row.Refuse(
                "indicator-is-class",
                $"Indikatorn {indicator.Id} är en klass och inget tal, så inget mål kan mätas med den.",
                row.Columns.Indicator);
        return indicator;
    }

    /// <summary>
    /// The level. One that the indicator has no values on is refused; where it has none at all yet, values may come.
    /// </summary>
    private AreaLevel? FindLevel(TargetRow row, Indicator indicator)
    {
        var text = row.Text(row.Columns.Level) ?? "";
        var found = AreaLevels.All.Where(level => level.Slug() == text
            || level.SwedishName().Equals(text, StringComparison.OrdinalIgnoreCase)).ToList();
        if (found is not [var level])
        {
            row.Refuse("unknown-level", "Nivån ska vara deso, regso, kommun, län eller riket.", row.Columns.Level);
            return null;
        }

        var known = engine.AvailabilityOf(indicator).Levels.ToList();
        if (known.Count == 0 || known.Contains(level))
            return level;
        row.Refuse(
            "indicator-lacks-level",
            $"Indikatorn {indicator.Id} har inga värden på nivån {level.SwedishName()}. Den finns för "
            + $"{string.Join(", ", known.Select(one => one.SwedishName()))}.",
            row.Columns.Level);
        return null;
    }

    private static TargetDirection? FindDirection(TargetRow row)
    {
        switch (row.Text(row.Columns.Direction)?.ToLowerInvariant())
        {
            case "minst" or "atleast":
                return TargetDirection.AtLeast;
            case "högst" or "atmost":
                return TargetDirection.AtMost;
            default:
                row.Refuse("bad-target-direction", "Riktningen ska vara minst eller högst.", row.Columns.Direction);
                return null;
        }
    }

    /// <summary>A year of four digits; null and a finding where there is none.</summary>
    internal static int? YearOf(TargetRow row, string column)
    {
        if (Period.TryParse(row.Text(column), out var period) && period is { Month: null } && period.From == period.To)
            return period.To;
        row.Refuse("bad-target-year", "Året ska vara ett årtal 1749–2100.", column);
        return null;
    }

    private static (Sex Sex, AgeGroup? Age) GroupOf(TargetRow row, Indicator indicator)
    {
        var columns = row.Columns;
        Sex? sex = row.Text(columns.Sex)?.ToLowerInvariant() switch
        {
            null or "alla" or "all" => Sex.All,
            "kvinnor" or "women" => Sex.Women,
            "män" or "men" => Sex.Men,
            _ => null,
        };
        if (sex is null)
            row.Refuse("bad-target-sex", "Könet ska vara alla, kvinnor eller män.", columns.Sex);
        else if (sex != Sex.All && !indicator.BySex)
            row.Refuse("indicator-lacks-sex", $"Indikatorn {indicator.Id} finns inte efter kön.", columns.Sex);
        if (row.Text(columns.Age) is not { } text)
            return (sex ?? Sex.All, null);
        if (!AgeGroup.TryParse(text, out var age))
            row.Refuse("bad-target-age", "Åldern ska vara från–till (0-4) eller från och uppåt (80-).", columns.Age);
        else if (!age.IsAll && !indicator.ByAge)
            row.Refuse("indicator-lacks-age", $"Indikatorn {indicator.Id} finns inte efter ålder.", columns.Age);
        return (sex ?? Sex.All, age.IsAll ? null : age);
    }

    private string? FindItem(TargetRow row)
    {
        if (row.Text(row.Columns.CatalogItem) is not { } id || catalog.Find(id) is not null)
            return row.Text(row.Columns.CatalogItem);
        row.Warn(
            "unknown-catalog-item", "Posten finns inte i målkatalogen. Målet är inläst utan den.",
            row.Columns.CatalogItem);
        return null;
    }

    private string? FindWithin(TargetRow row)
    {
        if (row.Text(row.Columns.Within) is not { } code)
            return null;
        if (AreaCodes.LevelOf(code) is { } level && !level.HasEditions()
            && engine.Register.Newest.Layer(level).Find(code) is not null)
            return code;
        row.Warn(
            "unknown-target-area",
            "Området ska vara riket (00), ett län eller en kommun som finns i registret. Målet är inläst utan det.",
            row.Columns.Within);
        return null;
    }

    private static string? TextOf(TargetRow row, string column)
    {
        if (row.Text(column) is not { } text || text.Length <= LongestText)
            return row.Text(column);
        row.Warn("long-text", $"Texten är längre än {LongestText} tecken och är avkortad.", column);
        return text[..LongestText];
    }

    [GeneratedRegex("^(?!attainment$)[a-z0-9][a-z0-9-]{0,60}$")]
    private static partial Regex Id();
}
