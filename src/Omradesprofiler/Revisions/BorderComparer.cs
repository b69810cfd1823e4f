using Omradesprofiler.Areas;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Revisions;

/// <summary>Tells which areas are new, gone, or have other borders, corner by corner.</summary>
internal static class BorderComparer
{
    public static IEnumerable<BorderRevision> Compare(BorderedSnapshot before, BorderedSnapshot after)
    {
        var editions = before.Snapshot.Register.Trees.Concat(after.Snapshot.Register.Trees)
            .Select(tree => tree.Edition).Distinct().OrderBy(edition => edition.Year);
        foreach (var edition in editions)
        {
            var (old, now) = (ShapesOf(before, edition), ShapesOf(after, edition));
            var revision = new BorderRevision(
                edition, [.. now.Keys.Except(old.Keys).Order(StringComparer.Ordinal)],
                [.. old.Keys.Except(now.Keys).Order(StringComparer.Ordinal)],
                [.. now.Keys.Where(code => old.TryGetValue(code, out var earlier) && !AreSame(earlier, now[code]))
                    .Order(StringComparer.Ordinal)]);
            if (revision.Added.Count + revision.Lost.Count + revision.Moved.Count > 0)
                yield return revision;
        }
    }

    private static bool AreSame(AreaShape? a, AreaShape? b) =>
        a is null || b is null ? a == b : ShapeEquality.AreSame(a, b);

    private static Dictionary<string, AreaShape?> ShapesOf(BorderedSnapshot snapshot, Edition edition)
    {
        if (snapshot.Snapshot.Register.FindTree(edition)?.Layer(AreaLevel.Deso) is not { } layer)
            return [];
        var rings = snapshot.Borders.GetValueOrDefault(edition.Slug)?.Rings;
        return Enumerable.Range(0, layer.Count)
            .ToDictionary(i => layer.Areas[i].Code, i => rings?.ShapeOf(i), StringComparer.Ordinal);
    }
}
