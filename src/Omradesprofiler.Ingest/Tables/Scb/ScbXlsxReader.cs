using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Tables.Excel;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Ingest.Tables.Scb;

/// <summary>
/// The workbook that SCB's web page exports: the title in A1; header rows with empty stub cells, a header value
/// standing once and holding to the right; data rows, where a stub value stands once and holds downwards; footnotes and
/// a source block in column A. Dimensions are named by the title, stub first, then header rows.
/// </summary>
internal sealed class ScbXlsxReader
{
    private readonly TableSource _source;
    private readonly XlsxRows _rows;
    private readonly StatTableBuilder _builder;
    private readonly ScbFootnotes _footnotes = new();
    private readonly List<string[]> _headers = [];
    private string[] _stub = [];
    private int[][] _columns = [];
    private int[] _coordinates = [];
    private (int Count, int Row, string Column) _doubtful;

    private ScbXlsxReader(TableSource source, XlsxRows rows)
    {
        _source = source;
        _rows = rows;
        _builder = new StatTableBuilder(source.File);
    }

    public static StatTable Read(TableSource source, string? sheet)
    {
        using var rows = XlsxRows.Open(source, sheet);
        return new ScbXlsxReader(source, rows).Read();
    }

    private StatTable Read()
    {
        if (!ReadHeaders())
            throw NotScb("datarader saknas efter rubrikerna");
        var dataEnded = false;
        do
        {
            var hasValues = _rows.LastUsed() >= _stub.Length;
            if (hasValues && dataEnded)
                _source.Warn("cell-count",
                    "Raden har värden men står efter fotnoterna. Den har utelämnats.", _rows.Row);
            else if (hasValues)
                ReadRow();
            else if (!_rows[0].IsEmpty)
                dataEnded = true;
            if (dataEnded && !hasValues && !_rows[0].IsEmpty)
                _footnotes.Take(_rows[0].ToString());
        }
        while (_rows.Read());

        Report();
        (_builder.Updated, _builder.Publisher, _builder.TableId) =
            (_footnotes.Updated, _footnotes.Publisher, _footnotes.TableId);
        return _builder.Build();
    }

    // Reads the title and the header rows; the rows then stand on the first row of data.
    private bool ReadHeaders()
    {
        while (_rows.Read())
        {
            if (_rows.IsBlank)
                continue;
            if (_builder.Title is null)
            {
                if (_rows.LastUsed() != 0)
                    throw NotScb("den första raden ska ha en titel i cell A och inget mer");
                _builder.Title = _rows[0].ToString();
                continue;
            }

            if (_rows[0].IsEmpty)
            {
                _headers.Add([.. Enumerable.Range(0, _rows.LastUsed() + 1).Select(cell => _rows[cell].ToString())]);
                continue;
            }

            SetLayout();
            return true;
        }

        return false;
    }

    private void SetLayout()
    {
        if (_headers.Count == 0)
            throw NotScb("rubrikrader med tom cell A saknas mellan titeln och datat");
        var stubCount = _headers.Min(header => Array.FindIndex(header, text => text.Length > 0));
        var width = _headers.Max(header => header.Length);
        _stub = new string[stubCount];
        Array.Fill(_stub, "");
        NameDimensions(stubCount + _headers.Count);
        _coordinates = new int[stubCount + _headers.Count];
        _columns = new int[width - stubCount][];
        for (var column = 0; column < _columns.Length; column++)
        {
            _columns[column] = new int[_headers.Count];
            for (var header = 0; header < _headers.Count; header++)
            {
                var text = HeaderOf(header, stubCount + column);
                _columns[column][header] = _builder.CategoryOf(stubCount + header, text);
            }
        }
    }

    // A header value holds to the right until the next.
    private string HeaderOf(int header, int cell)
    {
        var texts = _headers[header];
        for (var at = Math.Min(cell, texts.Length - 1); at >= _stub.Length; at--)
            if (texts[at].Length > 0)
                return texts[at];
        throw NotScb("den första värdekolumnen saknar en rubrik");
    }

    private void NameDimensions(int count)
    {
        var names = ScbTitle.DimensionNames(_builder.Title ?? "", count);
        if (names is null || names.Distinct(StringComparer.Ordinal).Count() != count)
        {
            names = new string[count];
            for (var i = 0; i < count; i++)
                names[i] = $"kolumn{i + 1}";
            _source.Note(
                "unnamed-column",
                "Titeln nämner inte lika många indelningar som tabellen har. De kallas kolumn1, kolumn2 och så vidare: "
                + "först förspalten, sedan rubrikraderna.",
                1);
        }

        foreach (var name in names)
            _builder.AddDimension(name);
    }

    private void ReadRow()
    {
        if (!ReadStub())
        {
            _source.Warn("missing-key",
                "Raden har värden men saknar text i förspalten. Den har utelämnats.", _rows.Row);
            return;
        }

        if (_rows.LastUsed() >= _stub.Length + _columns.Length)
            _source.Warn("cell-count",
                "Raden har värden till höger om rubrikerna. De värdena har utelämnats.", _rows.Row);
        for (var column = 0; column < _columns.Length; column++)
        {
            _columns[column].CopyTo(_coordinates.AsSpan(_stub.Length));
            var (value, state) = Value(_stub.Length + column);
            _builder.Add(_coordinates, value, state, _rows.Row);
        }
    }

    // The last stub column stands on every row; the others hold from the row above.
    private bool ReadStub()
    {
        for (var cell = 0; cell < _stub.Length; cell++)
        {
            var text = _rows[cell];
            if (!text.IsEmpty)
                _stub[cell] = text.ToString();
            else if (cell == _stub.Length - 1 || _stub[cell].Length == 0)
                return false;
            _coordinates[cell] = _builder.CategoryOf(cell, _stub[cell]);
        }

        return true;
    }

    private (double Value, CellState State) Value(int cell)
    {
        if (_rows.TryNumber(cell, out var value))
            return (value, CellState.Published);
        if (SwedishNumber.TryParse(_rows[cell], out value, out var state))
            return (value, state);
        if (_doubtful.Count++ == 0)
            (_doubtful.Row, _doubtful.Column) = (_rows.Row, RowSource.Letters(cell));
        return (0, CellState.NotCollected);
    }

    private void Report()
    {
        if (_doubtful.Count > 0)
        {
            _source.Warn(
                "not-a-number",
                "Cellen är varken ett tal eller ett tecken för saknat värde. Den räknas som saknat värde.",
                _doubtful.Row, _doubtful.Column, _doubtful.Count);
        }
    }

    private DataException NotScb(string rule) => _source.Fatal(
        "wrong-format", $"Boken ser inte ut som SCB:s export: {rule}.", _rows.Row == 0 ? null : _rows.Row);
}
