using Microsoft.Data.Sqlite;
using Omradesprofiler.Store.Sql;

namespace Omradesprofiler.Store.GeoPackage;

/// <summary>The tables that make an SQLite file a GeoPackage 1.3 (OGC 12-128r17).</summary>
internal static class GeoPackageSchema
{
    public const int Sweref99TmId = 3006;

    private const string Sweref99TmWkt =
        """PROJCS["SWEREF99 TM",GEOGCS["SWEREF99",DATUM["SWEREF99",SPHEROID["GRS 1980",6378137,298.257222101,AUTHORITY["EPSG","7019"]],AUTHORITY["EPSG","6619"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4619"]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",15],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AUTHORITY["EPSG","3006"]]""";

    private const string Wgs84Wkt =
        """GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]""";

    private const string CoreTables = """
        PRAGMA application_id=0x47504B47;
        PRAGMA user_version=10300;
        CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
          organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
        CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
          description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
          min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
          CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
        CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
          srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
          CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
          CONSTRAINT uk_gc_table_name UNIQUE (table_name),
          CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
          CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
        CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL,
          scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
        CREATE TABLE gpkg_ogr_contents (table_name TEXT NOT NULL PRIMARY KEY, feature_count INTEGER DEFAULT NULL);
        """;

    /// <summary>The R-tree triggers of GeoPackage 1.3; made last, since plain SQLite lacks the ST_ functions in them.</summary>
    private const string Triggers = """
        CREATE TRIGGER "rtree_{0}_geom_insert" AFTER INSERT ON "{0}" WHEN (NEW."geom" NOT NULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_{0}_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"),ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"),ST_MaxY(NEW."geom")); END;
        CREATE TRIGGER "rtree_{0}_geom_update1" AFTER UPDATE OF "geom" ON "{0}" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_{0}_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"),ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"),ST_MaxY(NEW."geom")); END;
        CREATE TRIGGER "rtree_{0}_geom_update2" AFTER UPDATE OF "geom" ON "{0}" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_{0}_geom" WHERE id = OLD."fid"; END;
        CREATE TRIGGER "rtree_{0}_geom_update3" AFTER UPDATE ON "{0}" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_{0}_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_{0}_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"),ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"),ST_MaxY(NEW."geom")); END;
        CREATE TRIGGER "rtree_{0}_geom_update4" AFTER UPDATE ON "{0}" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_{0}_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
        CREATE TRIGGER "rtree_{0}_geom_delete" AFTER DELETE ON "{0}" WHEN OLD."geom" NOT NULL BEGIN DELETE FROM "rtree_{0}_geom" WHERE id = OLD."fid"; END;
        """;

    public static void Create(SqliteConnection connection)
    {
        connection.Execute(CoreTables);
        AddReferenceSystem(connection, "Undefined cartesian SRS", -1, "NONE", "undefined");
        AddReferenceSystem(connection, "Undefined geographic SRS", 0, "NONE", "undefined");
        AddReferenceSystem(connection, "WGS 84", 4326, "EPSG", Wgs84Wkt);
        AddReferenceSystem(connection, "SWEREF99 TM", Sweref99TmId, "EPSG", Sweref99TmWkt);
    }

    /// <summary>A table without geometry that other programs may list.</summary>
    public static void AddAttributes(SqliteConnection connection, string table, string title)
    {
        const string Insert =
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change) "
            + "VALUES (@table, 'attributes', @table, @title, '2018-01-01T00:00:00.000Z')";
        connection.Execute(Insert, ("@table", table), ("@title", title));
    }

    public static void AddTriggers(SqliteConnection connection, string table) =>
        connection.Execute(Triggers.Replace("{0}", table, StringComparison.Ordinal));

    private static void AddReferenceSystem(SqliteConnection connection, string name, int id, string organization, string definition) =>
        connection.Execute(
            "INSERT INTO gpkg_spatial_ref_sys VALUES (@name, @id, @organization, @id, @definition, NULL)",
            ("@name", name), ("@id", id), ("@organization", organization), ("@definition", definition));
}
