using System.Text.Json;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Server.Ogc.Features;

/// <summary>
/// Writes features as GeoJSON (RFC 7946): shells counter-clockwise, holes clockwise, as many decimals as the reference
/// system deserves. Areas are always multipolygons, so that a layer is of one kind.
/// </summary>
public sealed class GeoJsonWriter(Utf8JsonWriter json, OgcCrs crs)
{
    /// <summary>Begins a feature with all but its end, so that links can be added.</summary>
    public void BeginFeature(FeatureReader features, int index, IReadOnlyList<FeatureProperty> properties)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", features.Features.IdAt(index));
        json.WritePropertyName("geometry");
        WriteGeometry(features.GeometryAt(index));
        json.WriteStartObject("properties");
        foreach (var property in properties)
            WriteProperty(property, index);
        json.WriteEndObject();
    }

    private void WriteProperty(FeatureProperty property, int index)
    {
        json.WritePropertyName(property.Name);
        switch (property.ValueAt(index))
        {
            case double number:
                json.WriteNumberValue(number);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    private void WriteGeometry(WkbGeometry geometry)
    {
        if (geometry.Shape is { } shape)
        {
            WriteGeometry(shape);
        }
        else if (geometry.Points is [var easting, var northing, ..])
        {
            WriteStart("Point");
            WritePosition(easting, northing);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNullValue();
        }
    }

    /// <summary>Writes a shape as a multipolygon.</summary>
    public void WriteGeometry(AreaShape shape)
    {
        WriteStart("MultiPolygon");
        WriteShape(shape);
        json.WriteEndObject();
    }

    private void WriteStart(string type)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WritePropertyName("coordinates");
    }

    private void WriteShape(AreaShape shape)
    {
        json.WriteStartArray();
        for (var polygon = 0; polygon < shape.PolygonCount; polygon++)
        {
            json.WriteStartArray();
            var (first, count) = shape.RingsOf(polygon).GetOffsetAndLength(shape.RingCount);
            for (var ring = first; ring < first + count; ring++)
                WriteRing(shape.Ring(ring), isShell: ring == first);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private void WriteRing(ReadOnlySpan<double> ring, bool isShell)
    {
        json.WriteStartArray();
        var isForward = AreaShape.SignedArea(ring) > 0 == isShell;
        for (var i = 0; i < ring.Length; i += 2)
        {
            var at = isForward ? i : ring.Length - 2 - i;
            WritePosition(ring[at], ring[at + 1]);
        }

        json.WriteEndArray();
    }

    private void WritePosition(double easting, double northing)
    {
        var (x, y) = crs.FromSweref(easting, northing);
        var (first, second) = crs.IsNorthFirst ? (y, x) : (x, y);
        json.WriteStartArray();
        json.WriteNumberValue(Math.Round(first, crs.Decimals));
        json.WriteNumberValue(Math.Round(second, crs.Decimals));
        json.WriteEndArray();
    }
}
