using System.Text.Json;

namespace Omradesprofiler.Ingest.Features;

/// <summary>Reads a GeoJSON geometry object.</summary>
internal sealed class GeoJsonGeometry(FeatureCollector collector)
{
    private readonly GeoJsonCoordinates _coordinates = new(collector);

    /// <summary>Reads the value of <c>geometry</c>: an object or null.</summary>
    public RawGeometry Read(ref JsonStream json)
    {
        if (json.TokenType == JsonTokenType.Null)
            return RawGeometry.Missing;
        if (json.TokenType != JsonTokenType.StartObject)
        {
            json.Skip();
            return RawGeometry.Refused("geometry-corrupt", "Geometrin är inget objekt. Raden lämnades utanför.");
        }

        string? type = null;
        var hasCoordinates = false;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var (isType, isCoordinates) = (json.NameIs("type"u8), json.NameIs("coordinates"u8));
            json.Read();
            if (isType && json.TokenType == JsonTokenType.String)
                type = json.Text();
            else if (isCoordinates)
                _coordinates.Read(ref json);
            else
                json.Skip();
            hasCoordinates |= isCoordinates;
        }

        return Interpret(type, hasCoordinates);
    }

    private RawGeometry Interpret(string? type, bool hasCoordinates)
    {
        var level = type switch { "Point" => 1, "MultiPoint" => 2, "Polygon" => 3, "MultiPolygon" => 4, _ => 0 };
        if (level == 0)
            return type is "LineString" or "MultiLineString" or "GeometryCollection"
                ? RawGeometry.WrongKind(type)
                : RawGeometry.Refused("geometry-kind", "Geometrin saknar giltig typ. Raden lämnades utanför.");
        if (!hasCoordinates)
            return RawGeometry.Refused("coordinates-invalid", "Geometrin saknar koordinater. Raden lämnades utanför.");
        if (_coordinates.Refusal(level) is { } refusal)
            return refusal;
        if (_coordinates.Level == 0)
            return RawGeometry.Empty;
        return level <= 2 ? RawGeometry.FromPoints(_coordinates.Values) : _coordinates.ToArea();
    }
}
