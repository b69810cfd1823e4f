namespace Omradesprofiler.Ingest.Tables.Grids;

/// <summary>What a row is, before anyone looks at its values.</summary>
internal enum RowKind
{
    /// <summary>As many cells as the header.</summary>
    Whole,

    /// <summary>Nothing in it.</summary>
    Blank,

    /// <summary>Something in the first cell only: a footnote, or an area without values.</summary>
    FirstOnly,

    /// <summary>Too many or too few cells, or badly quoted; it has been counted.</summary>
    Broken,
}

/// <summary>Sorts rows, and counts those that are left out because of their form.</summary>
internal sealed class RowRules(TableSource source, int columns)
{
    public RowKind Sort(RowSource rows)
    {
        if (rows.Fault is { } fault)
        {
            source.Warn("bad-quotes", $"Raden har {fault}. Den har utelämnats.", rows.Row);
            return RowKind.Broken;
        }

        var last = rows.LastUsed();
        if (last < 0)
            return RowKind.Blank;
        if (last >= columns)
        {
            source.Warn("cell-count", "Raden har fler celler än rubrikraden. Den har utelämnats.", rows.Row);
            return RowKind.Broken;
        }

        if (last == 0 && columns > 1)
            return RowKind.FirstOnly;
        if (rows.Count >= columns || rows.PadsRows)
            return RowKind.Whole;
        source.Warn(
            "cell-count",
            "Raden har färre celler än rubrikraden; filen kan vara avklippt. Den har utelämnats.", rows.Row);
        return RowKind.Broken;
    }
}
