using System.Security.Cryptography;

namespace Omradesprofiler.Tiles.Archives;

/// <summary>
/// The contents of an archive in the making: written in Hilbert order, each content once, with a journal beside, so
/// that one that was broken off at any point is gone on with and comes out the same, byte for byte. Tiles are made by
/// all processors and stored in order.
/// </summary>
public sealed class TilePack
{
    /// <summary>Contents begin here in the stream: what is before is for the header and the root directory.</summary>
    public const int DataStart = 16384;

    private const int BatchSize = 512;

    private readonly Stream _data;
    private readonly PackJournal _journal;
    private readonly BlockEncoder _encoder;
    private readonly PackIndex _index;

    /// <summary>Goes on with what the streams hold if it was made under the same key, and starts over otherwise.
    /// </summary>
    /// <param name="streams">Where contents and journal are, both read and written.</param>
    /// <param name="key">Says what is being made: snapshot, layers, zooms, everything that the bytes depend on.</param>
    /// <param name="layers">In the order in which they stand in a tile.</param>
    /// <param name="zooms">The coarsest and the finest that are kept.</param>
    public TilePack(
        (Stream Data, Stream Journal) streams, string key, IReadOnlyList<ArchiveLayer> layers, (int Min, int Max) zooms)
    {
        (_data, _journal) = (streams.Data, new PackJournal(streams.Journal));
        _encoder = new BlockEncoder(layers, zooms.Min);
        _index = new PackIndex(layers.Count, zooms.Max);
        if (_journal.BeginsWith(key))
            Resume();
        else
            _journal.Begin(key);
        ResumedShare = _index.Share;
        _data.SetLength(DataStart + _index.DataLength);
        _data.Position = _data.Length;
    }

    /// <summary>The share that was there already, 0–1.</summary>
    public double ResumedShare { get; }

    /// <summary>Runs of tiles in Hilbert order.</summary>
    public IReadOnlyList<ArchiveEntry> Entries => _index.Entries;

    /// <summary>How many different contents there are.</summary>
    public int ContentCount => _index.ContentCount;

    /// <summary>The length of all contents.</summary>
    public long DataLength => _index.DataLength;

    /// <summary>Makes what is left to be made.</summary>
    /// <exception cref="OperationCanceledException">It was told to stop; what is done is kept.</exception>
    public void Complete(IProgress<PackProgress>? progress, CancellationToken stop)
    {
        while (!_index.IsComplete)
        {
            stop.ThrowIfCancellationRequested();
            progress?.Report(new PackProgress(_index.Zoom, _index.Share));
            MakeBatch();
        }

        progress?.Report(new PackProgress(_index.Zoom, 1));
    }

    /// <summary>Reads a stored content, compressed.</summary>
    public byte[] Read(ArchiveEntry entry)
    {
        var content = new byte[entry.Length];
        _data.Position = DataStart + entry.Offset;
        _data.ReadExactly(content);
        return content;
    }

    private void MakeBatch()
    {
        var (frontier, first, zoom) = (_index.Frontier, _index.Done, _index.Zoom);
        var results = new BlockResult[Math.Min(BatchSize, frontier.Count - first)];
        Parallel.For(0, results.Length, i =>
            results[i] = _encoder.Encode(frontier[first + i], zoom, _index.FindLength));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var result in results)
            if (_index.Accept(result))
            {
                _data.Write(result.Compressed);
                hash.AppendData(result.Compressed!);
            }

        _data.Flush();
        _journal.WriteRecord(PackBatch.Write(frontier, first, results, hash.GetHashAndReset()));
    }

    /// <summary>Takes the journal's records as long as they and the contents that they speak of are whole.</summary>
    private void Resume()
    {
        var end = _journal.Position;
        while (!_index.IsComplete && _journal.ReadRecord() is { } record && TryAccept(record))
            end = _journal.Position;
        _journal.CutAt(end);
    }

    private bool TryAccept(byte[] record)
    {
        if (!PackBatch.TryRead(record, _index.Frontier, _index.Done, out var dataHash, out var results))
            return false;
        var added = new Dictionary<UInt128, int>();
        foreach (var result in results)
            if (result.Hash is { } hash && _index.FindLength(hash) is null)
                added.TryAdd(hash, result.Length);
        var length = added.Values.Sum(value => (long)value);
        if (DataStart + _index.DataLength + length > _data.Length || !HashOfData(length).SequenceEqual(dataHash))
            return false;
        foreach (var result in results)
            _index.Accept(result);
        return true;
    }

    private byte[] HashOfData(long length)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        _data.Position = DataStart + _index.DataLength;
        for (var left = length; left > 0;)
        {
            var read = buffer.AsSpan(0, (int)Math.Min(left, buffer.Length));
            _data.ReadExactly(read);
            hash.AppendData(read);
            left -= read.Length;
        }

        return hash.GetHashAndReset();
    }
}

/// <summary>How far a pack has come.</summary>
/// <param name="Zoom">The zoom that is being made.</param>
/// <param name="Share">The share that is done, 0–1.</param>
public readonly record struct PackProgress(int Zoom, double Share);
