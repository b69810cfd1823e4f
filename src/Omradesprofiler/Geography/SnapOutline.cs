namespace Omradesprofiler.Geography;

/// <summary>Draws areas anew around the ground that they were given; areas that nothing happened to keep their shape.
/// </summary>
internal static class SnapOutline
{
    /// <param name="drawing">The ground.</param>
    /// <param name="ownerOf">The area of each face, or <see cref="SnapOwners.None"/>.</param>
    /// <param name="isChanged">The areas to draw.</param>
    /// <returns>The shapes of the areas to draw; null for the others and those without ground.</returns>
    public static AreaShape?[] Draw(SnapDrawing drawing, int[] ownerOf, bool[] isChanged)
    {
        var faces = drawing.Faces;
        var (offsets, left, right) = (new List<int>(), new List<int>(), new List<int>());
        for (var edge = 0; edge < faces.Edges.Count; edge++)
        {
            var (one, other) = (ownerOf[faces.LeftOf(edge)], ownerOf[faces.RightOf(edge)]);
            if (one == other || !IsDrawn(one, isChanged) && !IsDrawn(other, isChanged))
                continue;
            var half = one >= 0 ? 2 * edge : 2 * edge + 1;
            foreach (var vertex in (ReadOnlySpan<int>)[faces.Halves.TailOf(half), faces.Halves.HeadOf(half)])
                offsets.AddRange(faces.Edges.X[vertex], faces.Edges.Y[vertex]);
            left.Add(one >= 0 ? one : other);
            right.Add(one >= 0 ? other : one);
        }

        int[] starts = [.. Enumerable.Range(0, left.Count + 1).Select(arc => 2 * arc)];
        var arcs = new CoverageArcs(drawing.Origin, [.. offsets], starts, [.. left], [.. right]);
        int[] groups = [.. isChanged.Select((changed, area) => changed ? area : SnapOwners.None)];
        var rings = CoverageLinker.Link(arcs, groups, groups.Length);
        return [.. groups.Select(area => area < 0 ? null : rings.ShapeOf(area))];
    }

    private static bool IsDrawn(int area, bool[] isChanged) => area >= 0 && isChanged[area];
}
