using Microsoft.Data.Sqlite;
using Omradesprofiler.Sample.Geometry;

namespace Omradesprofiler.Sample.Formats;

/// <summary>A feature of a GeoPackage layer: its geometry's blob and corners, and one value a column.</summary>
internal sealed record Feature(byte[] Blob, Point Low, Point High, object?[] Values)
{
    public static Feature Of(IReadOnlyList<Polygon> polygons, params object?[] values)
    {
        var (low, high) = Wkb.Extent(polygons.SelectMany(polygon => polygon.Shell));
        return new Feature(Wkb.MultiPolygon(polygons), low, high, values);
    }

    public static Feature Of(Point point, params object?[] values) => new(Wkb.Point(point), point, point, values);
}

/// <summary>A GeoPackage (OGC 12-128r18) with one layer in EPSG:3006 and no moment of writing in it.</summary>
internal static class GeoPackage
{
    private const string LongAgo = "2025-01-01T00:00:00.000Z";

    private const string Wkt3006 = """
        PROJCS["SWEREF99 TM",GEOGCS["SWEREF99",DATUM["SWEREF99",SPHEROID["GRS 1980",6378137,298.257222101,AUTHORITY["EPSG","7019"]],AUTHORITY["EPSG","6619"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4619"]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",15],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AUTHORITY["EPSG","3006"]]
        """;

    private const string Wkt4326 = """
        GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]
        """;

    private const string Schema = """
        PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE;
        PRAGMA application_id=1196444487; PRAGMA user_version=10300;
        CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
          organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
        CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
          description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
          min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
          CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
        CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
          srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
          CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
          CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
          CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
        CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,
          definition TEXT NOT NULL, scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
        CREATE TABLE gpkg_ogr_contents (table_name TEXT NOT NULL PRIMARY KEY, feature_count INTEGER DEFAULT NULL);
        """;

    private const string Triggers = """
        CREATE TRIGGER "rtree_T_geom_insert" AFTER INSERT ON "T" WHEN (NEW."geom" NOT NULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_T_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"),ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"),ST_MaxY(NEW."geom")); END;
        CREATE TRIGGER "rtree_T_geom_update1" AFTER UPDATE OF "geom" ON "T" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_T_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"),ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"),ST_MaxY(NEW."geom")); END;
        CREATE TRIGGER "rtree_T_geom_update2" AFTER UPDATE OF "geom" ON "T" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_T_geom" WHERE id = OLD."fid"; END;
        CREATE TRIGGER "rtree_T_geom_update3" AFTER UPDATE ON "T" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_T_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_T_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"),ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"),ST_MaxY(NEW."geom")); END;
        CREATE TRIGGER "rtree_T_geom_update4" AFTER UPDATE ON "T" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_T_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
        CREATE TRIGGER "rtree_T_geom_delete" AFTER DELETE ON "T" WHEN OLD."geom" NOT NULL BEGIN DELETE FROM "rtree_T_geom" WHERE id = OLD."fid"; END;
        """;

    /// <param name="columns">Name and SQL type of each value column.</param>
    public static void Write(
        string path, string layer, string geometryType, (string Name, string Type)[] columns, IReadOnlyList<Feature> features)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Delete(path);
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Run(connection, Schema);
        Run(connection, "BEGIN");
        Run(connection, $"""
            CREATE TABLE "{layer}" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom {geometryType}{string.Concat(columns.Select(column => $", \"{column.Name}\" {column.Type}"))});
            CREATE VIRTUAL TABLE "rtree_{layer}_geom" USING rtree(id, minx, maxx, miny, maxy);
            """);
        Register(connection, layer, geometryType, features);
        Insert(connection, layer, columns, features);
        Run(connection, Triggers.Replace("\"T\"", $"\"{layer}\"", StringComparison.Ordinal).Replace("rtree_T_", $"rtree_{layer}_", StringComparison.Ordinal));
        Run(connection, "COMMIT");
    }

    private static void Register(SqliteConnection connection, string layer, string geometryType, IReadOnlyList<Feature> features)
    {
        const string Insert = "INSERT INTO gpkg_spatial_ref_sys VALUES ";
        Run(connection, Insert + "('Undefined cartesian SRS',-1,'NONE',-1,'undefined',NULL)");
        Run(connection, Insert + "('Undefined geographic SRS',0,'NONE',0,'undefined',NULL)");
        Run(connection, Insert + $"('WGS 84 geodetic',4326,'EPSG',4326,'{Wkt4326.Trim()}',NULL)");
        Run(connection, Insert + $"('SWEREF99 TM',3006,'EPSG',3006,'{Wkt3006.Trim()}',NULL)");
        var (low, high) = Wkb.Extent(features.SelectMany(feature => new[] { feature.Low, feature.High }));
        Run(connection, "INSERT INTO gpkg_contents VALUES ($layer,'features',$layer,'',$moment,$west,$south,$east,$north,3006)",
            ("$layer", layer), ("$moment", LongAgo), ("$west", low.X), ("$south", low.Y), ("$east", high.X), ("$north", high.Y));
        Run(connection, "INSERT INTO gpkg_geometry_columns VALUES ($layer,'geom',$type,3006,0,0)", ("$layer", layer), ("$type", geometryType));
        Run(connection, "INSERT INTO gpkg_extensions VALUES ($layer,'geom','gpkg_rtree_index','http://www.geopackage.org/spec120/#extension_rtree','write-only')", ("$layer", layer));
        Run(connection, "INSERT INTO gpkg_ogr_contents VALUES ($layer,$count)", ("$layer", layer), ("$count", features.Count));
    }

    private static void Insert(
        SqliteConnection connection, string layer, (string Name, string Type)[] columns, IReadOnlyList<Feature> features)
    {
        using var insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO \"{layer}\" VALUES ($fid,$geom{string.Concat(columns.Select((_, i) => $",$v{i}"))})";
        using var index = connection.CreateCommand();
        index.CommandText = $"INSERT INTO \"rtree_{layer}_geom\" VALUES ($fid,$west,$east,$south,$north)";
        for (var i = 0; i < features.Count; i++)
        {
            var (blob, low, high, values) = features[i];
            Bind(insert, [("$fid", i + 1), ("$geom", blob), .. values.Select((value, v) => ($"$v{v}", value))]);
            insert.ExecuteNonQuery();
            Bind(index, [("$fid", i + 1), ("$west", low.X), ("$east", high.X), ("$south", low.Y), ("$north", high.Y)]);
            index.ExecuteNonQuery();
        }
    }

    private static void Run(SqliteConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Bind(command, values);
        command.ExecuteNonQuery();
    }

    private static void Bind(SqliteCommand command, (string Name, object? Value)[] values)
    {
        command.Parameters.Clear();
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
    }
}
