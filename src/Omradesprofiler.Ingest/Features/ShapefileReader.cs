using System.Buffers.Binary;

namespace Omradesprofiler.Ingest.Features;

/// <summary>
/// Reads an ESRI Shapefile (ESRI white paper, July 1998): .shp with .dbf, and .shx, .prj and .cpg where there are any.
/// Rows are the records' places, from 1, deleted ones counted.
/// </summary>
internal sealed class ShapefileReader : IDisposable
{
    public const int FileCode = 9994;

    private const int HeaderBytes = 100;
    private const int RecordHeaderBytes = 8;

    private readonly FeatureSource _source;
    private readonly FileStream _stream;
    private readonly FeatureCollector _collector;
    private byte[] _content = new byte[1 << 12];

    private ShapefileReader(FeatureSource source)
    {
        _source = source;
        _stream = new FileStream(source.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        _collector = new FeatureCollector(source);
    }

    public static FeatureTable Read(FeatureSource source)
    {
        var parts = new ShapefileParts(source.Path);
        var dbf = parts.Find(".dbf") ?? throw source.Refuse("sidecar-missing",
            "Shapefilens .dbf saknas: lägg .shp, .dbf, .shx, .prj och .cpg i samma mapp.");
        using var reader = new ShapefileReader(source);
        reader.CheckHeader();
        using var table = DbfTable.Open(source, dbf, parts.ReadText(".cpg"));
        reader.ReadRecords(table, ShapefileIndex.Read(source, parts.Find(".shx"), table.RowCount));
        var prj = parts.ReadText(".prj");
        return reader._collector.Finish(
            Path.GetFileNameWithoutExtension(source.Path), table.Columns,
            string.IsNullOrEmpty(prj) ? null : SystemNames.FromWkt(prj));
    }

    public void Dispose() => _stream.Dispose();

    private void CheckHeader()
    {
        _source.CheckSize(_stream.Length, _source.Limits.ShapefileBytes, "Shapefile");
        var header = new byte[HeaderBytes];
        if (_stream.ReadAtLeast(header, HeaderBytes, false) < HeaderBytes)
            throw _source.Refuse("file-truncated",
                "Filen är avkortad: den är kortare än Shapefiles huvud på 100 byte.");
        var declared = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(24)) * 2L;
        if (declared > _stream.Length)
            throw _source.Refuse("file-truncated",
                $"Filen är avkortad: den ska vara {FeatureSource.Number(declared)} byte men är "
                + $"{FeatureSource.Number(_stream.Length)}.");
    }

    private void ReadRecords(DbfTable table, ShapefileIndex index)
    {
        var (row, deleted) = (0, 0);
        while (index.Next(_stream, HeaderBytes) is { } offset)
        {
            _stream.Position = offset;
            row++;
            var content = ReadContent(row, offset);
            if (row > table.RowCount)
                break;
            if (table.Read(row) is { } attributes)
                _collector.Add(row, attributes, ShapeRecord.Read(content, _collector, row));
            else
                deleted++;
        }

        if (row != table.RowCount)
            throw _source.Refuse("rows-differ",
                $".shp och .dbf hör inte ihop: .dbf har {FeatureSource.Number(table.RowCount)} "
                + $"rader, .shp har {(row > table.RowCount ? "fler" : FeatureSource.Number(row))}.");
        if (deleted > 0)
            _source.Note("row-deleted", "Rader som är markerade som raderade i .dbf lämnades utanför.", count: deleted);
    }

    private ReadOnlySpan<byte> ReadContent(int row, long offset)
    {
        Span<byte> header = stackalloc byte[RecordHeaderBytes];
        _stream.ReadExactly(header);
        if (BinaryPrimitives.ReadInt32BigEndian(header) != row)
            _source.Warn("record-number",
                "Geometrin har ett annat nummer i .shp än sin rad i .dbf; den lästes till raden på samma plats.", row);
        var length = BinaryPrimitives.ReadInt32BigEndian(header[4..]) * 2L;
        if (length < 4 || offset + RecordHeaderBytes + length > _stream.Length)
            throw _source.Refuse("file-corrupt",
                "Filen är avkortad eller skadad: geometrins längd ryms inte i filen.", row);
        if (length > 44 + 40L * _source.Limits.Vertices)
            throw _source.TooMany("geometry-too-large", "Geometrin", _source.Limits.Vertices, "brytpunkter", row);
        if (length > _content.Length)
            _content = new byte[Math.Min(length * 5 / 4, Array.MaxLength)];
        _stream.ReadExactly(_content, 0, (int)length);
        return _content.AsSpan(0, (int)length);
    }
}
