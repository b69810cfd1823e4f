using Omradesprofiler.Geography;

namespace Omradesprofiler.Ingest.Features;

/// <summary>
/// Collects features in the file's coordinates, refuses those that can not be used, and transforms the rest once the
/// coordinate system is known, which a file may say only at its end.
/// </summary>
internal sealed class FeatureCollector(FeatureSource source)
{
    private readonly List<Feature> _features = [];
    private readonly CoordinateVotes _votes = new();
    private long _vertices;
    private int _rows;
    private int _refused;
    private int _farOff;

    /// <summary>Takes one feature; a refused one is said and left out.</summary>
    public void Add(int row, IReadOnlyList<string?> attributes, RawGeometry geometry)
    {
        if (++_rows > source.Limits.Features)
            throw source.TooMany("too-many-features", "Filen", source.Limits.Features, "rader", row);
        if (geometry.Refusal is { } refusal)
        {
            Refuse(refusal.Code, refusal.Text, row);
            return;
        }

        if (!CoordinatesAreNumbers(geometry))
        {
            Refuse("coordinates-invalid",
                "Koordinaterna är inte tal (NaN, oändliga eller orimligt stora). Raden lämnades utanför.", row);
            return;
        }

        SayWhatIsDoubtful(geometry, row);
        Count(geometry, row);
        _features.Add(new Feature(row, attributes, geometry.Shape, geometry.Point));
    }

    /// <summary>The table, in SWEREF 99 TM.</summary>
    public FeatureTable Finish(
        string layer, IReadOnlyList<string> columns, DeclaredSystem? declared, bool degreesByDefault = false)
    {
        var (system, swapped) = new SystemChooser(source, declared, _votes).Choose(degreesByDefault);
        var transform = new FeatureTransform(system, swapped);
        var kept = 0;
        for (var i = 0; i < _features.Count; i++)
            if (Transform(_features[i], transform, columns.Count) is { } transformed)
                _features[kept++] = transformed;
        _features.RemoveRange(kept, _features.Count - kept);
        RefuseWhereAllIsFarOff(system);
        if (kept == 0)
            source.Findings.Fatal("no-features", source.File,
                _refused > 0 ? "Ingen rad i filen kunde läsas." : "Filen har inga rader.");
        return new FeatureTable(source.File, layer, columns, _features, system.Words);
    }

    private Feature? Transform(Feature feature, FeatureTransform transform, int columns)
    {
        var result = transform.Apply(feature);
        if (result is null)
        {
            Refuse("coordinates-invalid",
                "Koordinaterna går inte att räkna om till SWEREF 99 TM. Raden lämnades utanför.",
                feature.Row);
            return null;
        }

        if (!LiesIn(CoordinateRange.Reach, result))
        {
            _farOff++;
            Refuse("far-from-sweden",
                "Geometrin ligger helt eller delvis långt från Sverige (utanför östvärde −200 000–1 400 000, "
                + "nordvärde 5 800 000–8 000 000 i SWEREF 99 TM). Raden lämnades utanför.",
                feature.Row);
            return null;
        }

        if (!LiesIn(CoordinateRange.SwerefGrid.Box, result))
            source.Warn("outside-sweden",
                "Geometrin ligger helt eller delvis utanför Sverige "
                + "(östvärde 200 000–1 000 000, nordvärde 6 050 000–7 750 000).", feature.Row);
        if (result.Attributes.Count == columns)
            return result;
        var padded = new string?[columns];
        for (var i = 0; i < result.Attributes.Count; i++)
            padded[i] = result.Attributes[i];
        return result with { Attributes = padded };
    }

    /// <summary>Whether all of the row lies in the box, or has no place.</summary>
    private static bool LiesIn(Bounds box, Feature feature)
    {
        if (feature.Point is var (x, y))
            return box.Contains(x, y);
        return feature.Shape is not { VertexCount: > 0, Bounds: var bounds }
            || (box.Contains(bounds.MinX, bounds.MinY) && box.Contains(bounds.MaxX, bounds.MaxY));
    }

    /// <summary>Refuses a file that has no place near Sweden: the fault is then not in its rows.</summary>
    private void RefuseWhereAllIsFarOff(CoordinateSystem system)
    {
        if (_farOff > 0 && _features.TrueForAll(feature => feature.Shape is null && feature.Point is null))
            throw source.Refuse("all-far-from-sweden",
                $"Ingen rad i filen ligger i eller nära Sverige när koordinaterna läses som {system.Words}. "
                + "Troligen är koordinatsystemet (EPSG-numret) fel, eller axlarna förväxlade.");
    }

    private static bool CoordinatesAreNumbers(RawGeometry geometry)
    {
        const double limit = 1e9;
        if (geometry.Point is var (x, y))
            return Math.Abs(x) < limit && Math.Abs(y) < limit;
        for (var ring = 0; ring < (geometry.Shape?.RingCount ?? 0); ring++)
            foreach (var coordinate in geometry.Shape!.Ring(ring))
                if (!(Math.Abs(coordinate) < limit))
                    return false;
        return true;
    }

    private void SayWhatIsDoubtful(RawGeometry geometry, int row)
    {
        if (geometry.IsEmpty)
            source.Warn("geometry-empty", "Geometrin är tom; raden har ingen plats på kartan.", row);
        else if (geometry.Shape is null && geometry.Point is null)
            source.Warn("geometry-missing", "Raden saknar geometri och har ingen plats på kartan.", row);
        if (geometry.ClosedRings > 0)
            source.Warn("ring-open", "En ring slutar inte där den börjar; den slöts med en rak linje.", row);
        if (geometry.MiswoundRings > 0)
            source.Warn("ring-winding",
                "En ring är vriden åt fel håll; vad som är yta och hål avgjordes av vilken ring som ligger i vilken.",
                row);
        if (geometry.DroppedRings > 0)
            source.Warn("ring-too-short",
                "En ring har färre än fyra punkter och omsluter ingenting; den lämnades utanför.", row);
    }

    private void Count(RawGeometry geometry, int row)
    {
        if (geometry.Point is var (x, y))
            _votes.Add(x, y);
        if (geometry.Shape is not { } shape)
            return;
        _votes.Add((shape.Bounds.MinX + shape.Bounds.MaxX) / 2, (shape.Bounds.MinY + shape.Bounds.MaxY) / 2);
        for (var ring = 0; ring < shape.RingCount; ring++)
            CheckRing(shape.Ring(ring).Length / 2, row);
        _vertices += shape.VertexCount;
        CheckVertices(0, row);
    }

    /// <summary>Refuses the file when a ring is longer than the limit.</summary>
    public void CheckRing(int vertices, int row)
    {
        if (vertices > source.Limits.RingVertices)
            throw source.TooMany("too-many-vertices", "En ring", source.Limits.RingVertices, "brytpunkter", row);
    }

    /// <summary>Refuses the file when the vertices so far, and so many more, pass the limit.</summary>
    public void CheckVertices(long more, int row)
    {
        if (_vertices + more > source.Limits.Vertices)
            throw source.TooMany("too-many-vertices", "Filen", source.Limits.Vertices, "brytpunkter", row);
    }

    private void Refuse(string code, string text, int row)
    {
        _refused++;
        source.Warn(code, text, row);
    }
}
