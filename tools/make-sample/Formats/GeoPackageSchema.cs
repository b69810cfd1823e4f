namespace Omradesprofiler.Sample.Formats;

/// <summary>The tables, coordinate systems and triggers that a GeoPackage of version 1.3 must have.</summary>
internal static class GeoPackageSchema
{
    public const string Tables = """
        PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE;
        PRAGMA application_id=1196444487; PRAGMA user_version=10300;
        CREATE TABLE gpkg_spatial_ref_sys (
          srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
          organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
        CREATE TABLE gpkg_contents (
          table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
          description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
          min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
          CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
        CREATE TABLE gpkg_geometry_columns (
          table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
          srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
          CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
          CONSTRAINT uk_gc_table_name UNIQUE (table_name),
          CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
          CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
        CREATE TABLE gpkg_extensions (
          table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL,
          scope TEXT NOT NULL,
          CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
        CREATE TABLE gpkg_ogr_contents (table_name TEXT NOT NULL PRIMARY KEY, feature_count INTEGER DEFAULT NULL);
        """;

    public const string CoordinateSystems = $"""
        INSERT INTO gpkg_spatial_ref_sys VALUES
          ('Undefined cartesian SRS',-1,'NONE',-1,'undefined',NULL),
          ('Undefined geographic SRS',0,'NONE',0,'undefined',NULL),
          ('WGS 84 geodetic',4326,'EPSG',4326,'{Wkt4326}',NULL),
          ('SWEREF99 TM',3006,'EPSG',3006,'{Wkt3006}',NULL);
        """;

    private const string Degrees = """
        PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]]
        """;

    private const string Wkt4326 =
        """GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],"""
        + $"""AUTHORITY["EPSG","6326"]],{Degrees},AUTHORITY["EPSG","4326"]]""";

    private const string Wkt3006 =
        """PROJCS["SWEREF99 TM",GEOGCS["SWEREF99",DATUM["SWEREF99",SPHEROID["GRS 1980",6378137,298.257222101,"""
        + $"""AUTHORITY["EPSG","7019"]],AUTHORITY["EPSG","6619"]],{Degrees},AUTHORITY["EPSG","4619"]],"""
        + """PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",15],"""
        + """PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],"""
        + """UNIT["metre",1,AUTHORITY["EPSG","9001"]],AUTHORITY["EPSG","3006"]]""";

    private const string Box =
        """(NEW."fid",ST_MinX(NEW."geom"),ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"),ST_MaxY(NEW."geom"))""";

    private const string Full = """(NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom"))""";

    private const string Empty = """(NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))""";

    private const string Triggers = $"""
        CREATE TRIGGER "rtree_LAYER_geom_insert" AFTER INSERT ON "LAYER"
          WHEN {Full}
          BEGIN INSERT OR REPLACE INTO "rtree_LAYER_geom" VALUES {Box}; END;
        CREATE TRIGGER "rtree_LAYER_geom_update1" AFTER UPDATE OF "geom" ON "LAYER"
          WHEN OLD."fid" = NEW."fid" AND {Full}
          BEGIN INSERT OR REPLACE INTO "rtree_LAYER_geom" VALUES {Box}; END;
        CREATE TRIGGER "rtree_LAYER_geom_update2" AFTER UPDATE OF "geom" ON "LAYER"
          WHEN OLD."fid" = NEW."fid" AND {Empty}
          BEGIN DELETE FROM "rtree_LAYER_geom" WHERE id = OLD."fid"; END;
        CREATE TRIGGER "rtree_LAYER_geom_update3" AFTER UPDATE ON "LAYER"
          WHEN OLD."fid" != NEW."fid" AND {Full}
          BEGIN DELETE FROM "rtree_LAYER_geom" WHERE id = OLD."fid";
            INSERT OR REPLACE INTO "rtree_LAYER_geom" VALUES {Box}; END;
        CREATE TRIGGER "rtree_LAYER_geom_update4" AFTER UPDATE ON "LAYER"
          WHEN OLD."fid" != NEW."fid" AND {Empty}
          BEGIN DELETE FROM "rtree_LAYER_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
        CREATE TRIGGER "rtree_LAYER_geom_delete" AFTER DELETE ON "LAYER"
          WHEN OLD."geom" NOT NULL
          BEGIN DELETE FROM "rtree_LAYER_geom" WHERE id = OLD."fid"; END;
        """;

    /// <summary>
    /// Keep the spatial index true to later edits; made last, since they call functions that SQLite lacks.
    /// </summary>
    public static string TriggersOf(string layer) => Triggers.Replace("LAYER", layer, StringComparison.Ordinal);
}
