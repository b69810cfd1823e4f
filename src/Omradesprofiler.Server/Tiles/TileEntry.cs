using System.Collections.Concurrent;

namespace Omradesprofiler.Server.Tiles;

/// <summary>One form of a tile as it is sent.</summary>
/// <param name="Bytes">The body.</param>
/// <param name="ETag">Names these very bytes; a strong tag.</param>
public sealed record PackedTile(byte[] Bytes, string ETag);

/// <summary>A tile in memory, packed in each encoding that someone has asked for; without bytes where it is empty.
/// </summary>
public sealed class TileEntry
{
    private readonly ConcurrentDictionary<TileEncoding, PackedTile> _forms = [];
    private int _hits;

    /// <param name="tag">Names the tile's content, whatever its encoding.</param>
    /// <param name="bytes">The tile, null where it is empty.</param>
    /// <param name="encoding">The encoding of the first who asked.</param>
    public TileEntry(string tag, byte[]? bytes, TileEncoding encoding)
    {
        Tag = tag;
        EmptyETag = $"\"{tag}\"";
        if (bytes is not null)
            _forms[encoding] = FormOf(encoding, bytes, isBest: false);
    }

    public string Tag { get; }

    public string EmptyETag { get; }

    public bool IsEmpty => _forms.IsEmpty;

    /// <summary>Bytes of all its forms.</summary>
    public long Size => _forms.Values.Sum(form => (long)form.Bytes.Length);

    /// <summary>The tile in an encoding; made of another form where it has not been asked for before.</summary>
    public PackedTile In(TileEncoding encoding) => _forms.TryGetValue(encoding, out var form)
        ? form
        : _forms.GetOrAdd(encoding, wanted => FormOf(wanted, Plain(), isBest: false));

    /// <summary>Counts a request; true the one time when the tile has proved to be wanted again.</summary>
    public bool IsWantedAgain() => _hits <= 2 && Interlocked.Increment(ref _hits) == 2;

    /// <summary>Replaces each quick form by the best.</summary>
    public void Improve()
    {
        foreach (var encoding in _forms.Keys.Where(encoding => encoding != TileEncoding.Identity))
            _forms[encoding] = FormOf(encoding, Plain(), isBest: true);
    }

    private byte[] Plain()
    {
        var (encoding, form) = _forms.First();
        return encoding.Unpack(form.Bytes);
    }

    private PackedTile FormOf(TileEncoding encoding, byte[] plain, bool isBest) =>
        new(encoding.Pack(plain, isBest), $"\"{Tag}{(isBest ? encoding.BestTag : encoding.QuickTag)}\"");
}
