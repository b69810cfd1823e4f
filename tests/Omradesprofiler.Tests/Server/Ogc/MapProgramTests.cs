using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Omradesprofiler.Tests.Server.Ogc;

/// <summary>The programs that analysts open the server with: GDAL and QGIS.</summary>
public sealed class MapProgramTests(SampleServer server)
{
    private string Source => $"OAPIF:{server.Address}ogc";

    [Fact]
    public async Task Gdal_reads_every_feature_of_every_collection()
    {
        var ogrinfo = Tool.Require("ogrinfo", "gdal-bin");
        var summary = Tool.Run(ogrinfo, "-ro", "-al", "-so", Source);
        foreach (var collection in await server.Collections())
        {
            var id = collection.Text("id");
            var count = (await server.Items(id, "?limit=1")).GetProperty("numberMatched").GetInt32();
            Assert.Contains($"Layer name: {id}\n", summary, StringComparison.Ordinal);
            using var folder = new TemporaryFolder();
            var copy = folder.Folder("copy.geojson");
            Tool.Run(Tool.Require("ogr2ogr", "gdal-bin"), "-oo", "PAGE_SIZE=50", copy, Source, id);
            using var read = JsonDocument.Parse(
                await File.ReadAllBytesAsync(copy, TestContext.Current.CancellationToken));
            Assert.Equal(count, read.RootElement.List("features").Count());
        }
    }

    [Fact]
    public async Task Gdal_reads_a_box_in_sweref_and_gets_the_coordinates_that_were_imported()
    {
        var ogr2ogr = Tool.Require("ogr2ogr", "gdal-bin");
        using var folder = new TemporaryFolder();
        string[] box = ["-spat", "790000", "6370000", "815000", "6395000", "-spat_srs", "EPSG:3006"];
        var (read, original) = (folder.Folder("read.csv"), folder.Folder("original.csv"));
        Tool.Run(
            ogr2ogr,
            [.. box, "-t_srs", "EPSG:3006", "-f", "CSV", "-lco", "GEOMETRY=AS_WKT", read, Source, "deso-2025"]);
        var snapshot = server.Workspace.FindFile(server.Workspace.RequireCurrent())!;
        Tool.Run(
            ogr2ogr, [.. box, "-f", "CSV", "-lco", "GEOMETRY=AS_WKT", original, snapshot, "deso_2025"]);
        var expected = await Shapes(original);
        var found = await Shapes(read);
        Assert.InRange(expected.Count, 5, 120);
        Assert.Equal(expected.Keys, found.Keys);
        foreach (var (code, shape) in expected)
        {
            Assert.True(shape.EqualsExact(found[code], 0.002), $"{code} differs by more than two millimetres");
        }
    }

