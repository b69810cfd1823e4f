using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Omradesprofiler.Tests.Ingest.Fetching;

/// <summary>
/// MapServer's WFS over the real polygons of a county, run as CGI. It is asked each question once: what it answered is
/// kept for the tests that follow.
/// </summary>
internal sealed class MapServerLayers
{
    private static readonly Lazy<(string Program, string Folder)> Site = new(MakeSite);
    private static readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> Answers = new();

    public MapServerLayers() => _ = Site.Value;

    /// <summary>The questions that were asked, in order.</summary>
    public List<string> Asked { get; } = [];

    public void Map(WebApplication app) => app.MapGet("/geoserver/stat/wfs", AnswerAsync);

    private async Task AnswerAsync(HttpContext context)
    {
        var query = context.Request.QueryString.Value!.TrimStart('?');
        lock (Asked)
            Asked.Add(query);
        var bytes = await Answers.GetOrAdd(query, _ => new(() => RunAsync(query))).Value;
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        var header = Encoding.ASCII.GetString(bytes, 0, end);
        context.Response.ContentType = header.Split(": ")[1].Split("\r\n")[0];
        context.Response.ContentLength = bytes.Length - end - 4;
        await context.Response.Body.WriteAsync(bytes.AsMemory(end + 4));
    }

    private static async Task<byte[]> RunAsync(string query)
    {
        using var process = Process.Start(new ProcessStartInfo(Site.Value.Program)
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
        return buffer.ToArray();
    }

    private static (string Program, string Folder) MakeSite()
    {
        var program = Tool.RequireOnCi("mapserv", "cgi-mapserver");
        var ogr = Tool.RequireOnCi("ogr2ogr", "gdal-bin");
        var folder = Directory.CreateTempSubdirectory("omradesprofiler-wfs-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        Tool.Run(
            ogr, "-f", "GPKG", Path.Combine(folder, "deso.gpkg"),
            SharedData.Require("dalarna/deso_2025_dalarna_raw.geojson"), "-nln", "deso", "-a_srs", "EPSG:3006",
            "-lco", "FID=fid");
        Tool.Run(
            ogr, "-f", "GPKG", Path.Combine(folder, "regso.gpkg"),
            SharedData.Require("dalarna/dalarna_deso2025.gpkg"), "regso");
        File.WriteAllText(
            Path.Combine(folder, "mapserver.conf"), "CONFIG\n  ENV\n    MS_MAP_PATTERN \".\"\n  END\nEND\n");
        File.WriteAllText(Path.Combine(folder, "site.map"), MapFile(folder));
        return (program, folder);
    }

    private static string PathOf(string name) => Path.Combine(Site.Value.Folder, name);

    private static string MapFile(string folder) => $$"""
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
        {{Layer("DeSO_2025", "deso", folder)}}
        {{Layer("RegSO_2025", "regso", folder)}}
        END
        """;

    private static string Layer(string name, string table, string folder) => $$"""
          LAYER
            NAME "{{name}}"
            TYPE POLYGON
            STATUS ON
            CONNECTIONTYPE OGR
            CONNECTION "{{folder}}/{{table}}.gpkg"
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
