namespace Omradesprofiler.Ingest.Tables.Grids;

/// <summary>Rows of a CSV file or sheet, one at a time. A row's cells hold until the next is read.</summary>
internal abstract class RowSource : IDisposable
{
    /// <summary>The current row as a spreadsheet numbers it.</summary>
    public int Row { get; protected set; }

    /// <summary>How many cells the current row has; in a sheet, up to the last that is not empty.</summary>
    public abstract int Count { get; }

    /// <summary>What is wrong with the writing of the current row, in Swedish; null where nothing is.</summary>
    public string? Fault { get; protected set; }

    /// <summary>Whether cells at a row's end may simply be absent, as in a sheet.</summary>
    public virtual bool PadsRows => false;

    /// <summary>The text of a cell without spaces around it; empty beyond the row's end.</summary>
    public abstract ReadOnlySpan<char> this[int cell] { get; }

    /// <summary>Goes to the next row; false at the end.</summary>
    public abstract bool Read();

    /// <summary>The number of a cell that holds a number and not a text.</summary>
    public virtual bool TryNumber(int cell, out double value)
    {
        value = 0;
        return false;
    }

    /// <summary>Whether no cell holds anything.</summary>
    public bool IsBlank => LastUsed() < 0;

    /// <summary>The last cell that holds something; −1 where none does.</summary>
    public int LastUsed()
    {
        var last = Count - 1;
        while (last >= 0 && this[last].IsEmpty)
            last--;
        return last;
    }

    /// <summary>The letters of a column as a spreadsheet shows them: A for 0, AB for 27.</summary>
    public static string Letters(int cell) =>
        (cell >= 26 ? Letters((cell / 26) - 1) : "") + (char)('A' + (cell % 26));

    public abstract void Dispose();
}
