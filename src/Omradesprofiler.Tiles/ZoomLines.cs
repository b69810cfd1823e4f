namespace Omradesprofiler.Tiles;

/// <summary>The arcs as one zoom draws them, and a box around each.</summary>
internal sealed class ZoomLines
{
    private readonly GridBox[] _boxes;

    public ZoomLines(ArcLines lines)
    {
        Lines = lines;
        _boxes = new GridBox[lines.Count];
        for (var arc = 0; arc < lines.Count; arc++)
            _boxes[arc] = GridBox.Around(lines.Line(arc));
    }

    public ArcLines Lines { get; }

    public ref readonly GridBox BoxOf(int arc) => ref _boxes[arc];
}
