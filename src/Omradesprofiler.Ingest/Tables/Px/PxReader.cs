using Omradesprofiler.Ingest.Tables.Files;

namespace Omradesprofiler.Ingest.Tables.Px;

/// <summary>PC-Axis files (PX file format 2013): STUB and HEADING are the dimensions, DATA the values, the last
/// heading fastest; with KEYS each row of the data begins with the codes of its stub.</summary>
internal static class PxReader
{
    public static StatTable Read(TableSource source)
    {
        var bytes = DataFile.ReadAll(source, "en PC-Axis-fil (.px)", FileKind.Px).AsSpan();
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            bytes = bytes[3..];
        var encoding = PxEncoding.Detect(source, bytes);
        var scanner = new PxScanner(source, bytes, encoding);
        var statements = new List<PxStatement>();
        while (scanner.Next() is { } statement)
            statements.Add(statement);
        var header = new PxHeader(source, statements);
        var builder = Builder(source, header);
        var data = new PxData(source, bytes[scanner.Position..], new PxSymbols(header));
        return header.Stub.Any(variable => header.Values("KEYS", variable.Name) is not null)
            ? new PxKeyedRows(source, header, builder, encoding).Read(ref data)
            : ReadAll(source, header, builder, ref data);
    }

    private static StatTableBuilder Builder(TableSource source, PxHeader header)
    {
        var builder = new StatTableBuilder(source.File)
        {
            Title = header.Find("TITLE") ?? header.Find("DESCRIPTION"),
            TableId = header.Find("TABLEID") ?? header.Find("MATRIX"),
            Updated = header.Find("LAST-UPDATED"),
            Publisher = header.Find("SOURCE"),
        };
        foreach (var variable in header.Stub.Concat(header.Heading))
        {
            var dimension = builder.AddDimension(variable.Code, variable.Name);
            foreach (var category in variable.Categories)
                builder.CategoryOf(dimension, category.Code, category.Label);
        }

        return builder;
    }

    private static StatTable ReadAll(TableSource source, PxHeader header, StatTableBuilder builder, ref PxData data)
    {
        var sizes = header.Stub.Concat(header.Heading).Select(variable => variable.Categories.Count).ToArray();
        var expected = DenseTable.Product(source, sizes);
        var table = new DenseTable(source);
        while (data.Next(out var value, out var state))
            table.Add(value, state);
        if (table.Count != expected)
        {
            var text = $"Datadelen har {table.Count} värden, men variablerna ger {expected}. "
                + "Det går inte att veta vilka som saknas.";
            throw source.Fatal("value-count", text, column: "DATA");
        }

        data.Report();
        return table.Build(builder, sizes);
    }
}
