using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Omradesprofiler.Ingest.Features;

/// <summary>
/// Reads a dBASE table row by row: text and numbers as they are written, without the blanks around them.
/// </summary>
internal sealed class DbfTable : IDisposable
{
    private const int HeaderBytes = 32;
    private const byte HeaderEnd = 0x0D;
    private const byte Deleted = (byte)'*';

    private readonly FeatureSource _source;
    private readonly Stream _stream;
    private readonly List<DbfField> _fields = [];
    private readonly AttributeGuard _guard;
    private readonly byte[] _row;
    private Encoding _encoding;

    private DbfTable(FeatureSource source, Stream stream, byte[] header, string? cpg)
    {
        (_source, _stream) = (source, stream);
        _guard = new AttributeGuard(source);
        RowCount = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(4));
        HeaderLength = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(8));
        _row = new byte[BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(10))];
        _encoding = DbfEncoding.Choose(source, cpg, header[29]);
    }

    /// <summary>Rows, deleted ones included.</summary>
    public long RowCount { get; }

    public IReadOnlyList<string> Columns => [.. _fields.Select(column => column.Name)];

    private int HeaderLength { get; }

    /// <summary>Opens the table and finds which encoding its text is in.</summary>
    public static DbfTable Open(FeatureSource source, string path, string? cpg)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        try
        {
            source.CheckSize(stream.Length, source.Limits.AttributeTableBytes, ".dbf");
            var header = new byte[HeaderBytes];
            if (stream.ReadAtLeast(header, HeaderBytes, false) < HeaderBytes)
                throw source.Refuse("file-truncated", ".dbf-filen är avkortad: den är kortare än sitt huvud.");
            var table = new DbfTable(source, stream, header, cpg);
            table.ReadFields();
            table.CheckLength();
            table.ChooseEncoding();
            stream.Position = table.HeaderLength;
            return table;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    public void Dispose() => _stream.Dispose();

    /// <summary>The next row's attributes; null where the row is deleted.</summary>
    public string?[]? Read(int row)
    {
        _stream.ReadExactly(_row);
        if (_row[0] == Deleted)
            return null;
        _guard.CountCells(row, _fields.Count);
        var values = new string?[_fields.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = _guard.Check(ValueOf(_fields[i], row), row, _fields[i].Name);
        return values;
    }

    private string? ValueOf(DbfField field, int row)
    {
        var bytes = _row.AsSpan(field.Offset, field.Length);
        switch (field.Type)
        {
            case 'I' or '+' when bytes.Length == 4:
                return BinaryPrimitives.ReadInt32LittleEndian(bytes).ToString(CultureInfo.InvariantCulture);
            case 'O' or 'B' when bytes.Length == 8:
                return BinaryPrimitives.ReadDoubleLittleEndian(bytes).ToString("R", CultureInfo.InvariantCulture);
            case 'M' or 'G' or 'P' or 'B' or '@':
                _source.Warn("attribute-binary", "Kolumnen har binära värden; de lästes som tomma.", row, field.Name);
                return null;
            case 'N' or 'F' when bytes.Contains((byte)'*'):
                _source.Warn("number-overflow",
                    "Talet rymdes inte i kolumnen när filen skrevs (***); det lästes som tomt.", row, field.Name);
                return null;
            default:
                var text = _encoding.GetString(bytes).TrimEnd(' ', '\0');
                text = field.IsNumber ? text.TrimStart() : text;
                return text.Length == 0 ? null : text;
        }
    }

    private void ReadFields()
    {
        var bytes = new byte[Math.Max(0, HeaderLength - HeaderBytes)];
        if (_stream.ReadAtLeast(bytes, bytes.Length, false) < bytes.Length)
            throw _source.Refuse("file-truncated", ".dbf-filen är avkortad: den slutar i sitt huvud.");
        var offset = 1;
        for (var at = 0; at + HeaderBytes <= bytes.Length && bytes[at] != HeaderEnd; at += HeaderBytes)
        {
            var field = DbfField.Read(bytes.AsSpan(at, HeaderBytes), offset, _encoding);
            offset += field.Length;
            _fields.Add(field);
        }

        if (offset > _row.Length || _fields.Count == 0)
            throw _source.Refuse("file-corrupt", ".dbf-filens huvud är felaktigt: kolumnerna ryms inte i raderna.");
    }

    private void CheckLength()
    {
        var needed = HeaderLength + RowCount * _row.Length;
        if (_stream.Length < needed)
            throw _source.Refuse("file-truncated",
                $".dbf-filen är avkortad: den ska ha {FeatureSource.Number(RowCount)} rader "
                + $"({FeatureSource.Number(needed)} byte) men är {FeatureSource.Number(_stream.Length)} byte.");
    }

    /// <summary>
    /// Reads all text once to see whether it can be in the declared encoding: what is not UTF-8 can not be read so,
    /// and text with letters beyond ASCII that is UTF-8 throughout is nothing else.
    /// </summary>
    private void ChooseEncoding()
    {
        var declaresUtf8 = _encoding.CodePage == Encoding.UTF8.CodePage;
        var (anyAccents, firstInvalid) = FindInvalidUtf8(declaresUtf8);
        if (declaresUtf8 && firstInvalid > 0)
        {
            _source.Warn("encoding",
                "Shapefilen anger UTF-8 men texten är inte UTF-8; den lästes som Windows-1252.", firstInvalid);
            _encoding = DbfEncoding.Fallback;
        }
        else if (!declaresUtf8 && anyAccents && firstInvalid == 0)
        {
            _source.Warn("encoding",
                $"Texten är UTF-8 fast shapefilen anger {_encoding.WebName}; den lästes som UTF-8.");
            _encoding = Encoding.UTF8;
        }
    }

    private (bool AnyAccents, int FirstInvalid) FindInvalidUtf8(bool allowCut)
    {
        var texts = _fields.FindAll(column => column.IsText);
        var anyAccents = false;
        _stream.Position = HeaderLength;
        for (var row = 1; row <= RowCount; row++)
        {
            _stream.ReadExactly(_row);
            foreach (var text in texts)
            {
                var bytes = _row.AsSpan(text.Offset, text.Length);
                anyAccents |= bytes.ContainsAnyExceptInRange((byte)0, (byte)127);
                if (!Utf8.IsValid(allowCut ? TrimCut(bytes) : bytes))
                    return (anyAccents, row);
            }
        }

        return (anyAccents, 0);
    }

    /// <summary>Leaves out a last character that the field's width cut in two, as writers do.</summary>
    private static ReadOnlySpan<byte> TrimCut(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var lead = bytes[^back];
            var length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
            if (length > back)
                return bytes[..^back];
            if (lead is < 0x80 or >= 0xC0)
                break;
        }

        return bytes;
    }
}
