using Omradesprofiler.Ingest.Tables.Files;

namespace Omradesprofiler.Ingest.Tables.Grids;

/// <summary>Opens CSV files: encoding and delimiter as stated, or found by looking.</summary>
internal static class CsvFiles
{
    private const string Candidates = ";\t,|";
    private const int SampleCharacters = 1 << 16;
    private const int SampleLines = 40;

    public static CsvRows Open(TableSource source, GridOptions options, out char delimiter)
    {
        var stream = DataFile.Open(source, "en textfil (CSV)", TableLimits.MaxStreamedBytes, FileKind.Text);
        try
        {
            var encoding = TextEncodings.Detect(source, stream, options.Encoding);
            var sample = Sample(stream, encoding);
            stream.Position = 0;
            var stated = StatedInFile(sample);
            delimiter = options.Delimiter ?? stated ?? Guess(sample);
            var rows = new CsvRows(source, stream, encoding, delimiter);
            if (stated is not null)
                rows.Read();
            return rows;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private static string Sample(Stream stream, System.Text.Encoding encoding)
    {
        var buffer = new char[SampleCharacters];
        using var reader = new StreamReader(stream, encoding, true, 1 << 12, leaveOpen: true);
        return new string(buffer, 0, reader.ReadBlock(buffer));
    }

    // Excel's own first line: sep=;
    private static char? StatedInFile(string sample) =>
        sample.Length > 5 && sample.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && sample[5] is '\r' or '\n'
            ? sample[4]
            : null;

    // The candidate that most lines hold the same number of, outside quotation marks; of equals the first in order, so
    // that 1,5;2,5 is two cells.
    private static char Guess(string sample)
    {
        var best = (Delimiter: Candidates[0], Lines: 0);
        foreach (var candidate in Candidates)
        {
            var counts = CountsPerLine(sample, candidate);
            var commonest = counts.Where(count => count > 0).GroupBy(count => count)
                .OrderByDescending(group => group.Count()).FirstOrDefault();
            if (commonest is not null && commonest.Count() > best.Lines)
                best = (candidate, commonest.Count());
        }

        return best.Delimiter;
    }

    private static List<int> CountsPerLine(string sample, char candidate)
    {
        var counts = new List<int>();
        var (count, quoted, used) = (0, false, false);
        foreach (var character in sample)
        {
            if (character == '"')
                quoted = !quoted;
            else if (character == candidate && !quoted)
                count++;
            if (character != '\n' || quoted)
            {
                used |= !char.IsWhiteSpace(character);
                continue;
            }

            if (used)
                counts.Add(count);
            (count, used) = (0, false);
            if (counts.Count == SampleLines)
                return counts;
        }

        if (used)
            counts.Add(count);
        return counts;
    }
}
