using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Omradesprofiler.Tests.Ingest.Fetching;

/// <summary>MapServer's WFS over the real polygons of a county, run as CGI for each question.</summary>
internal sealed class MapServerLayers
{
    private readonly string _folder;
    private readonly string _program;

    public MapServerLayers(string folder)
    {
        _folder = folder;
        _program = Tool.RequireOnCi("mapserv", "cgi-mapserver");
        var ogr = Tool.RequireOnCi("ogr2ogr", "gdal-bin");
        Tool.Run(
            ogr, "-f", "GPKG", PathOf("deso.gpkg"), SharedData.Require("dalarna/deso_2025_dalarna_raw.geojson"),
            "-nln", "deso", "-a_srs", "EPSG:3006", "-lco", "FID=fid");
        Tool.Run(
            ogr, "-f", "GPKG", PathOf("regso.gpkg"), SharedData.Require("dalarna/dalarna_deso2025.gpkg"), "regso");
        File.WriteAllText(PathOf("mapserver.conf"), "CONFIG\n  ENV\n    MS_MAP_PATTERN \".\"\n  END\nEND\n");
        File.WriteAllText(PathOf("site.map"), MapFile());
    }

    /// <summary>The questions that were asked, in order.</summary>
    public List<string> Asked { get; } = [];

    public void Map(WebApplication app) => app.MapGet("/geoserver/stat/wfs", Run);

    private async Task Run(HttpContext context)
    {
        var query = context.Request.QueryString.Value!.TrimStart('?');
        lock (Asked)
            Asked.Add(query);
        using var process = Process.Start(new ProcessStartInfo(_program)
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["REQUEST_METHOD"] = "GET", ["QUERY_STRING"] = query, ["MS_MAPFILE"] = PathOf("site.map"),
                ["MAPSERVER_CONFIG_FILE"] = PathOf("mapserver.conf"),
            },
        })!;
        using var buffer = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(buffer);
        await process.WaitForExitAsync();
        var bytes = buffer.ToArray();
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        var header = Encoding.ASCII.GetString(bytes, 0, end);
        context.Response.ContentType = header.Split(": ")[1].Split("\r\n")[0];
        context.Response.ContentLength = bytes.Length - end - 4;
        await context.Response.Body.WriteAsync(bytes.AsMemory(end + 4));
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    private string MapFile() => $$"""
        MAP
          NAME "stat"
          EXTENT 200000 6100000 1000000 7700000
          SIZE 100 100
          PROJECTION "init=epsg:3006" END
          OUTPUTFORMAT
            NAME "geojson"
            DRIVER "OGR/GEOJSON"
            MIMETYPE "application/json"
            FORMATOPTION "STORAGE=stream"
            FORMATOPTION "FORM=SIMPLE"
          END
          WEB METADATA
            "wfs_title" "Indelningar"
            "wfs_onlineresource" "http://127.0.0.1/geoserver/stat/wfs"
            "wfs_srs" "EPSG:3006"
            "wfs_enable_request" "*"
            "wfs_getfeature_formatlist" "geojson"
            "ows_namespace_prefix" "stat"
          END END
        {{Layer("DeSO_2025", "deso")}}
        {{Layer("RegSO_2025", "regso")}}
        END
        """;

    private string Layer(string name, string table) => $$"""
          LAYER
            NAME "{{name}}"
            TYPE POLYGON
            STATUS ON
            CONNECTIONTYPE OGR
            CONNECTION "{{PathOf(table + ".gpkg")}}"
            DATA "{{table}}"
            PROJECTION "init=epsg:3006" END
            METADATA
              "wfs_title" "{{name}}"
              "wfs_srs" "EPSG:3006"
              "gml_include_items" "all"
              "gml_featureid" "{{table}}kod"
              "wfs_enable_request" "*"
              "wfs_getfeature_formatlist" "geojson"
            END
            TEMPLATE "x"
          END
        """;
}
