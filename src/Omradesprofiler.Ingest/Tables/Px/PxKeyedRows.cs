using System.Text;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Ingest.Tables.Px;

/// <summary>Data with KEYS: only rows that are not empty are written, each after the codes or values of its
/// stub.</summary>
internal sealed class PxKeyedRows
{
    private readonly TableSource _source;
    private readonly StatTableBuilder _builder;
    private readonly Encoding _encoding;
    private readonly Dictionary<string, int>[] _keys;
    private readonly int[] _headingSizes;

    public PxKeyedRows(TableSource source, PxHeader header, StatTableBuilder builder, Encoding encoding)
    {
        _source = source;
        _builder = builder;
        _encoding = encoding;
        _keys = [.. header.Stub.Select(variable => Lookup(header, variable))];
        _headingSizes = [.. header.Heading.Select(variable => variable.Categories.Count)];
    }

    public StatTable Read(ref PxData data)
    {
        var cells = DenseTable.Product(_source, _headingSizes);
        var coordinates = new int[_keys.Length + _headingSizes.Length];
        for (var row = 1; data.NextWord(out var word); row++)
        {
            var known = true;
            for (var key = 0; key < _keys.Length; key++)
            {
                if (key > 0 && !data.NextWord(out word))
                    throw Incomplete(row);
                known &= _keys[key].TryGetValue(_encoding.GetString(word), out coordinates[key]);
            }

            for (var cell = 0; cell < cells; cell++)
            {
                if (!data.Next(out var value, out var state))
                    throw Incomplete(row);
                DenseTable.Locate(cell, _headingSizes, coordinates.AsSpan(_keys.Length));
                if (known)
                    _builder.Add(coordinates, value, state, row);
            }

            if (!known)
                _source.Warn("unknown-key",
                    "Raden har en nyckel som inte finns bland variabelns värden. Den har utelämnats.", row, "DATA");
        }

        data.Report();
        return _builder.Build();
    }

    private static Dictionary<string, int> Lookup(PxHeader header, PxVariable variable)
    {
        var byValue = string.Equals(
            header.First("KEYS", variable.Name), "VALUES", StringComparison.OrdinalIgnoreCase);
        var lookup = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < variable.Categories.Count; i++)
            lookup.TryAdd(byValue ? variable.Categories[i].Label : variable.Categories[i].Code, i);
        return lookup;
    }

    private DataException Incomplete(int row) => _source.Fatal(
        "value-count", "Datadelens sista rad har för få värden.", row, "DATA");
}
