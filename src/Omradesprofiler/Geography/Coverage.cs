namespace Omradesprofiler.Geography;

/// <summary>
/// Areas that meet along common borders, in the manner of TopoJSON: each border is one arc, used by the area on its
/// left as it runs and by the area on its right in the opposite direction. Borders are common where neighbours have
/// exactly the same vertices after rounding to a millimetre; where they have not, each keeps a single-sided arc.
/// </summary>
public sealed class Coverage
{
    /// <summary>The largest extent east–west and north–south: what millimetres in 32 bits can tell apart.</summary>
    public const double MaxExtentMeters = 4_294_000;

    internal Coverage(CoverageRings rings) => Rings = rings;

    /// <summary>The borders.</summary>
    public CoverageArcs Arcs => Rings.Arcs;

    /// <summary>The areas' rings as they were given.</summary>
    public CoverageRings Rings { get; }

    /// <summary>How many areas there are, those without geometry included.</summary>
    public int AreaCount => Rings.AreaCount;

    /// <summary>Builds the coverage; the same shapes in the same order give the same arcs.</summary>
    /// <param name="shapes">The areas, metres; null for an area without geometry.</param>
    /// <exception cref="ArgumentException">The shapes spread over more than <see cref="MaxExtentMeters"/>.</exception>
    public static Coverage Build(IReadOnlyList<AreaShape?> shapes) => CoverageBuilder.Build(shapes);

    /// <summary>
    /// The rings of groups of areas (RegSO of DeSO, municipalities …), made of those arcs whose sides belong to
    /// different groups. A ring never passes the same node twice.
    /// </summary>
    /// <param name="groupOfArea">The group of each area, −1 for none.</param>
    /// <param name="groupCount">How many groups there are.</param>
    /// <exception cref="ArgumentException">A group is outside the range, or an area has no entry.</exception>
    public CoverageRings RingsOfGroups(IReadOnlyList<int> groupOfArea, int groupCount)
    {
        if (groupOfArea.Count != AreaCount)
            throw new ArgumentException(
                $"There are {AreaCount} areas, and groups for {groupOfArea.Count}.", nameof(groupOfArea));
        if (groupOfArea.Any(group => group < -1 || group >= groupCount))
            throw new ArgumentException($"A group is not in −1 … {groupCount - 1}.", nameof(groupOfArea));
        return CoverageLinker.Link(Arcs, groupOfArea, groupCount);
    }

    /// <summary>Writes the coverage; <see cref="Read"/> gives back an equal one.</summary>
    public void Write(BinaryWriter writer) => CoverageSerializer.Write(this, writer);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are something else.</exception>
    public static Coverage Read(BinaryReader reader) => CoverageSerializer.Read(reader);
}
