namespace Omradesprofiler.Ingest.Features;

/// <summary>
/// How much one file may hold. The vertices are kept in memory, sixteen bytes each, once; while they are transformed
/// or a geometry is read, that one geometry a second time.
/// </summary>
internal sealed record FeatureLimits
{
    private const long Gibibyte = 1L << 30;

    public static readonly FeatureLimits Default = new();

    public long GeoJsonBytes { get; init; } = Gibibyte;

    public long GeoPackageBytes { get; init; } = 4 * Gibibyte;

    public long ShapefileBytes { get; init; } = 2 * Gibibyte;

    public long AttributeTableBytes { get; init; } = Gibibyte;

    public int Features { get; init; } = 2_000_000;

    public int Columns { get; init; } = 1_000;

    /// <summary>Features × columns.</summary>
    public long Cells { get; init; } = 50_000_000;

    public int Vertices { get; init; } = 50_000_000;

    public int RingVertices { get; init; } = 5_000_000;

    /// <summary>Bytes of one attribute, and of one binary geometry in a GeoPackage.</summary>
    public int AttributeBytes { get; init; } = 100_000;

    public int GeometryBytes { get; init; } = 1 << 28;

    /// <summary>Nesting of JSON.</summary>
    public int JsonDepth { get; init; } = 64;
}
