using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Tables.Grids;
using Omradesprofiler.Ingest.Uploads;
using Omradesprofiler.Server.Uploads;

namespace Omradesprofiler.Server.Imports;

/// <summary>
/// What a sent file holds, read as an import would read it. Here is the one place where a file that nobody has imported
/// meets the readers; nothing of it is written or logged.
/// </summary>
public static class UploadReading
{
    public const int MaxBytes = UploadedFile.MaxBytes;
    public const int MaxCells = UploadedFile.MaxCells;
    private const int PreviewRows = 8;
    private const int HeaderRows = 12;
    private const int PreviewCharacters = 80;

    /// <summary>Columns, first rows, findings and guesses.</summary>
    /// <exception cref="DataException">It is no table, or one about persons.</exception>
    public static UploadPreview Preview(UploadedFile file, string? area, AreaRegister register)
    {
        var findings = new FindingLog();
        var read = UploadReader.ReadGrid(file, register, findings);
        var grid = read.Grid;
        if (grid.Rows.Count == 0)
            throw new DataException(
                "no-values", file.Name, "Filen har en rubrikrad men inga rader under den.", column: null);
        var guess = UploadGuesser.Of(grid, register, area);
        Tell(guess, file.Name, findings);
        var best = guess.Fits.Count > 0 ? guess.Fits[0] : null;
        return new UploadPreview(
            file.Name, read.Sheets, read.Sheet, grid.Columns, grid.Rows.Count,
            [.. grid.Rows.Take(PreviewRows).Select(RowOf)],
            [.. findings.List().Select(UploadFinding.Of)],
            new UploadGuessResponse(
                guess.Area, best?.Level.Slug(), best?.Edition, guess.Period,
                guess.Sex, guess.Age, guess.Value, guess.Denominator, guess.Numbers,
                guess.IsShare ? UploadKinds.Share : UploadKinds.Rate, guess.Per, guess.IsByName, guess.NotWhole),
            [.. guess.Fits.Select(fit => new UploadFitResponse(
                fit.Level.Slug(), fit.Edition, NameOf(fit), fit.Known, fit.Unknown, fit.UnknownRows))],
            read.HeaderRow, [.. read.First.Take(HeaderRows).Select(RowOf)]);
    }

    /// <summary>The file as an own table.</summary>
    /// <exception cref="DataException">It can not be read so.</exception>
    public static RawTable Read(
        string name, byte[] content, UploadMapping mapping, AreaRegister register, FindingLog findings)
    {
        var own = new FindingLog();
        RawTable table;
        try
        {
            table = UploadReader.Read(
                FileOf(name, content, mapping), RecipeOf(name, mapping, UploadNames.Passing), SharesOf(mapping),
                NamesOf(mapping), register, own);
        }
        catch (DataException e) when (e.Finding.Code is "missing-category" or "missing-column" or "missing-dimension")
        {
            throw new DataException(
                "missing-column", name,
                $"Någon av de valda kolumnerna ({string.Join(", ", ColumnsOf(mapping))}) finns inte bland filens "
                + "rubriker, eller har inga tal. Välj kolumnerna på nytt, eller en annan rad för rubrikerna.");
        }

        var used = ColumnsOf(mapping).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var finding in own.List().Where(one => one.Column is null || used.Contains(one.Column)))
            findings.Add(finding);
        return table;
    }

    /// <summary>The file, to be read as its mapping says.</summary>
    public static UploadedFile FileOf(string name, byte[] content, UploadMapping mapping) =>
        new(name, content, mapping.Sheet, mapping.HeaderRow);

    /// <summary>Whose names stand in place of codes; null where codes do.</summary>
    public static AreaNames? NamesOf(UploadMapping mapping) =>
        mapping.IsByName && AreaLevels.TryParse(mapping.Level, out var level)
            ? new AreaNames(level, mapping.Edition is { } year ? Edition.Find(level, year) : null)
            : null;

    /// <summary>How ready-made shares become counts; null where the file has none.</summary>
    public static UploadShares? SharesOf(UploadMapping mapping) => mapping.Kind == UploadKinds.Share
        ? new UploadShares(mapping.Value, mapping.Denominator!, mapping.Per)
        : null;

    /// <summary>What the recipe of an import would say of the file.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="mapping">What its columns are.</param>
    /// <param name="names">What its table and measures are called.</param>
    /// <param name="audience">Who may see what is released of it.</param>
    public static RecipeTable RecipeOf(
        string name, UploadMapping mapping, UploadNames names, Audience audience = Audience.Internal)
    {
        var edition = mapping.Edition;
        List<RecipeMeasure> measures = [MeasureOf(names.Counted, mapping.Value)];
        if (mapping.Denominator is { } people)
            measures.Add(MeasureOf(names.People, people));
        return new RecipeTable(
            names.Id, name, "csv", names.Id,
            new RecipeRegion(mapping.Area, Deso: edition is "2020" ? "2018" : edition,
                Regso: edition is "2018" ? "2020" : edition),
            mapping.PeriodColumn is { } column ? new RecipeRole(column) : new RecipeRole(Fixed: mapping.Period),
            measures, TableLayer.Own, audience,
            mapping.SexColumn is { } sex ? new RecipeRole(sex) : null,
            mapping.AgeColumn is { } age ? new RecipeRole(age) : null,
            Grid: new RecipeGrid([.. KeysOf(mapping)]));
    }

    /// <summary>What the guess has seen and its owner should know.</summary>
    private static void Tell(UploadGuess guess, string file, FindingLog findings)
    {
        if (guess.Totals.Count > 0)
            findings.Note("total-row", file, TotalRows.Text, guess.Totals[0], guess.Area, guess.Totals.Count);
        if (guess.Area is null)
            findings.Warn(
                "no-codes", file,
                "Ingen kolumn har områdeskoder, eller namn på områden, som kartan känner igen. Lägg till en kolumn med "
                + "DeSO-, RegSO-, kommun- eller länskoder.");
        else if (guess.IsByName)
            findings.Warn(
                "names-not-codes", file,
                $"Kolumnen har namn på områden, inte koder. {guess.Fits[0].Known} rader har ett namn som bara ett "
                + $"område har och läses på det; {guess.Fits[0].Unknown} rader kan inte läsas. Koder är säkrare.",
                column: guess.Area);
        else if (guess.Fits.Count == 0)
            findings.Warn(
                "names-not-codes", file,
                "Kolumnen har inga områdeskoder, och inga namn som bara ett område har. Lägg till en kolumn med "
                + "DeSO-, RegSO-, kommun- eller länskoder.",
                column: guess.Area);
    }

    private static UploadRow RowOf(GridRow row) => new(row.Number, [.. row.Cells.Select(Short)]);

    private static RecipeMeasure MeasureOf(string measure, string column) =>
        new(measure, new Dictionary<string, string> { ["kolumn"] = column });

    private static IEnumerable<string> KeysOf(UploadMapping mapping) =>
        new[] { mapping.Area, mapping.PeriodColumn, mapping.SexColumn, mapping.AgeColumn }.OfType<string>();

    private static IEnumerable<string> ColumnsOf(UploadMapping mapping) =>
        KeysOf(mapping).Concat(new[] { mapping.Value, mapping.Denominator }.OfType<string>());

    private static string NameOf(UploadFit fit) => fit.Edition switch
    {
        null => fit.Level.SwedishName(),
        "by-period" => $"{fit.Level.SwedishName()}, årgång efter år",
        var edition => $"{fit.Level.SwedishName()} {edition}",
    };

    private static string Short(string cell) =>
        cell.Length <= PreviewCharacters ? cell : cell[..PreviewCharacters] + "…";
}
