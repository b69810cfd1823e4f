namespace Omradesprofiler.Tiles;

/// <summary>
/// A part of a line inside a tile's frame: vertices from <paramref name="Start"/> to before <paramref name="End"/>, and
/// how far around the frame it enters and leaves; <see cref="Uncut"/> where it begins or ends inside.
/// </summary>
internal readonly record struct ArcPiece(int Start, int End, double Entry, double Exit)
{
    public const double Uncut = -1;
}
