using Omradesprofiler.Findings;

namespace Omradesprofiler.Ingest.Tables.Persons;

/// <summary>
/// Looks through one column for personal numbers, and remembers where but never what it saw. Twelve digits with a
/// century weigh double: they are one by chance in one of five thousand.
/// </summary>
internal sealed class PersonalNumberTally(TableSource source)
{
    private int _bare;
    private int _valid;
    private int _row;
    private int _written;

    /// <summary>Looks at a text.</summary>
    public void See(string text, int row)
    {
        if (_written == 0 && text.Length >= 11 && PersonalNumber.IsWithin(text))
            _written = row;
        else if (PersonalNumber.FindBare(text) is { } digits)
            See(digits, PersonalNumber.IsValid(digits), row);
    }

    /// <summary>Looks at a number.</summary>
    public void See(double number, int row)
    {
        if (PersonalNumber.FindBare(number) is { } digits)
            See(digits, PersonalNumber.IsValid(digits), row);
    }

    /// <summary>
    /// Stops the import where the column has a written number, or where at least half of what has its length is one:
    /// by chance one in a hundred is. In published tables a single number without a sign is taken for chance.
    /// </summary>
    /// <exception cref="DataException">It looks like personal numbers.</exception>
    /// <param name="column">The column's name.</param>
    /// <param name="rowOf">The row of what was seen under a number; the number itself where not said.</param>
    public void Check(string? column, Func<int, int?>? rowOf = null)
    {
        var isBare = _valid >= (source.IsOwn ? 1 : 2) && 2 * _valid >= _bare;
        if (_written > 0 || isBare)
            throw Refuse(_written > 0 ? _written : _row, column, rowOf);
    }

    private void See(string digits, bool isValid, int row)
    {
        _bare++;
        if (!isValid)
            return;
        _valid += digits.Length == 12 ? 2 : 1;
        if (_row == 0)
            _row = row;
    }

    private DataException Refuse(int row, string? column, Func<int, int?>? rowOf) => source.Fatal(
        "personal-number",
        "Kolumnen har något som ser ut som personnummer eller samordningsnummer (datum och kontrollsiffra stämmer). "
        + "Uppgifter läses bara in som antal per område. Ta bort kolumnen och summera raderna först.",
        rowOf is null ? row : rowOf(row), column);
}
