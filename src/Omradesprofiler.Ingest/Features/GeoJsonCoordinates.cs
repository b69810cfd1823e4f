using System.Text.Json;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Ingest.Features;

/// <summary>
/// Reads the nested arrays of a geometry's coordinates into flat ones, before or after its type is known: how deep the
/// positions lie tells points, rings and polygons apart.
/// </summary>
internal sealed class GeoJsonCoordinates(FeatureCollector collector)
{
    private readonly List<double> _coordinates = [];
    private readonly List<int> _ringEnds = [];
    private readonly List<int> _polygonEnds = [];
    private int _numbers;
    private int _size;
    private bool _irregular;
    private bool _notNumbers;

    /// <summary>
    /// How many arrays lie around a number: 1 for a point, 4 for a multipolygon; 0 where there is none.
    /// </summary>
    public int Level { get; private set; }

    /// <summary>x, y, x, y …</summary>
    public IReadOnlyList<double> Values => _coordinates;

    /// <summary>Reads the value of <c>coordinates</c>, whatever it is.</summary>
    public void Read(ref JsonStream json)
    {
        _coordinates.Clear();
        _ringEnds.Clear();
        _polygonEnds.Clear();
        (Level, _numbers, _size, _irregular, _notNumbers) = (0, 0, 0, false, false);
        if (json.TokenType != JsonTokenType.StartArray)
        {
            _notNumbers = json.TokenType != JsonTokenType.Null;
            json.Skip();
            return;
        }

        for (var level = 1; level > 0 && json.Read();)
            level = ReadToken(ref json, level);
    }

    /// <summary>Why the coordinates can not be used, or null.</summary>
    public RawGeometry? Refusal(int expectedLevel)
    {
        if (_notNumbers)
            return RawGeometry.Refused("coordinates-invalid",
                "Koordinaterna innehåller annat än tal (text, null eller objekt). Raden lämnades utanför.");
        return _irregular || (Level > 0 && Level != expectedLevel)
            ? RawGeometry.Refused("geometry-nesting",
                "Koordinaternas nästling stämmer inte med geometrins typ. Raden lämnades utanför.")
            : null;
    }

    /// <summary>The rings as an area.</summary>
    public RawGeometry ToArea()
    {
        var builder = new AreaShapeBuilder();
        var (start, ring, closed, dropped) = (0, 0, 0, 0);
        foreach (var polygonEnd in _polygonEnds)
        {
            builder.BeginPolygon();
            var shellDropped = false;
            for (var first = ring; ring < polygonEnd; start = _ringEnds[ring++])
            {
                var kept = !shellDropped && Append(builder, start, _ringEnds[ring], ref closed);
                dropped += kept ? 0 : 1;
                shellDropped |= !kept && ring == first;
            }
        }

        var shape = builder.Build();
        return new RawGeometry
        {
            Shape = shape.RingCount > 0 ? shape : null,
            IsEmpty = shape.RingCount == 0,
            ClosedRings = closed,
            DroppedRings = dropped,
        };
    }

    private bool Append(AreaShapeBuilder builder, int start, int end, ref int closed)
    {
        for (var i = start; i < end; i++)
            builder.Add(_coordinates[i * 2], _coordinates[i * 2 + 1]);
        var vertices = builder.EndRing();
        if (vertices < 4)
            return false;
        closed += vertices > end - start ? 1 : 0;
        return true;
    }

    private int ReadToken(ref JsonStream json, int level)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.StartArray:
                _irregular |= _numbers > 0 || level == Level;
                return level + 1;
            case JsonTokenType.EndArray:
                EndArray(level, json.Row);
                return level - 1;
            case JsonTokenType.Number:
                AddNumber(json.Number, level);
                return level;
            default:
                _notNumbers = true;
                json.Skip();
                return level;
        }
    }

    private void AddNumber(double number, int level)
    {
        _irregular |= Level > 0 && Level != level;
        Level = level;
        if (++_numbers <= 2 && !_irregular)
            _coordinates.Add(number);
    }

    private void EndArray(int level, int row)
    {
        if (Level == 0 || _irregular)
            return;
        if (level == Level)
            EndPosition();
        else if (level == Level - 1)
            _ringEnds.Add(_coordinates.Count / 2);
        else if (level == Level - 2)
            _polygonEnds.Add(_ringEnds.Count);
        if ((++_size & 0xFFFF) == 0)
            CheckSize(row);
    }

    private void EndPosition()
    {
        _irregular |= _numbers < 2;
        _numbers = 0;
    }

    private void CheckSize(int row)
    {
        collector.CheckRing(_coordinates.Count / 2 - (_ringEnds.Count > 0 ? _ringEnds[^1] : 0), row);
        collector.CheckVertices(_size, row);
    }
}
