namespace Omradesprofiler.Tiles;

/// <summary>
/// One number for each area of a layer, for clients that can not join: the property <see cref="Name"/> where there is a
/// number, and always <c>NAME_status</c>.
/// </summary>
/// <param name="Name">The property.</param>
/// <param name="Values">In the order of the layer's areas; null where there is no number.</param>
/// <param name="Statuses">In the same order: <c>published</c>, or why there is no number.</param>
public sealed record TileColumn(string Name, IReadOnlyList<double?> Values, IReadOnlyList<string> Statuses)
{
    /// <summary>The property that tells the status.</summary>
    public string StatusName => Name + "_status";
}
