using Omradesprofiler.Findings;

namespace Omradesprofiler.Ingest.Features;

/// <summary>Reads areas and points from GeoPackage, GeoJSON or Shapefile, whichever the file is.</summary>
public static class FeatureReader
{
    /// <summary>Reads one layer, transformed to SWEREF 99 TM.</summary>
    /// <param name="path">Where the file lies.</param>
    /// <param name="file">The file's name in findings.</param>
    /// <param name="layer">The layer of a GeoPackage; null where it has only one. Other formats have none.</param>
    /// <param name="epsg">The coordinate system, over what the file says; null to believe the file.</param>
    /// <param name="findings">Where what is doubtful, and which rows were left out, is said.</param>
    /// <exception cref="DataException">The file can not be read at all.</exception>
    public static FeatureTable Read(string path, string file, string? layer, int? epsg, FindingLog findings) =>
        Read(new FeatureSource(path, file, layer, epsg, findings, FeatureLimits.Default));

    /// <summary>Reads with other limits.</summary>
    internal static FeatureTable Read(FeatureSource source)
    {
        if (Directory.Exists(source.Path))
            throw source.Refuse("file-missing", "Sökvägen är en mapp, inte en fil.");
        if (!File.Exists(source.Path))
            throw source.Refuse("file-missing", "Filen finns inte.");
        try
        {
            return FileKinds.Find(source) switch
            {
                FileKind.GeoPackage => GeoPackageReader.Read(source),
                FileKind.GeoJson => GeoJsonReader.Read(source),
                _ => ShapefileReader.Read(source),
            };
        }
        catch (UnauthorizedAccessException)
        {
            throw source.Refuse("file-unreadable", "Filen får inte läsas av den som kör programmet.");
        }
        catch (EndOfStreamException)
        {
            throw source.Refuse("file-truncated", "Filen är avkortad.");
        }
        catch (IOException)
        {
            throw source.Refuse("file-unreadable", "Filen gick inte att läsa (låst, eller fel på disk eller nät).");
        }
    }
}
