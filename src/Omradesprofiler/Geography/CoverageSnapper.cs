namespace Omradesprofiler.Geography;

/// <summary>
/// Makes areas whose borders do not meet into a coverage: all borders are drawn together in one drawing, which cuts the
/// plane into pieces; pieces that one area holds are its own; narrow pieces that none or several hold go to one of them
/// (as in Arroyo Ohori, Ledoux and Meijers 2012, with pieces in place of triangles). Wide gaps stay; areas that claim
/// wide ground of each other are refused. No area vanishes otherwise, and the order of the areas changes nothing.
/// </summary>
public static class CoverageSnapper
{
    /// <summary>
    /// How wide gaps and overlaps may be, on the whole, to be no more than careless drawing. Measured on DeSO of
    /// Stockholm whose every polygon was simplified on its own: the widest gap is 46 m, the widest overlap 49 m, half
    /// of both are under 8 m; those of Uppsala are under 0.4 m. Real errors and real water are wider.
    /// </summary>
    public const double DefaultToleranceMeters = 50;

    /// <summary>The narrowest tolerance that makes sense: less is rounding to millimetres.</summary>
    public const double MinToleranceMeters = 0.01;

    /// <summary>The widest tolerance that makes sense: DeSO in towns are not much wider.</summary>
    public const double MaxToleranceMeters = 500;

    /// <summary>Snaps areas together; areas that nothing is wrong with come back as the objects that they are.
    /// </summary>
    /// <param name="shapes">The areas, metres; null for an area without geometry.</param>
    /// <param name="toleranceMeters">Gaps and overlaps up to this wide are repaired.</param>
    /// <exception cref="ArgumentException">The tolerance is not between <see cref="MinToleranceMeters"/> and
    /// <see cref="MaxToleranceMeters"/>, or the shapes spread over more than <see cref="Coverage.MaxExtentMeters"/>.
    /// </exception>
    public static SnapResult Snap(
        IReadOnlyList<AreaShape?> shapes, double toleranceMeters = DefaultToleranceMeters)
    {
        if (!(toleranceMeters is >= MinToleranceMeters and <= MaxToleranceMeters))
            throw new ArgumentException(
                $"The tolerance is {toleranceMeters} m; it may be {MinToleranceMeters}–{MaxToleranceMeters} m.",
                nameof(toleranceMeters));
        var order = SnapOrder.Of(shapes);
        return order.Restore(SnapInOrder(order.Arrange(shapes), toleranceMeters));
    }

    private static SnapResult SnapInOrder(AreaShape?[] shapes, double toleranceMeters)
    {
        var drawing = new SnapDrawing(shapes);
        var bridges = SnapBridges.Find(drawing.Faces, drawing.Sets, (int)(toleranceMeters * 1000));
        if (!drawing.IsDirty(bridges, toleranceMeters * 1000))
            return new SnapResult(
                shapes, toleranceMeters, [], [], [], 0, new SnapAccounts(drawing, drawing.ListSoleAreas()).ListHoles(),
                []);
        drawing.Add(bridges);
        var claims = new SnapClaims(drawing.Faces, drawing.Sets, shapes.Length, toleranceMeters * 1000);
        var owners = new SnapOwners(drawing.Faces, claims);
        var accounts = new SnapAccounts(drawing, owners.OwnerOf);
        var changes = accounts.ListChanges(claims);
        var isDrawn = new bool[shapes.Length];
        foreach (var change in changes)
            isDrawn[change.Area] = true;
        var jointed = drawing.MarkJointed(owners.OwnerOf, isDrawn);
        var drawn = SnapOutline.Draw(drawing, owners.OwnerOf, isDrawn);
        AreaShape?[] snapped = [.. shapes.Select((shape, area) =>
            claims.IsRefused(area) ? null : isDrawn[area] ? drawn[area] : shape)];
        return new SnapResult(
            snapped, toleranceMeters, accounts.ListRepairs(claims, owners.Groups), accounts.ListDisputes(claims),
            [.. Enumerable.Range(0, shapes.Length).Where(claims.IsRefused)], jointed, accounts.ListHoles(), changes);
    }
}
