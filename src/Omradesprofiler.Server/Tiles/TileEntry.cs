namespace Omradesprofiler.Server.Tiles;

/// <summary>One form of a tile as it is sent.</summary>
/// <param name="Bytes">The body.</param>
/// <param name="ETag">Names these very bytes; a strong tag.</param>
public sealed record PackedTile(byte[] Bytes, string ETag);

/// <summary>
/// A tile in memory, packed in each encoding that someone has asked for; without bytes where it is empty. The few who
/// take it plain get it unpacked anew.
/// </summary>
public sealed class TileEntry
{
    private readonly PackedTile?[] _forms = new PackedTile?[TileEncoding.All.Count];
    private volatile bool _isAtBest;
    private int _hits;

    /// <param name="tag">Names the tile's content, whatever its encoding.</param>
    /// <param name="bytes">The tile, null where it is empty.</param>
    /// <param name="encoding">The encoding of the first who asked.</param>
    public TileEntry(string tag, byte[]? bytes, TileEncoding encoding)
    {
        (Tag, EmptyETag, IsEmpty) = (tag, $"\"{tag}\"", bytes is null);
        if (bytes is null)
            return;
        var kept = encoding == TileEncoding.Identity ? TileEncoding.Brotli : encoding;
        _forms[kept.Index] = FormOf(kept, bytes);
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
        var form = FormOf(encoding, Plain());
        if (encoding == TileEncoding.Identity)
            return form;
        return Interlocked.CompareExchange(ref _forms[encoding.Index], form, null) ?? form;
    }

    /// <summary>Counts a request; true the one time when the tile has proved to be wanted again.</summary>
    public bool IsWantedAgain() => _hits <= 2 && Interlocked.Increment(ref _hits) == 2;

    /// <summary>Replaces each quick form by the best; forms made from now on are the best from the start.</summary>
    public void Improve()
    {
        _isAtBest = true;
        foreach (var encoding in TileEncoding.All)
            if (Volatile.Read(ref _forms[encoding.Index]) is { } quick)
                Volatile.Write(ref _forms[encoding.Index], FormOf(encoding, encoding.Unpack(quick.Bytes)));
    }

    /// <summary>Whether an entity tag is, or was, that of one of the tile's forms.</summary>
    public bool HasTag(string eTag)
    {
        if (eTag.Length < Tag.Length + 2 || !eTag.AsSpan(1).StartsWith(Tag) || eTag[0] != '"' || eTag[^1] != '"')
            return false;
        var ending = eTag.AsSpan(Tag.Length + 1, eTag.Length - Tag.Length - 2);
        foreach (var encoding in TileEncoding.All)
            if (ending.SequenceEqual(encoding.QuickTag) || ending.SequenceEqual(encoding.BestTag))
                return true;
        return false;
    }

    private byte[] Plain()
    {
        foreach (var encoding in TileEncoding.All)
            if (Volatile.Read(ref _forms[encoding.Index]) is { } form)
                return encoding.Unpack(form.Bytes);
        throw new InvalidOperationException("An empty tile has no bytes.");
    }

    private PackedTile FormOf(TileEncoding encoding, byte[] plain)
    {
        var isBest = _isAtBest;
        return new PackedTile(
            encoding.Pack(plain, isBest), $"\"{Tag}{(isBest ? encoding.BestTag : encoding.QuickTag)}\"");
    }
}
