using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Omradesprofiler.Findings;
using Omradesprofiler.Server.Exports;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Tests.Tiles;
using Omradesprofiler.Tiles;
using Omradesprofiler.Tiles.Archives;

namespace Omradesprofiler.Tests.Server;

public sealed class ExportTests(SampleServer server)
{
    private const string Layers = "deso,regso,municipality,county,water,deso-2025-labels,localities";

    private readonly Lazy<TileSet> _tiles = new(
        () => TileAttachments.ReadTiles(server.Workspace, server.Workspace.RequireCurrent()));

    [Fact]
    public async Task The_pmtiles_reader_reads_an_archive_by_range_requests_as_the_server_serves_its_tiles()
    {
        NodeTools.RequirePackage("pmtiles");
        using var folder = new TemporaryFolder();
        var result = Export(folder.Folder("a.pmtiles"));
        await using var files = await RangeServer.StartAsync(folder.Path);
        var places = Sample(result.Path, 60).Append(new TileCoordinates(14, 0, 0)).ToList();
        using var read = JsonDocument.Parse(NodeTools.Run(
            "read-pmtiles.js", [files.Address + "/a.pmtiles", .. places.Select(at => at.ToString())]));
        var tiles = read.RootElement.GetProperty("tiles").EnumerateArray().Select(tile => tile.GetString()).ToList();
        var ids = read.RootElement.GetProperty("ids").EnumerateArray().Select(id => id.GetUInt64()).ToList();
        for (var i = 0; i < places.Count; i++)
        {
            Assert.Equal(HilbertOrder.IdOf(places[i]), ids[i]);
            var expected = Expected(places[i]);
            Assert.Equal(expected.Length == 0 ? null : Convert.ToHexStringLower(SHA256.HashData(expected)), tiles[i]);
        }

        Assert.Null(tiles[^1]);
        Assert.True(files.Ranges > 2 && files.Bytes < result.Bytes + 100_000, $"{files.Ranges}, {files.Bytes}");
        CheckHeader(read.RootElement.GetProperty("header"), result);
        CheckMetadata(read.RootElement.GetProperty("metadata"));
    }

    [Fact]
    public void Every_tile_of_the_county_and_its_sea_is_there_and_no_other()
    {
        const int MaxZoom = 12;
        using var folder = new TemporaryFolder();
        var result = Export(folder.Folder("a.pmtiles"), MaxZoom);
        using var stream = new FileStream(result.Path, FileMode.Open);
        var reader = new PmtilesReader(stream);
        Assert.True(_tiles.Value.TryFindLayer("water", out _, out var water));
        var found = 0;
        for (var zoom = 0; zoom <= MaxZoom; zoom++)
            foreach (var at in PyramidFixtures.TilesOf(water.BoundsDegrees, zoom))
            {
                var expected = Expected(at);
                Assert.True(expected.AsSpan().SequenceEqual(reader.Find(at) ?? []), at.ToString());
                found += expected.Length > 0 ? 1 : 0;
            }

        Assert.InRange(result.Tiles - found, 0, found / 20);
    }

    [Fact]
    public void An_export_killed_at_several_points_goes_on_and_ends_with_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        var whole = Export(folder.Folder("whole.pmtiles"));
        var random = new Random(20);
        var path = folder.Folder("killed.pmtiles");
        var killed = 0;
        foreach (var share in new[] { 0.1, 0.4, 0.8 })
        {
            var enough = 16384 + (long)(whole.Bytes * (share + random.NextDouble() * 0.1));
            using var process = Start(path);
            while (!process.HasExited && LengthOf(path + ".partial") < enough)
                Thread.Sleep(1);
            process.Kill();
            process.WaitForExit();
            if (File.Exists(path))
                break;
            killed++;
            using var partial = new FileStream(path + ".partial", FileMode.Open);
            Assert.Throws<InvalidDataException>(() => new PmtilesReader(partial));
        }

