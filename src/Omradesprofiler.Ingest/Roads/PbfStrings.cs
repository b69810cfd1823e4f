using System.Text;

namespace Omradesprofiler.Ingest.Roads;

/// <summary>The texts of one block, and which of them are keys that are looked for.</summary>
internal sealed class PbfStrings
{
    private readonly List<string> _texts = [];

    public PbfStrings(ReadOnlySpan<byte> table)
    {
        var cursor = new ProtobufCursor(table);
        while (cursor.MoveNext())
            if (cursor.Field == 1)
                _texts.Add(Encoding.UTF8.GetString(cursor.Bytes));
    }

    /// <exception cref="InvalidDataException">There is no such text.</exception>
    public string this[ulong number] => number < (ulong)_texts.Count
        ? _texts[(int)number]
        : throw new InvalidDataException("en tagg hänvisar till en text som inte finns");

    /// <summary>The tags of an element whose keys are wanted.</summary>
    public Dictionary<string, string> Tags(
        ReadOnlySpan<byte> keys, ReadOnlySpan<byte> values, IReadOnlySet<string> wanted)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        var keyCursor = new ProtobufCursor(keys);
        var valueCursor = new ProtobufCursor(values);
        while (!keyCursor.IsAtEnd)
        {
            var (key, value) = (this[keyCursor.ReadVarint()], valueCursor.ReadVarint());
            if (wanted.Contains(key))
                tags[key] = this[value];
        }

        return tags;
    }
}
