namespace Omradesprofiler.Server.Exports.Tables;

/// <summary>
/// Makes the cells of an answer those of a table for people: what the answers write as codes is written in words where
/// the column is of words, and no number has more digits than anybody can use.
/// </summary>
internal static class TableCells
{
    /// <summary>Of a number that nothing says more of: four decimals, or three digits of a smaller one.</summary>
    private const int UsualDecimals = 4;
    private const int UsualDigits = 3;
    private const int MostDecimals = 12;

    /// <summary>A ten-millionth of a degree is a centimetre.</summary>
    private const int DegreeDecimals = 7;

    private static readonly Dictionary<string, string> Levels = new(StringComparer.Ordinal)
    {
        ["deso"] = "DeSO",
        ["regso"] = "RegSO",
        ["municipality"] = "kommun",
        ["county"] = "län",
        ["country"] = "riket",
    };

    private static readonly Dictionary<string, string> Judgements = new(StringComparer.Ordinal)
    {
        ["better"] = "bättre",
        ["worse"] = "sämre",
        ["higher"] = "högre",
        ["lower"] = "lägre",
        ["noDifference"] = "ingen säker skillnad",
        ["notJudged"] = "bedöms inte",
    };

    private static readonly Dictionary<string, string> States = new(StringComparer.Ordinal)
    {
        ["reached"] = "nått",
        ["notReached"] = "inte nått",
        ["notTold"] = "går inte att säga",
        ["noValue"] = "uppgift saknas",
        ["inside"] = "i området",
        ["partly"] = "delvis i området",
        ["outside"] = "utanför området",
    };

    /// <summary>What the words of a column are, by its name.</summary>
    private static readonly Dictionary<string, Dictionary<string, string>> Columns = new(StringComparer.Ordinal)
    {
        ["nivå"] = Levels,
        ["jämförelse"] = Judgements,
        ["läge"] = States,
        ["väntat läge"] = States,
        ["kön"] = new(StringComparer.Ordinal) { ["all"] = "alla", ["women"] = "kvinnor", ["men"] = "män" },
        ["ålder"] = new(StringComparer.Ordinal) { ["all"] = "alla" },
        ["status"] = new(StringComparer.Ordinal)
        {
            ["published"] = "uppgift finns",
            ["suppressed"] = "skyddas",
            ["missing"] = "saknas",
        },
        ["orsak"] = new(StringComparer.Ordinal)
        {
            ["not-applicable"] = "kan inte förekomma",
            ["not-collected"] = "uppgift saknas",
            ["outside-validity"] = "indelningen gäller inte perioden",
            ["method-refused"] = "kan inte räknas",
            ["withdrawn"] = "återkallad",
            ["source-suppressed"] = "skyddas av källan",
            ["own-suppressed"] = "skyddas av sekretess",
        },
        ["grund"] = new(StringComparer.Ordinal)
        {
            ["observed"] = "publicerat för området",
            ["aggregated"] = "summerat av mindre områden",
            ["converted"] = "omräknat från annan indelning",
            ["estimated"] = "skattat",
            ["higherLevel"] = "större område",
        },
    };

    /// <summary>A row's cells under a header, in words and rounded.</summary>
    public static IReadOnlyList<object?> Of(IReadOnlyList<string> header, IReadOnlyList<object?> row)
    {
        var cells = new object?[row.Count];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = CellOf(i < header.Count ? header[i] : "", row[i]);
        return cells;
    }

    /// <summary>The word of a code in a column; the code itself where the column has no words of its own.</summary>
    public static string WordOf(string column, string code) =>
        Columns.GetValueOrDefault(column)?.GetValueOrDefault(code) ?? (column == "ålder" ? AgeText(code) : code);

    private static object? CellOf(string column, object? cell) => cell switch
    {
        string code => WordOf(KindOf(column), code),
        double number when double.IsFinite(number) => Rounded(column, number),
        _ => cell,
    };

    /// <summary>"A Storgården: status" is a column of states as "status" is.</summary>
    private static string KindOf(string column) =>
        column.LastIndexOf(": ", StringComparison.Ordinal) is >= 0 and var at ? column[(at + 2)..] : column;

    private static string AgeText(string slug) =>
        slug is [.., '-'] ? $"{slug[..^1]} och äldre" : slug.Replace('-', '–');

    private static double Rounded(string column, double number)
    {
        var decimals = column is "longitud" or "latitud" ? DegreeDecimals : DecimalsOf(number);
        return Math.Round(number, decimals, MidpointRounding.AwayFromZero);
    }

    private static int DecimalsOf(double number) => number == 0
        ? 0
        : Math.Clamp(UsualDigits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(number))), UsualDecimals, MostDecimals);
}
