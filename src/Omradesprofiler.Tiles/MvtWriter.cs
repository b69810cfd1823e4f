using System.Text;

namespace Omradesprofiler.Tiles;

/// <summary>Writes one layer of a Mapbox Vector Tile 2.1; the same calls give the same bytes.</summary>
internal sealed class MvtWriter
{
    private const int MoveTo = 1;
    private const int LineTo = 2;
    private const int ClosePath = 7;

    private readonly ByteWriter _features = new(65536);
    private readonly ByteWriter _feature = new();
    private readonly ByteWriter _tags = new();
    private readonly ByteWriter _geometry = new(4096);
    private readonly ByteWriter _value = new();
    private readonly List<string> _keys = [];
    private readonly Dictionary<object, uint> _values = [];
    private readonly ByteWriter _valueBytes = new(4096);
    private MvtGeometryType _type;
    private ulong? _id;
    private int _x;
    private int _y;

    public int FeatureCount { get; private set; }

    public void Clear()
    {
        _features.Clear();
        _keys.Clear();
        _values.Clear();
        _valueBytes.Clear();
        FeatureCount = 0;
    }

    public void BeginFeature(ulong? id, MvtGeometryType type)
    {
        (_id, _type, _x, _y) = (id, type, 0, 0);
        _tags.Clear();
        _geometry.Clear();
    }

    /// <summary>Adds a text, or nothing where it is empty.</summary>
    public void AddProperty(string key, string value)
    {
        if (value.Length > 0)
            AddTag(key, value);
    }

    public void AddProperty(string key, uint value) => AddTag(key, (ulong)value);

    public void AddProperty(string key, ulong value) => AddTag(key, value);

    public void AddProperty(string key, long value) => AddTag(key, value);

    public void AddProperty(string key, double value) => AddTag(key, value);

    public void AddProperty(string key, bool value) => AddTag(key, value);

    public void AddPoint(int x, int y) => AddPoints([x, y]);

    /// <summary>Adds all points of a feature, once.</summary>
    public void AddPoints(ReadOnlySpan<int> xy)
    {
        _geometry.WriteVarint((uint)(xy.Length / 2) << 3 | MoveTo);
        for (var i = 0; i < xy.Length; i += 2)
            Step(xy[i], xy[i + 1]);
    }

    /// <summary>Adds a line of at least two points.</summary>
    public void AddLine(ReadOnlySpan<int> xy)
    {
        AddPoint(xy[0], xy[1]);
        _geometry.WriteVarint((uint)(xy.Length / 2 - 1) << 3 | LineTo);
        for (var i = 2; i < xy.Length; i += 2)
            Step(xy[i], xy[i + 1]);
    }

    /// <summary>Adds a ring of at least three points, the last not the first again.</summary>
    public void AddRing(ReadOnlySpan<int> xy)
    {
        AddLine(xy);
        _geometry.WriteVarint(1 << 3 | ClosePath);
    }

    public void EndFeature()
    {
        _feature.Clear();
        _feature.WriteField(3, (uint)_type);
        _feature.WriteField(4, _geometry.Written);
        // The id stands beside the tags, which grow with it from feature to feature: that packs tighter.
        if (_id is { } id)
            _feature.WriteField(1, id);
        if (_tags.Length > 0)
            _feature.WriteField(2, _tags.Written);
        _features.WriteField(2, _feature.Written);
        FeatureCount++;
    }

    /// <summary>The tile with this layer alone; tiles of several layers are such tiles one after the other.</summary>
    public byte[] ToTile(string layer, uint extent = TileGrid.Extent)
    {
        var body = new ByteWriter(_features.Length + _valueBytes.Length + 256);
        body.WriteField(15, 2);
        body.WriteField(1, Encoding.UTF8.GetBytes(layer));
        body.WriteBytes(_features.Written);
        foreach (var key in _keys)
            body.WriteField(3, Encoding.UTF8.GetBytes(key));
        body.WriteBytes(_valueBytes.Written);
        body.WriteField(5, extent);
        var tile = new ByteWriter(body.Length + 8);
        tile.WriteField(3, body.Written);
        return tile.ToArray();
    }

    private void Step(int x, int y)
    {
        _geometry.WriteSigned(x - _x);
        _geometry.WriteSigned(y - _y);
        (_x, _y) = (x, y);
    }

    private void AddTag(string key, object value)
    {
        var keyNumber = _keys.IndexOf(key);
        if (keyNumber < 0)
        {
            keyNumber = _keys.Count;
            _keys.Add(key);
        }

        if (!_values.TryGetValue(value, out var valueNumber))
        {
            _values[value] = valueNumber = (uint)_values.Count;
            WriteValue(value);
        }

        _tags.WriteVarint((uint)keyNumber);
        _tags.WriteVarint(valueNumber);
    }

    private void WriteValue(object value)
    {
        _value.Clear();
        switch (value)
        {
            case string text:
                _value.WriteField(1, Encoding.UTF8.GetBytes(text));
                break;
            case double number:
                _value.WriteTag(3, 1);
                _value.WriteDouble(number);
                break;
            case ulong number:
                _value.WriteField(5, number);
                break;
            case long number:
                _value.WriteField(6, (ulong)(number << 1 ^ number >> 63));
                break;
            case bool flag:
                _value.WriteField(7, flag ? 1u : 0);
                break;
        }

        _valueBytes.WriteField(4, _value.Written);
    }
}
