namespace Omradesprofiler.Server.Tiles;

/// <summary>One form of a tile as it is sent.</summary>
/// <param name="Bytes">The body.</param>
/// <param name="ETag">Names these very bytes; a strong tag.</param>
public sealed record PackedTile(byte[] Bytes, string ETag);

/// <summary>A tile in memory, packed in each encoding that someone has asked for; without bytes where it is empty.
/// </summary>
public sealed class TileEntry
{
    private readonly PackedTile?[] _forms = new PackedTile?[TileEncoding.All.Count];
    private int _hits;

    /// <param name="tag">Names the tile's content, whatever its encoding.</param>
    /// <param name="bytes">The tile, null where it is empty.</param>
    /// <param name="encoding">The encoding of the first who asked.</param>
    public TileEntry(string tag, byte[]? bytes, TileEncoding encoding)
    {
        (Tag, EmptyETag, IsEmpty) = (tag, $"\"{tag}\"", bytes is null);
        if (bytes is not null)
            _forms[encoding.Index] = FormOf(encoding, bytes, isBest: false);
    }

    public string Tag { get; }

    public string EmptyETag { get; }

    public bool IsEmpty { get; }

    /// <summary>Bytes of all its forms.</summary>
    public long Size => _forms.Sum(form => (long)(form?.Bytes.Length ?? 0));

    /// <summary>The tile in an encoding; made of another form where it has not been asked for before.</summary>
    public PackedTile In(TileEncoding encoding)
    {
        if (Volatile.Read(ref _forms[encoding.Index]) is { } held)
            return held;
        var form = FormOf(encoding, Plain(), isBest: false);
        return Interlocked.CompareExchange(ref _forms[encoding.Index], form, null) ?? form;
    }

    /// <summary>Counts a request; true the one time when the tile has proved to be wanted again.</summary>
    public bool IsWantedAgain() => _hits <= 2 && Interlocked.Increment(ref _hits) == 2;

    /// <summary>Replaces each quick form by the best.</summary>
    public void Improve()
    {
        foreach (var encoding in TileEncoding.All)
            if (encoding != TileEncoding.Identity && Volatile.Read(ref _forms[encoding.Index]) is { } quick)
                Volatile.Write(
                    ref _forms[encoding.Index], FormOf(encoding, encoding.Unpack(quick.Bytes), isBest: true));
    }

    private byte[] Plain()
    {
        foreach (var encoding in TileEncoding.All)
            if (Volatile.Read(ref _forms[encoding.Index]) is { } form)
                return encoding.Unpack(form.Bytes);
        throw new InvalidOperationException("An empty tile has no bytes.");
    }

    private PackedTile FormOf(TileEncoding encoding, byte[] plain, bool isBest) =>
        new(encoding.Pack(plain, isBest), $"\"{Tag}{(isBest ? encoding.BestTag : encoding.QuickTag)}\"");
}
