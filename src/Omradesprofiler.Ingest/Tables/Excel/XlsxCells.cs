using System.Globalization;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Ingest.Tables.Excel;

/// <summary>The cells of one row of a sheet, as texts and numbers.</summary>
internal sealed class XlsxCells(TableSource source, XlsxBook book)
{
    private const double MaxSerialDay = 2_958_465;
    private string[] _texts = new string[64];
    private double[] _numbers = new double[64];
    private int _row;

    /// <summary>One more than the last cell that the row has.</summary>
    public int Count { get; private set; }

    public void Clear(int row)
    {
        _row = row;
        Count = 0;
    }

    public ReadOnlySpan<char> Text(int cell) => cell < Count ? _texts[cell].AsSpan().Trim() : [];

    public bool TryNumber(int cell, out double value)
    {
        value = cell < Count ? _numbers[cell] : double.NaN;
        return !double.IsNaN(value);
    }

    /// <summary>Adds a cell as it stands in the file.</summary>
    public void Add(string? place, string? type, string? style, string value, bool hasFormula)
    {
        var column = ColumnOf(place) ?? Count;
        if (column >= TableLimits.MaxColumns)
            throw source.Fatal("too-large", "Raden har fler kolumner än Excel tillåter.", _row);
        if (value.Length > TableLimits.MaxCellCharacters)
            throw source.Fatal(
                "too-large", $"En cell har fler än {TableLimits.MaxCellCharacters} tecken.", _row,
                RowSource.Letters(column));
        if (hasFormula && value.Length == 0 && type is not "str")
        {
            source.Warn(
                "formula-without-value",
                "Cellen har en formel men inget sparat resultat. Den räknas som tom. Öppna boken i Excel och spara "
                + "den.",
                _row, RowSource.Letters(column));
        }

        while (Count <= column)
            Put("", double.NaN);
        (_texts[column], _numbers[column]) = Interpret(column, type, style, value);
    }

    /// <summary>Reads a row number.</summary>
    public static bool TryRow(string? text, out int row) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out row) && row > 0;

    private (string Text, double Number) Interpret(int column, string? type, string? style, string value)
    {
        switch (type)
        {
            case "s":
                return (SharedText(column, value), double.NaN);
            case "str" or "inlineStr" or "e" or "d":
                return (value, double.NaN);
            case "b":
                return (value is "1" or "true" ? "SANT" : "FALSKT", double.NaN);
        }

        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number))
        {
            return (value, double.NaN);
        }

        return IsDate(style) && TryDate(column, number, out var date)
            ? (date, double.NaN)
            : (number.ToString("R", CultureInfo.InvariantCulture), number);
    }

    private string SharedText(int column, string value)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index < book.SharedTexts.Length)
        {
            return book.SharedTexts[index];
        }

        source.Warn(
            "bad-cell", "Cellen hänvisar till en text som inte finns i boken. Den räknas som tom.",
            _row, RowSource.Letters(column));
        return "";
    }

    private bool IsDate(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        && index < book.DateStyles.Length && book.DateStyles[index];

    // Excel's day 60 is 29 February 1900, which there never was; days before it are one off.
    private bool TryDate(int column, double serial, out string date)
    {
        date = "";
        var day = book.Uses1904 ? serial + 1462 : serial;
        if (day is < 0 or >= MaxSerialDay + 1 || (!book.Uses1904 && Math.Floor(day) == 60))
        {
            source.Warn(
                "impossible-date",
                "Cellen är formaterad som datum, men det datumet finns inte. Talet har behållits som det står.",
                _row, RowSource.Letters(column));
            return false;
        }

        var time = DateTime.FromOADate(day < 60 ? day + 1 : day);
        date = time.ToString(
            time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return true;
    }

    private void Put(string text, double number)
    {
        if (Count == _texts.Length)
        {
            Array.Resize(ref _texts, Count * 2);
            Array.Resize(ref _numbers, Count * 2);
        }

        _texts[Count] = text;
        _numbers[Count++] = number;
    }

    private static int? ColumnOf(string? place)
    {
        var column = 0;
        foreach (var character in place ?? "")
        {
            if (!char.IsAsciiLetterUpper(character))
                break;
            column = (column * 26) + (character - 'A' + 1);
            if (column > TableLimits.MaxColumns)
                break;
        }

        return column == 0 ? null : column - 1;
    }
}
