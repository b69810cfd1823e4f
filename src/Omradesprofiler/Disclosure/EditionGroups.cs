using Omradesprofiler.Areas;

namespace Omradesprofiler.Disclosure;

/// <summary>
/// The smallest groups of areas that both editions divide alike: on them the editions' sums are the same people.
/// </summary>
internal sealed class EditionGroups
{
    private readonly AreaTree _before;
    private readonly AreaTree _after;
    private readonly AreaWeights _weights;

    public EditionGroups(AreaRegister register, AreaWeights weights) =>
        (_before, _after, _weights) = (register.Trees[0], register.Trees[^1], weights);

    public Edition Older => _before.Edition;

    public Edition NewerOf(Edition older) =>
        older.Level == AreaLevel.Deso ? _after.Edition : _after.Edition.Regso;

    /// <summary>The groups of a level, as indexes in the older and the newer layer.</summary>
    public IEnumerable<(int[] Before, int[] After)> Of(AreaLevel level)
    {
        var (from, to) = (_before.Layer(level).Count, _after.Layer(level).Count);
        var root = Enumerable.Range(0, from + to).ToArray();
        for (var source = 0; source < _weights.SourceCount; source++)
            foreach (var (target, weight) in _weights.TargetsOf(source))
                if (weight > 0)
                    root[Root(_before.AncestorOf(AreaLevel.Deso, source, level))] =
                        Root(from + _after.AncestorOf(AreaLevel.Deso, target, level));
        return Enumerable.Range(0, from + to).GroupBy(Root)
            .Select(group => (group.Where(i => i < from).ToArray(), group.Where(i => i >= from)
                .Select(i => i - from).ToArray()));

        int Root(int i)
        {
            while (root[i] != i)
                i = root[i] = root[root[i]];
            return i;
        }
    }
}
