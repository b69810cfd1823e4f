namespace Omradesprofiler.Tiles.Archives;

/// <summary>
/// Where every tile's content is, and what is to be done next: the whole state of a pack but the contents themselves.
/// Changed only by <see cref="Accept"/>, in order, so that the same results give the same state.
/// </summary>
internal sealed class PackIndex(int layerCount, int maxZoom)
{
    private readonly Dictionary<UInt128, (long Offset, int Length)> _contents = [];
    private readonly List<ArchiveEntry> _entries = [];
    private List<TileBlock> _frontier = [new TileBlock(0, 1, [.. Enumerable.Repeat(LayerState.Open, layerCount)])];
    private List<TileBlock> _next = [];

    /// <summary>Whether nothing is left to be done.</summary>
    public bool IsComplete => _frontier.Count == 0;

    /// <summary>The share that is done, 0–1: each zoom is taken for twice the work of the one before.</summary>
    public double Share
    {
        get
        {
            var ofZoom = (double)Done / Math.Max(_frontier.Count, 1);
            return IsComplete ? 1 : (Math.Pow(2, Zoom) * (1 + ofZoom) - 1) / (Math.Pow(2, maxZoom + 1) - 1);
        }
    }

    /// <summary>The zoom that is being made.</summary>
    public int Zoom { get; private set; }

    /// <summary>How many blocks of it are done.</summary>
    public int Done { get; private set; }

    /// <summary>The zoom's blocks.</summary>
    public IReadOnlyList<TileBlock> Frontier => _frontier;

    /// <summary>Runs of tiles in Hilbert order.</summary>
    public IReadOnlyList<ArchiveEntry> Entries => _entries;

    public int ContentCount => _contents.Count;

    public long DataLength { get; private set; }

    /// <summary>A stored content's length.</summary>
    public int? FindLength(UInt128 hash) => _contents.TryGetValue(hash, out var place) ? place.Length : null;

    /// <summary>Takes the next block's result; true where its content is new and must be stored now.</summary>
    public bool Accept(in BlockResult result)
    {
        var block = _frontier[Done++];
        AddChildren(block, result.States);
        var isNew = false;
        if (result.Hash is { } hash)
        {
            isNew = !_contents.TryGetValue(hash, out var place);
            if (isNew)
            {
                _contents[hash] = place = (DataLength, result.Length);
                DataLength += result.Length;
            }

            AddEntry(new ArchiveEntry(
                HilbertOrder.FirstIdOf(Zoom) + block.Index, block.Count, place.Offset, place.Length));
        }

        if (Done == _frontier.Count)
        {
            (_frontier, _next, Done) = (_next, [], 0);
            Zoom++;
        }

        return isNew;
    }

    private void AddEntry(ArchiveEntry entry)
    {
        if (_entries.Count > 0 && _entries[^1] is var last
            && last.TileId + last.Run == entry.TileId && last.Offset == entry.Offset)
            _entries[^1] = last with { Run = last.Run + entry.Run };
        else
            _entries.Add(entry);
    }

    private void AddChildren(TileBlock block, byte[]?[] states)
    {
        var below = new TileBlock(block.Index * 4, block.Count * 4, states);
        if (below.IsEmpty || Zoom == maxZoom)
            return;
        if (!below.IsOpen)
            _next.Add(below);
        else
            for (var child = 0u; child < 4; child++)
                _next.Add(new TileBlock(block.Index * 4 + child, 1, states));
    }
}
