namespace Omradesprofiler.Ingest.Features;

/// <summary>Keeps attributes within the limits, and says where text was not in the encoding it should be.</summary>
internal sealed class AttributeGuard(FeatureSource source)
{
    private const char Replacement = '\uFFFD';

    private long _cells;

    /// <summary>Counts a row's attributes; refuses the file when there are too many in all.</summary>
    public void CountCells(int row, int columns)
    {
        _cells += columns;
        if (_cells > source.Limits.Cells)
            throw source.TooMany("too-many-cells", "Filen", source.Limits.Cells, "attributvärden", row);
    }

    /// <summary>The text itself, or null where it is too long.</summary>
    public string? Check(string? text, int row, string column)
    {
        if (text is null)
            return null;
        if (text.Length > source.Limits.AttributeBytes)
        {
            source.Warn("attribute-too-long",
                $"Texten är längre än {FeatureSource.Number(source.Limits.AttributeBytes)} tecken och lästes som tom.",
                row, column);
            return null;
        }

        if (text.Contains(Replacement))
            source.Warn("encoding", "Texten har tecken som inte gick att tolka (fel teckenkodning).", row, column);
        return text;
    }
}
