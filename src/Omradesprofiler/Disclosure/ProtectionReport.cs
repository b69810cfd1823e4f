namespace Omradesprofiler.Disclosure;

/// <summary>
/// What protection has cost. Weights are by level and margin alone and never by the counts, since a sum of hidden
/// counts would itself be a clue. For those who import, not for readers: how many of the hidden cells are small is
/// not theirs to know.
/// </summary>
/// <param name="Cells">How many numbers there were to publish.</param>
/// <param name="Primary">How many of them are hidden because they are small.</param>
/// <param name="PrimaryWeight">Their weight.</param>
/// <param name="Secondary">How many more are hidden to protect those.</param>
/// <param name="SecondaryWeight">Their weight.</param>
/// <param name="PlainSecondary">How many the plain heuristic would have hidden, without care for persons alone.</param>
/// <param name="PlainSecondaryWeight">Their weight.</param>
public sealed record ProtectionReport(
    int Cells, int Primary, double PrimaryWeight, int Secondary, double SecondaryWeight, int PlainSecondary,
    double PlainSecondaryWeight)
{
    internal static ProtectionReport Of(CellSystem system, bool[] hidden, bool[] plain)
    {
        var cells = Enumerable.Range(0, system.Count)
            .Where(i => system[i].Role == CellRole.Publishable).ToList();
        var primary = cells.Where(i => system[i].IsSensitive).ToList();
        var secondary = cells.Where(i => hidden[i] && !system[i].IsSensitive).ToList();
        var other = cells.Where(i => plain[i] && !system[i].IsSensitive).ToList();
        return new ProtectionReport(
            cells.Count, primary.Count, primary.Sum(i => system[i].Weight),
            secondary.Count, secondary.Sum(i => system[i].Weight), other.Count, other.Sum(i => system[i].Weight));
    }
}
