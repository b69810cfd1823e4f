using System.Text;

namespace Omradesprofiler.Sample.Formats;

/// <summary>A PX file (PX file format, AXIS-VERSION 2010) in ISO-8859-1; a suppressed value is <c>".."</c>.</summary>
internal static class PxFile
{
    /// <param name="matrix">The table's id.</param>
    /// <param name="contents">What is counted.</param>
    /// <param name="stub">Dimensions down the side; the year is the heading.</param>
    public static void Write(
        string path, string matrix, string contents, IReadOnlyList<Dimension> stub, Dimension years,
        IEnumerable<int?> values)
    {
        var title = $"{contents} efter {string.Join(", ", stub.Select(dimension => dimension.Label))} och år";
        List<string> lines =
        [
            "CHARSET=\"ANSI\";", "AXIS-VERSION=\"2010\";", "CODEPAGE=\"iso-8859-1\";", "LANGUAGE=\"sv\";",
            "CREATION-DATE=\"20260101 08:00\";", "DECIMALS=0;", "SHOWDECIMALS=0;", $"MATRIX=\"{matrix}\";",
            "SUBJECT-CODE=\"BE\";", "SUBJECT-AREA=\"Befolkning\";", $"TITLE=\"{title}\";",
            $"CONTENTS=\"{contents}\";", "UNITS=\"antal\";",
            $"STUB={Listed(stub.Select(dimension => dimension.Label))};", $"HEADING={Listed([years.Label])};",
            .. stub.Append(years).SelectMany(dimension => Describe(dimension, dimension == years)),
            "LAST-UPDATED=\"20260101 08:00\";", "SOURCE=\"Påhittat\";", "DATABASE=\"Statistikdatabasen \";",
            "INFOFILE=\"BE0101\";", "NOTE=\"Påhittade uppgifter om ett påhittat län.\"\n\"#Statistiken är justerad för "
                + "att undvika identifiering av personer i celler med små värden.\";",
            "DATASYMBOL1=\".\";", "DATASYMBOL2=\"..\";", "DATASYMBOLNIL=\"-\";", $"TABLEID=\"{matrix}\";", "DATA=",
            .. values.Chunk(years.Categories.Count).Select(row => string.Concat(row.Select(Value))),
        ];
        lines[^1] += ";";
        Text.Write(path, lines, Text.Windows1252, "\r\n");
    }

    private static IEnumerable<string> Describe(Dimension dimension, bool isTime)
    {
        var codes = Listed(dimension.Categories.Select(category => category.Code));
        var labels = Listed(dimension.Categories.Select(category => category.Label));
        yield return $"VALUES(\"{dimension.Label}\")={labels};";
        if (isTime)
            yield return $"TIMEVAL(\"{dimension.Label}\")=TLIST(A1),{codes};";
        yield return $"CODES(\"{dimension.Label}\")={codes};";
        yield return $"VARIABLECODE(\"{dimension.Label}\")=\"{dimension.Code}\";";
    }

    private static string Value(int? value) => value is { } number ? Text.Number(number) + " " : "\"..\" ";

    /// <summary>Quoted and comma-separated, broken before a line grows long.</summary>
    private static string Listed(IEnumerable<string> values)
    {
        var text = new StringBuilder();
        var width = 0;
        foreach (var value in values)
        {
            if (text.Length > 0)
                text.Append(',');
            if (width > 200)
                text.Append("\r\n");
            width = width > 200 ? 0 : width + value.Length + 3;
            text.Append('"').Append(value).Append('"');
        }

        return text.ToString();
    }
}
