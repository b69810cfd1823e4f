using System.Text;
using System.Xml;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Ingest.Tables.Excel;

/// <summary>A sheet row by row; merged cells stand, as in the file, in their first cell only.</summary>
internal sealed class XlsxRows : RowSource
{
    private readonly TableSource _source;
    private readonly XlsxBook _book;
    private readonly XmlReader _xml;
    private readonly XlsxCells _cells;
    private readonly StringBuilder _buffer = new();

    private XlsxRows(TableSource source, XlsxBook book, XlsxSheet sheet)
    {
        _source = source;
        _book = book;
        _cells = new XlsxCells(source, book);
        _xml = book.OpenSheet(sheet);
    }

    public override int Count => _cells.Count;

    public override bool PadsRows => true;

    public override ReadOnlySpan<char> this[int cell] => _cells.Text(cell);

    public static XlsxRows Open(TableSource source, string? sheet)
    {
        XlsxBook? book = null;
        try
        {
            book = XlsxBook.Open(source);
            return new XlsxRows(source, book, book.Find(sheet));
        }
        catch
        {
            book?.Dispose();
            throw;
        }
    }

    public override bool Read()
    {
        try
        {
            return ReadRow();
        }
        catch (XmlException error)
        {
            throw XlsxBook.BadXml(_source, error, Row == 0 ? null : Row);
        }
    }

    public override bool TryNumber(int cell, out double value) => _cells.TryNumber(cell, out value);

    public override void Dispose()
    {
        _xml.Dispose();
        _book.Dispose();
    }

    private bool ReadRow()
    {
        while (_xml.Next())
        {
            if (_xml.NodeType == XmlNodeType.EndElement && _xml.LocalName == "sheetData")
                return false;
            if (_xml.NodeType != XmlNodeType.Element || _xml.LocalName != "row")
                continue;
            Row = XlsxCells.TryRow(_xml.GetAttribute("r"), out var row) ? row : Row + 1;
            _cells.Clear(Row);
            if (!_xml.IsEmptyElement)
                ReadCells();
            return true;
        }

        return false;
    }

    private void ReadCells()
    {
        while (_xml.Next() && !(_xml.NodeType == XmlNodeType.EndElement && _xml.LocalName == "row"))
        {
            if (_xml.NodeType == XmlNodeType.Element && _xml.LocalName == "c")
                ReadCell();
        }
    }

    private void ReadCell()
    {
        var place = _xml.GetAttribute("r");
        var type = _xml.GetAttribute("t");
        var style = _xml.GetAttribute("s");
        var (text, hasFormula) = ("", false);
        if (!_xml.IsEmptyElement)
        {
            var depth = _xml.Depth;
            while (_xml.Next() && !(_xml.NodeType == XmlNodeType.EndElement && _xml.Depth == depth))
            {
                if (_xml.NodeType != XmlNodeType.Element)
                    continue;
                hasFormula |= _xml.LocalName == "f";
                if (_xml.LocalName == "v")
                    text = ReadValue();
                else if (_xml.LocalName == "is")
                    text = _xml.TextOfRuns(_buffer);
            }
        }

        _cells.Add(place, type, style, text, hasFormula);
    }

    // The text of the value element; the reader is left on its end.
    private string ReadValue()
    {
        _buffer.Clear();
        if (_xml.IsEmptyElement)
            return "";
        while (_xml.Next() && _xml.NodeType != XmlNodeType.EndElement)
            _xml.AppendValue(_buffer);
        return _buffer.ToString();
    }
}