    [Fact]
    public async Task Proj_agrees_on_the_coordinates_of_each_system()
    {
        var gdaltransform = Tool.Require("gdaltransform", "gdal-bin");
        var sweref = await Point(OgcClient.Sweref);
        foreach (var (crs, target, tolerance) in new[]
        {
            (OgcClient.Crs84, "+proj=longlat +ellps=GRS80 +towgs84=0,0,0", 1.5e-8),
            (OgcClient.Mercator, "+proj=webmerc +datum=WGS84", 0.003),
        })
        {
            var start = new ProcessStartInfo(
                gdaltransform, ["-s_srs", "+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0", "-t_srs", target])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            };
            using var process = Process.Start(start)!;
            await process.StandardInput.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"{sweref.Second:R} {sweref.First:R}"));
            process.StandardInput.Close();
            var answer = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var numbers = answer.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToList();
            var ours = await Point(crs);
            Assert.Equal(numbers[0], ours.First, tolerance);
            Assert.Equal(numbers[1], ours.Second, tolerance);
        }

        async Task<(double First, double Second)> Point(string crs) =>
            (await server.Items("vardcentraler", "/1?crs=" + crs))
            .GetProperty("geometry").GetProperty("coordinates").Positions().Single();
    }

    [Fact]
    public async Task Gdal_reads_live_tiles()
    {
        var ogrinfo = Tool.Require("ogrinfo", "gdal-bin");
        var address = $"{server.Address}tiles/{await Geometry("deso-2025")}/webmercator/deso-2025";
        var tile = Tool.Run(ogrinfo, "-ro", "-al", "-so", "-oo", "METADATA_FILE=", $"MVT:{address}/8/142/78.mvt");
        Assert.Contains("Layer name: deso-2025", tile, StringComparison.Ordinal);
        using var folder = new TemporaryFolder();
        var layers = """{\"vector_layers\":[{\"id\":\"deso-2025\",\"fields\":{\"code\":\"String\"}}]}""";
        var metadata = folder.File("metadata.json", $$"""{"minzoom":"0","maxzoom":"14","json":"{{layers}}"}""");
        var whole = Tool.Run(
            ogrinfo, "-ro", "-al", "-oo", "METADATA_FILE=" + metadata, "-oo", "TILE_EXTENSION=mvt", "-spat", "2170000",
            "7760000", "2330000", "7930000", $"MVT:{address}/8");
        var codes = System.Text.RegularExpressions.Regex.Matches(whole, @"code \(String\) = (\w{9})")
            .Select(match => match.Groups[1].Value).Distinct();
        Assert.Equal(130, codes.Count());
        var all = folder.Folder("all.mvt");
        await File.WriteAllBytesAsync(
            all, await server.Client.GetByteArrayAsync(
                "/ogc/tiles/WebMercatorQuad/8/78/142", TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken);
        var dataset = Tool.Run(ogrinfo, "-ro", all);
        foreach (var layer in new[] { "deso-2025", "regso-2025", "municipality", "county" })
            Assert.Contains($": {layer} (", dataset, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Qgis_draws_the_features_and_the_tiles_alike()
    {
        const string SystemPython = "/usr/bin/python3";
        var hasQgis = File.Exists(SystemPython) && Directory.Exists("/usr/lib/python3/dist-packages/qgis");
        Assert.SkipUnless(hasQgis, "QGIS is not installed: apt-get install python3-qgis");
        using var folder = new TemporaryFolder();
        var start = new ProcessStartInfo(SystemPython, [
            Repository.PathOf("tests", "Omradesprofiler.Tests", "Server", "Ogc", "draw.py"),
            server.Address.ToString(), await Geometry("deso-2025"), folder.Path,
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["QT_QPA_PLATFORM"] = "offscreen", ["XDG_CONFIG_HOME"] = folder.Path, ["XDG_DATA_HOME"] = folder.Path,
                ["XDG_RUNTIME_DIR"] = folder.Path,
            },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output + await errors);
        Assert.Contains("features 130", output, StringComparison.Ordinal);
        var filled = output.Split('\n').Single(line => line.StartsWith("filled", StringComparison.Ordinal))
            .Split(' ')[1..].Select(count => int.Parse(count, CultureInfo.InvariantCulture)).ToList();
        Assert.InRange(filled[0], 20_000, 80_000);
        Assert.InRange(filled[2], filled[0] * 0.99, filled[0]);
        Assert.InRange(filled[2], filled[1] * 0.99, filled[1]);
    }

    private static async Task<SortedDictionary<string, NetTopologySuite.Geometries.Geometry>> Shapes(string csv)
    {
        var shapes = new SortedDictionary<string, NetTopologySuite.Geometries.Geometry>(StringComparer.Ordinal);
        var reader = new NetTopologySuite.IO.WKTReader();
        foreach (var line in (await File.ReadAllLinesAsync(csv, TestContext.Current.CancellationToken)).Skip(1))
        {
            var parts = line.Split('"');
            var code = parts[2].Split(',').First(part => part.Length == 9 && char.IsAsciiDigit(part[0]));
            shapes.Add(code, reader.Read(parts[1]).Normalized());
        }

        return shapes;
    }

    /// <summary>The checksum that a layer's tiles stand under, as the short address tells it.</summary>
    private async Task<string> Geometry(string layer)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler);
        using var response = await client.GetAsync(
            new Uri(server.Address, $"tiles/{layer}/0/0/0.mvt"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location!.ToString().Split('/')[2];
    }
}
