using System.Text;

namespace Omradesprofiler.Sample.Formats;

/// <summary>A PX file (PX file format, AXIS-VERSION 2010) in ISO-8859-1; a suppressed value is <c>".."</c>.</summary>
internal static class PxFile
{
    /// <param name="matrix">The table's id.</param>
    /// <param name="contents">What is counted.</param>
    /// <param name="stub">Dimensions down the side; the year is the heading.</param>
    public static void Write(
        string path, string matrix, string contents, IReadOnlyList<Dimension> stub, Dimension years, IEnumerable<int?> values)
    {
        Dimension[] all = [.. stub, years];
        var title = $"{contents} efter {string.Join(", ", stub.Select(dimension => dimension.Label))} och år";
        List<string> lines =
        [
            "CHARSET=\"ANSI\";", "AXIS-VERSION=\"2010\";", "CODEPAGE=\"iso-8859-1\";", "LANGUAGE=\"sv\";",
            "CREATION-DATE=\"20260101 08:00\";", "DECIMALS=0;", "SHOWDECIMALS=0;", $"MATRIX=\"{matrix}\";", "SUBJECT-CODE=\"BE\";",
            "SUBJECT-AREA=\"Befolkning\";", $"TITLE=\"{title}\";", $"CONTENTS=\"{contents}\";", "UNITS=\"antal\";",
            $"STUB={Listed(stub.Select(dimension => dimension.Label))};", $"HEADING={Listed([years.Label])};",
        ];
        foreach (var dimension in all)
        {
            lines.Add($"VALUES(\"{dimension.Label}\")={Listed(dimension.Categories.Select(category => category.Label))};");
            if (dimension == years)
                lines.Add($"TIMEVAL(\"{dimension.Label}\")=TLIST(A1),{Listed(dimension.Categories.Select(category => category.Code))};");
            lines.Add($"CODES(\"{dimension.Label}\")={Listed(dimension.Categories.Select(category => category.Code))};");
            lines.Add($"VARIABLECODE(\"{dimension.Label}\")=\"{dimension.Code}\";");
        }

        lines.AddRange(
        [
            "LAST-UPDATED=\"20260101 08:00\";", "SOURCE=\"Påhittat\";", "DATABASE=\"Statistikdatabasen \";", "INFOFILE=\"BE0101\";",
            "NOTE=\"Påhittade uppgifter om ett påhittat län.\"\n\"#Statistiken är justerad för att undvika identifiering av personer i celler med små värden.\";",
            "DATASYMBOL1=\".\";", "DATASYMBOL2=\"..\";", "DATASYMBOLNIL=\"-\";", $"TABLEID=\"{matrix}\";", "DATA=",
        ]);
        lines.AddRange(values.Chunk(years.Categories.Count).Select(row =>
            string.Concat(row.Select(value => value is { } number ? Text.Number(number) + " " : "\"..\" "))));
        lines[^1] += ";";
        Text.Write(path, lines, Text.Windows1252, "\r\n");
    }

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
