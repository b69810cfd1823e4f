using Omradesprofiler.Geography;

namespace Omradesprofiler.Server.Ogc.Features;

/// <summary>
/// What features are asked for within: one box, or two where it spans the antimeridian, in a reference system of its
/// own. Its sides are straight in that system, and features are held against it there.
/// </summary>
public sealed class OgcBox
{
    private readonly OgcCrs _crs;
    private readonly IReadOnlyList<Bounds> _parts;

    /// <param name="crs">The system that the box is given in.</param>
    /// <param name="box">East–west first, whatever the system's order outside; west of 180° to east of it where its
    /// least longitude is the larger.</param>
    public OgcBox(OgcCrs crs, Bounds box)
    {
        _crs = crs;
        _parts = crs.IsGeographic && box.MinX > box.MaxX
            ? [box with { MaxX = 180 }, box with { MinX = -180 }]
            : [box];
    }

    /// <summary>
    /// Boxes in SWEREF 99 TM outside which no feature of a layer can meet this one; empty where none at all can. The
    /// part of the globe that the layer does not reach is cut off first, since the projection has no meaning there.
    /// </summary>
    /// <param name="extent">The box around the layer, SWEREF 99 TM.</param>
    public IReadOnlyList<Bounds> SearchBoxes(Bounds extent)
    {
        var reach = BoxOutline.Widen(BoxOutline.Project(extent, _crs.FromSweref), 0.01, _crs.IsGeographic ? 1e-3 : 100);
        return [.. _parts.Where(part => !reach.IsEmpty && part.Intersects(reach))
            .Select(part => BoxOutline.Widen(
                BoxOutline.Project(part.Intersection(reach), _crs.ToSweref), 1e-3, 10))];
    }

    /// <summary>Whether a point in SWEREF 99 TM lies in the box or on its edge.</summary>
    public bool Holds(double easting, double northing)
    {
        var (x, y) = _crs.FromSweref(easting, northing);
        return _parts.Any(part => part.Contains(x, y));
    }

    /// <summary>
    /// Whether everything within a box in SWEREF 99 TM lies in this one, told without looking at it. Only in that
    /// system are both boxes' sides straight; in the others this is never said.
    /// </summary>
    public bool HoldsAll(Bounds area)
    {
        if (_crs != OgcCrs.Sweref99Tm || area.IsEmpty)
            return false;
        return Holds(area.MinX, area.MinY) && Holds(area.MaxX, area.MaxY);
    }

    /// <summary>
    /// Whether an area in SWEREF 99 TM shares at least a point with the box. Its border is projected edge by edge, and
    /// no further than to the first edge that does.
    /// </summary>
    public bool Meets(AreaShape shape)
    {
        var isAround = new bool[_parts.Count];
        for (var ring = 0; ring < shape.RingCount; ring++)
            if (Touches(shape.Ring(ring), isAround))
                return true;
        return isAround.Contains(true);
    }

    /// <summary>Whether some edge of the ring shares a point with the box.</summary>
    /// <param name="ring">Its vertices, SWEREF 99 TM.</param>
    /// <param name="isAround">Turned for each part of the box whose corner the ring runs around.</param>
    private bool Touches(ReadOnlySpan<double> ring, bool[] isAround)
    {
        var from = _crs.FromSweref(ring[0], ring[1]);
        for (var i = 2; i < ring.Length; i += 2)
        {
            var to = _crs.FromSweref(ring[i], ring[i + 1]);
            for (var part = 0; part < _parts.Count; part++)
            {
                if (BoxCrossing.Touches(_parts[part], from, to))
                    return true;
                isAround[part] ^= BoxCrossing.IsPassed(from, to, _parts[part].MinX, _parts[part].MinY);
            }

            from = to;
        }

        return false;
    }
}
