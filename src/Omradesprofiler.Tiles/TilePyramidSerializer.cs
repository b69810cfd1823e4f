namespace Omradesprofiler.Tiles;

/// <summary>The binary form of a pyramid: arcs as differences, levels, redrawn arcs, layers, reports.</summary>
internal static class TilePyramidSerializer
{
    private const uint Magic = 0x03525950;

    public static byte[] Write(TilePyramid pyramid)
    {
        var writer = new ByteWriter(pyramid.Arcs.VertexCount * 6 + 1024);
        writer.WriteVarint(Magic);
        writer.WriteString(pyramid.Grid.Id);
        WriteArcs(pyramid.Arcs, writer);
        writer.WriteVarint((uint)pyramid.PolygonLayers.Count);
        foreach (var layer in pyramid.PolygonLayers)
            WriteLayer(layer, writer);
        writer.WriteVarint((uint)pyramid.Reports.Count);
        foreach (var (_, vertices, restored, redrawn, tooSmall, collapsed, crossings) in pyramid.Reports)
            foreach (var number in (ReadOnlySpan<int>)[vertices, restored, redrawn, tooSmall, collapsed, crossings])
                writer.WriteVarint((uint)number);
        return writer.ToArray();
    }

    public static TilePyramid Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var reader = new ByteReader(bytes);
            if (reader.ReadVarint() != Magic)
                throw new InvalidDataException("The bytes are no tile pyramid of this version.");
            if (!TileGrid.TryFind(reader.ReadString(), out var grid))
                throw new InvalidDataException("The pyramid is of a grid that is not known.");
            var arcs = ReadArcs(ref reader);
            var layers = new PyramidLayer[reader.ReadCount()];
            for (var i = 0; i < layers.Length; i++)
                layers[i] = ReadLayer(ref reader, arcs);
            var reports = new ZoomReport[reader.ReadCount()];
            for (var zoom = 0; zoom < reports.Length; zoom++)
                reports[zoom] = new ZoomReport(zoom, (int)reader.ReadVarint(), (int)reader.ReadVarint(),
                    (int)reader.ReadVarint(), (int)reader.ReadVarint(), (int)reader.ReadVarint(),
                    (int)reader.ReadVarint());
            return new TilePyramid(grid, arcs, layers, reports);
        }
        catch (Exception exception) when (
            exception is IndexOutOfRangeException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException("The bytes are no tile pyramid.", exception);
        }
    }

    private static void WriteArcs(PyramidArcs arcs, ByteWriter writer)
    {
        writer.WriteVarint((uint)arcs.Count);
        writer.WriteVarint((uint)arcs.VertexCount);
        for (var arc = 0; arc < arcs.Count; arc++)
            writer.WriteVarint((uint)(arcs.EndOf(arc) - arcs.StartOf(arc)));
        for (var vertex = 0; vertex < arcs.VertexCount; vertex++)
            writer.WriteByte(arcs.LevelOf(vertex));
        var last = (0, 0);
        for (var arc = 0; arc < arcs.Count; arc++)
            last = WriteLine(arcs.Line(arc), last, writer);
        foreach (var zoom in arcs.Redrawn)
        {
            writer.WriteVarint((uint)zoom.Count);
            last = (0, 0);
            foreach (var (arc, line) in zoom)
            {
                writer.WriteVarint((uint)arc);
                writer.WriteVarint((uint)line.Length / 2);
                last = WriteLine(line, last, writer);
            }
        }
    }

    private static PyramidArcs ReadArcs(ref ByteReader reader)
    {
        var starts = new int[reader.ReadCount() + 1];
        var vertices = reader.ReadCount();
        for (var arc = 1; arc < starts.Length; arc++)
            starts[arc] = checked(starts[arc - 1] + (int)reader.ReadVarint());
        if (starts[^1] != vertices)
            throw new InvalidDataException("The arcs do not add up to the vertices.");
        var levels = reader.ReadBytes(vertices).ToArray();
        var xy = new int[vertices * 2];
        ReadLine(xy, (0, 0), ref reader);
        var arcs = new PyramidArcs(starts, xy, levels);
        foreach (var zoom in arcs.Redrawn)
        {
            var last = (0, 0);
            for (var left = reader.ReadCount(); left > 0; left--)
            {
                var arc = (int)reader.ReadVarint();
                var line = new int[reader.ReadCount() * 2];
                last = ReadLine(line, last, ref reader);
                zoom.Add(arc, line);
            }
        }

        return arcs;
    }

    private static (int X, int Y) WriteLine(ReadOnlySpan<int> line, (int X, int Y) last, ByteWriter writer)
    {
        for (var i = 0; i < line.Length; i += 2)
        {
            writer.WriteSigned(line[i] - last.X);
            writer.WriteSigned(line[i + 1] - last.Y);
            last = (line[i], line[i + 1]);
        }

        return last;
    }

    private static (int X, int Y) ReadLine(Span<int> line, (int X, int Y) last, ref ByteReader reader)
    {
        for (var i = 0; i < line.Length; i += 2)
        {
            last = (last.X + reader.ReadSigned(), last.Y + reader.ReadSigned());
            (line[i], line[i + 1]) = last;
        }

        return last;
    }

    private static void WriteLayer(PyramidLayer layer, ByteWriter writer)
    {
        writer.WriteString(layer.Id);
        writer.WriteVarint((uint)layer.MinZoom);
        writer.WriteVarint((uint)layer.Areas.Count);
        foreach (var area in layer.Areas)
        {
            writer.WriteVarint(area.Id);
            writer.WriteString(area.Code);
        }

        var (refs, ringStarts, areaStarts) = layer.Rings;
        WriteSteps(areaStarts, writer);
        WriteSteps(ringStarts, writer);
        foreach (var reference in refs)
            writer.WriteSigned(reference);
    }

    private static PyramidLayer ReadLayer(ref ByteReader reader, PyramidArcs arcs)
    {
        var (id, minZoom) = (reader.ReadString(), (int)reader.ReadVarint());
        var areas = new TileArea[reader.ReadCount()];
        for (var area = 0; area < areas.Length; area++)
            areas[area] = new TileArea(reader.ReadVarint(), reader.ReadString());
        var areaStarts = ReadSteps(areas.Length, ref reader);
        var ringStarts = ReadSteps(areaStarts[^1], ref reader);
        var refs = new int[ringStarts[^1]];
        for (var i = 0; i < refs.Length; i++)
            refs[i] = reader.ReadSigned();
        return new PyramidLayer(id, minZoom, areas, (refs, ringStarts, areaStarts), arcs);
    }

    private static void WriteSteps(int[] starts, ByteWriter writer)
    {
        for (var i = 1; i < starts.Length; i++)
            writer.WriteVarint((uint)(starts[i] - starts[i - 1]));
    }

    private static int[] ReadSteps(int count, ref ByteReader reader)
    {
        var starts = new int[count + 1];
        for (var i = 1; i < starts.Length; i++)
            starts[i] = checked(starts[i - 1] + (int)reader.ReadVarint());
        return starts;
    }
}
