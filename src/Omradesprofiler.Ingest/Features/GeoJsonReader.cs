using System.Text.Json;

namespace Omradesprofiler.Ingest.Features;

/// <summary>
/// Reads GeoJSON (RFC 7946) and its forerunner of 2008 with <c>crs</c>: a FeatureCollection or one Feature, streamed.
/// Rows are the features' places, from 1.
/// </summary>
internal sealed class GeoJsonReader
{
    private readonly FeatureSource _source;
    private readonly FeatureCollector _collector;
    private readonly GeoJsonProperties _properties;
    private readonly GeoJsonGeometry _geometry;
    private DeclaredSystem? _declared;
    private string? _name;
    private RawGeometry _ownGeometry = RawGeometry.Missing;
    private int _row;

    private GeoJsonReader(FeatureSource source)
    {
        _source = source;
        _collector = new FeatureCollector(source);
        _properties = new GeoJsonProperties(source);
        _geometry = new GeoJsonGeometry(_collector);
    }

    public static FeatureTable Read(FeatureSource source)
    {
        using var stream = new FileStream(source.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        source.CheckSize(stream.Length, source.Limits.GeoJsonBytes, "GeoJSON");
        var json = new JsonStream(stream, source);
        return new GeoJsonReader(source).Read(ref json);
    }

    private FeatureTable Read(ref JsonStream json)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            throw json.Refuse("unknown-format", "Filen är JSON men inte GeoJSON: den börjar inte med ett objekt.");
        var (type, hasFeatures) = ReadDocument(ref json);
        if (type == "Feature" && !hasFeatures)
            AddFeature(1, _ownGeometry, _properties.End(1));
        else if (type != "FeatureCollection" || !hasFeatures)
            throw json.Refuse("unknown-format", type == "Topology"
                ? "Filen är TopoJSON, som inte läses. Spara den som GeoJSON."
                : "Filen är JSON men inte GeoJSON: ”type” är inte FeatureCollection eller Feature, "
                + "eller så saknas ”features”.");
        return _collector.Finish(
            _name ?? Path.GetFileNameWithoutExtension(_source.Path), _properties.Columns, _declared,
            degreesByDefault: true);
    }

    private (string? Type, bool HasFeatures) ReadDocument(ref JsonStream json)
    {
        string? type = null;
        var hasFeatures = false;
        _properties.Begin();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.Text();
            json.Read();
            switch (name)
            {
                case "type" when json.TokenType == JsonTokenType.String:
                    type = json.Text();
                    break;
                case "name" when json.TokenType == JsonTokenType.String:
                    _name = json.Text();
                    break;
                case "crs":
                    ReadSystem(ref json);
                    break;
                case "features" when json.TokenType == JsonTokenType.StartArray:
                    hasFeatures = true;
                    ReadFeatures(ref json);
                    break;
                case "geometry" when type is null or "Feature":
                    _ownGeometry = _geometry.Read(ref json);
                    break;
                case "properties" when type is null or "Feature":
                    _properties.Read(ref json);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        json.Read();
        return (type, hasFeatures);
    }

    private void ReadFeatures(ref JsonStream json)
    {
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            json.Row = ++_row;
            if (json.TokenType == JsonTokenType.StartObject)
            {
                ReadFeature(ref json);
                continue;
            }

            json.Skip();
            AddFeature(_row, NotAFeature, []);
        }

        json.Row = 0;
    }

    private static RawGeometry NotAFeature => RawGeometry.Refused(
        "feature-invalid", "Raden är inget objekt av typen Feature. Raden lämnades utanför.");

    private void ReadFeature(ref JsonStream json)
    {
        var (isFeature, geometry) = (false, RawGeometry.Missing);
        _properties.Begin();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var (isType, isGeometry, isProperties, isId) =
                (json.NameIs("type"u8), json.NameIs("geometry"u8), json.NameIs("properties"u8), json.NameIs("id"u8));
            json.Read();
            if (isType)
                isFeature = json.TokenType == JsonTokenType.String && json.Text() == "Feature";
            if (isGeometry)
                geometry = _geometry.Read(ref json);
            else if (isProperties)
                _properties.Read(ref json);
            else if (isId)
                _properties.ReadId(ref json);
            else
                json.Skip();
        }

        AddFeature(_row, isFeature ? geometry : NotAFeature, _properties.End(_row));
    }

    private void AddFeature(int row, RawGeometry geometry, string?[] attributes) =>
        _collector.Add(row, attributes, geometry);

    /// <summary>Reads the value of <c>crs</c>: a name, the old form with a code, or null.</summary>
    private void ReadSystem(ref JsonStream json)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            json.Skip();
            return;
        }

        var depth = json.Depth;
        while (json.Read() && json.Depth > depth)
        {
            if (json.TokenType != JsonTokenType.PropertyName)
                continue;
            var (isName, isCode) = (json.NameIs("name"u8), json.NameIs("code"u8));
            json.Read();
            if (isName && json.TokenType == JsonTokenType.String)
                _declared = SystemNames.FromUrn(json.Text());
            else if (isCode && json.TokenType == JsonTokenType.Number && json.Number is > 0 and < 1e6 and var code)
                _declared = SystemNames.FromUrn($"EPSG:{(int)code}");
        }
    }
}
