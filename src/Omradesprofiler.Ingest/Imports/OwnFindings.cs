using System.Text.RegularExpressions;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Recipes;

namespace Omradesprofiler.Ingest.Imports;

/// <summary>
/// Findings of own tables say file, row, column and rule, and never what stands in a cell. What is let through is
/// listed here, not what is held back: a finding whose text is not known to be free of cells gets another, and a column
/// is named only where the recipe names it.
/// </summary>
internal sealed partial class OwnFindings
{
    /// <summary>Rules whose texts are the same whatever the file holds.</summary>
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "ambiguous-decimal", "assumed-key", "assumed-values", "bad-cell", "bad-quotes", "cell-count",
        "conflicting-rows", "contradicting-value", "duplicate-column", "duplicate-row", "edition-not-said",
        "empty-file", "formula-without-value", "impossible-date", "impossible-period",
        "impossible-value", "invalid-period",
        "invalid-recipe", "missing-file", "missing-header", "missing-key",
        "month-of-indicator", "negative-value", "no-values",
        "not-a-count", "not-a-number", "note-rows", "nothing-placed", "one-row-a-person", "outside-register",
        "personal-number", "repeated-value", "text-column", "title-rows", "too-large", "truncated", "unknown-age",
        "unknown-area", "unknown-care-center", "unknown-region", "unknown-sex", "unnamed-column", "unreadable-file",
        "value-outside-validity", "zero-outside-validity",
    };

    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["contradicting-tables"] = "Två tabeller ger samma mått och period men har olika source, layer eller audience.",
        ["dimension-not-said"] = "En dimension har flera kategorier, och receptet säger inte vilken som gäller "
            + "(where).",
        ["encoding"] = "Filen är inte UTF-8 och har lästs som Windows-1252, Excels vanliga kodning i Sverige.",
        ["missing-category"] = "En kategori som receptet anger finns inte i filen.",
        ["missing-column"] = "En kolumn som receptet anger finns inte i rubrikraden. "
            + "Kontrollera namn, rubrikrad, avgränsare och teckenkodning.",
        ["missing-dimension"] = "En kolumn eller dimension som receptet anger finns inte i filen.",
        ["missing-sheet"] = "Bladet som receptet anger finns inte i boken.",
        ["parts-do-not-sum"] = "Delarna summerar inte till totalen i filen.",
        ["several-sheets"] = "Boken har flera blad. Det första har lästs, övriga inte.",
        ["wrong-encoding"] = "Filens teckenkodning är en annan än den som anges eller känns igen.",
        ["wrong-format"] = "Filen är inte av det format som receptet anger.",
    };

    private readonly string _file;
    private readonly HashSet<string> _columns;

    public OwnFindings(RecipeTable table)
    {
        _file = table.File;
        string?[] named =
        [
            table.Region.Dimension, table.Period.Dimension, table.Sex?.Dimension, table.Age?.Dimension,
            table.CareCenter?.Dimension, .. table.Grid?.Keys ?? [],
            .. table.Measures.Select(measure => measure.Measure),
            .. table.Measures.SelectMany(measure => measure.Where ?? new Dictionary<string, string>())
                .SelectMany(pair => new[] { pair.Key, pair.Value }),
        ];
        _columns = named.OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Reads with findings of its own, and passes on what may be told of them.</summary>
    /// <exception cref="DataException">The table can not be read; nothing of it is told but the rule.</exception>
    public void Read(FindingLog findings, Action<FindingLog> read)
    {
        var own = new FindingLog();
        try
        {
            read(own);
        }
        catch (DataException e)
        {
            throw new DataException(Clean(e.Finding));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new DataException(
                "own-unreadable", _file,
                $"Tabellen gick inte att läsa ({e.GetType().Name}). Egna uppgifter återges inte, så mer kan inte "
                + "sägas.");
        }

        foreach (var finding in own.List())
            findings.Add(Clean(finding));
    }

    private Finding Clean(Finding finding)
    {
        var text = Harmless.Contains(finding.Code) ? finding.Text
            : Texts.GetValueOrDefault(finding.Code)
                ?? "En regel är bruten. Egna uppgifter återges inte, så mer kan inte sägas.";
        var isTold = finding.Column is { } column
            && (_columns.Contains(column) || GivenName().IsMatch(column)
                || (finding.Code == "personal-number" && Letters().IsMatch(column)));
        return finding with { Text = text, Column = isTold ? finding.Column : null };
    }

    [GeneratedRegex("^kolumn[0-9]{0,5}$")]
    private static partial Regex GivenName();

    [GeneratedRegex("^[A-Z]{1,3}$")]
    private static partial Regex Letters();
}