        Assert.True(killed > 0, "No export was slow enough to be killed.");
        using var last = Start(path);
        var output = last.StandardOutput.ReadToEnd();
        last.WaitForExit();
        Assert.Equal(0, last.ExitCode);
        Assert.Contains("fanns sedan tidigare", output, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(whole.Path), File.ReadAllBytes(path));
        Assert.Equal(["killed.pmtiles", "whole.pmtiles"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void An_export_with_other_options_starts_over()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Folder("a.pmtiles");
        Interrupt(path, 11);
        var result = Export(path, maxZoom: 10);
        Assert.Equal(0, result.ResumedShare);
        var fresh = Export(folder.Folder("b.pmtiles"), maxZoom: 10);
        Assert.Equal(File.ReadAllBytes(fresh.Path), File.ReadAllBytes(path));
    }

    [Fact]
    public void Mbtiles_hold_the_same_tiles_from_the_south_and_gdal_reads_them()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Folder("a.mbtiles");
        Interrupt(path, 9, 11);
        var result = Export(path, maxZoom: 11);
        Assert.True(result.ResumedShare > 0);
        Assert.Equal(
            File.ReadAllBytes(Export(folder.Folder("b.mbtiles"), maxZoom: 11).Path), File.ReadAllBytes(path));
        var archive = Export(folder.Folder("a.pmtiles"), maxZoom: 11);
        using (var stream = new FileStream(archive.Path, FileMode.Open))
        using (var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False"))
        {
            connection.Open();
            Assert.Equal(archive.Tiles, (long)Scalar(connection, "SELECT COUNT(*) FROM tiles")!);
            Assert.Equal((long)archive.Contents, Scalar(connection, "SELECT COUNT(*) FROM images"));
            Assert.Equal("pbf", Scalar(connection, "SELECT value FROM metadata WHERE name = 'format'"));
            Assert.Contains("vector_layers", (string)Scalar(connection, "SELECT value FROM metadata WHERE name = 'json'")!);
            var reader = new PmtilesReader(stream);
            foreach (var at in Sample(archive.Path, 40))
            {
                var stored = (byte[])Scalar(
                    connection, "SELECT tile_data FROM tiles WHERE zoom_level = " + at.Zoom
                    + $" AND tile_column = {at.X} AND tile_row = {(1 << at.Zoom) - 1 - at.Y}")!;
                Assert.Equal(reader.Find(at), PmtilesDirectory.Decompress(stored));
            }
        }

        var info = Tool.Run(Tool.Require("ogrinfo", "gdal-bin"), "-so", path, "municipality");
        Assert.Contains("MBTiles", info, StringComparison.Ordinal);
        Assert.Contains("code: String", info, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--layers gator", "deso-2025")]
    [InlineData("--maxzoom 15", "0–14")]
    [InlineData("--minzoom 5 --maxzoom 4", "0–4")]
    [InlineData("--grid sweref99tm", "webmercator")]
    [InlineData("--grid mars", "webmercator")]
    [InlineData("--format zip", "pmtiles eller mbtiles")]
    [InlineData("--out karta", "pmtiles eller mbtiles")]
    [InlineData("--out /finns/inte/karta.pmtiles", "Mappen finns inte")]
    [InlineData("--out /proc/karta.pmtiles", "/proc")]
    [InlineData("--out /tmp --format pmtiles", "ange en fil")]
    [InlineData("--workspace /finns/inte", "Arbetsmappen är tom")]
    public void Bad_input_is_told_with_what_would_be_right(string words, string message)
    {
        using var folder = new TemporaryFolder();
        var arguments = new Dictionary<string, string>
        {
            ["--layers"] = "county",
            ["--maxzoom"] = "3",
            ["--out"] = folder.Folder("a.pmtiles"),
            ["--workspace"] = server.Workspace.Place,
        };
        var pairs = words.Split(' ');
        for (var i = 0; i < pairs.Length; i += 2)
            arguments[pairs[i]] = pairs[i + 1];
        using var process = Start([.. arguments.SelectMany(pair => new[] { pair.Key, pair.Value })]);
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(1, process.ExitCode);
        Assert.Contains(message, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_file_that_is_there_is_replaced_only_when_told_to()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.pmtiles", "precious");
        var error = Assert.Throws<DataException>(() => Export(path, maxZoom: 4));
        Assert.Contains("--overwrite", error.Message, StringComparison.Ordinal);
        Assert.Equal("precious", File.ReadAllText(path));
        var options = new TileExportOptions(path, null, Layers, "webmercator", (0, 4));
        new TileExport(server.Workspace, options).Run(overwrite: true, null, CancellationToken.None);
        using var stream = new FileStream(path, FileMode.Open);
        new PmtilesReader(stream).Check();
    }

    [Fact]
    public void A_file_that_another_export_writes_to_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Folder("a.pmtiles");
        using var held = new FileStream(path + ".partial", FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        var error = Assert.Throws<DataException>(() => Export(path, maxZoom: 4));
        Assert.Contains("Ett annat program", error.Message, StringComparison.Ordinal);
    }

    private TileExportResult Export(string path, int maxZoom = 14) =>
        new TileExport(server.Workspace, new TileExportOptions(path, null, Layers, "webmercator", (0, maxZoom)))
            .Run(overwrite: false, null, CancellationToken.None);

    private void Interrupt(string path, int atZoom, int maxZoom = 14)
    {
        using var stop = new CancellationTokenSource();
        var options = new TileExportOptions(path, null, Layers, "webmercator", (0, maxZoom));
        Assert.Throws<OperationCanceledException>(() => new TileExport(server.Workspace, options)
            .Run(overwrite: false, new StopAtZoom(atZoom, stop), stop.Token));
        Assert.False(File.Exists(path));
    }

    private Process Start(string path) => Start(
        ["--layers", Layers, "--maxzoom", "14", "--out", path, "--workspace", server.Workspace.Place]);

    private static Process Start(string[] arguments) => Process.Start(new ProcessStartInfo(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "Omradesprofiler.Server.dll"), "export", "tiles", .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static long LengthOf(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static IReadOnlyList<TileCoordinates> Sample(string path, int count)
    {
        using var stream = new FileStream(path, FileMode.Open);
        var entries = new PmtilesReader(stream).ListEntries().ToList();
        var random = new Random(4);
        return [.. Enumerable.Range(0, count).Select(_ => entries[random.Next(entries.Count)])
            .Select(entry => HilbertOrder.TileOf(entry.TileId + (ulong)random.NextInt64(entry.Run)))];
    }

    private byte[] Expected(TileCoordinates at) =>
    [
        .. Layers.Split(',').SelectMany(name => _tiles.Value.TryFindLayer(name, out var geometry, out var layer)
            ? geometry.Encode(TileGrid.WebMercator, layer.Id, at) ?? []
            : []),
    ];

    private static void CheckHeader(JsonElement header, TileExportResult result)
    {
        Assert.True(header.GetProperty("clustered").GetBoolean());
        Assert.Equal(result.Tiles, header.GetProperty("numAddressedTiles").GetInt64());
        Assert.Equal(result.Contents, header.GetProperty("numTileContents").GetInt64());
        Assert.Equal((0, 14), (header.GetProperty("minZoom").GetInt32(), header.GetProperty("maxZoom").GetInt32()));
        Assert.Equal(1, header.GetProperty("tileType").GetInt32());
        Assert.InRange(header.GetProperty("rootDirectoryLength").GetInt32(), 1, 16257);
    }

    private void CheckMetadata(JsonElement metadata)
    {
        var layers = metadata.GetProperty("vector_layers").EnumerateArray()
            .Select(layer => layer.GetProperty("id").GetString());
        Assert.Equal(["deso-2025", "regso-2025", .. Layers.Split(',')[2..]], layers);
        Assert.Contains("Källa:", metadata.GetProperty("attribution").GetString(), StringComparison.Ordinal);
        Assert.Contains("Påhittade", metadata.GetProperty("attribution").GetString(), StringComparison.Ordinal);
        var provenance = metadata.GetProperty("omradesprofiler");
        Assert.Equal(server.Workspace.RequireCurrent().Value, provenance.GetProperty("snapshot").GetString());
        Assert.NotEmpty(provenance.GetProperty("sources").EnumerateArray());
    }

    private sealed class StopAtZoom(int zoom, CancellationTokenSource stop) : IProgress<PackProgress>
    {
        public void Report(PackProgress value)
        {
            if (value.Zoom >= zoom)
                stop.Cancel();
        }
    }
}
