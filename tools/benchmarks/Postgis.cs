using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;
using Omradesprofiler.Geography;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Benchmarks;

/// <summary>A throw-away PostGIS with the same coverage, in EPSG:3857 with an index, as the peers keep it.</summary>
internal sealed class Postgis : IAsyncDisposable
{
    private const int Port = 54329;

    private const string TileSql =
        """
        SELECT ST_AsMVT(t, 'deso', 4096, 'geom', 'id') FROM (
            SELECT id, code, ST_AsMVTGeom(geom, ST_TileEnvelope($1, $2, $3), 4096, 32, true) AS geom
            FROM deso WHERE geom && ST_TileEnvelope($1, $2, $3, margin => 32.0 / 4096)) AS t WHERE geom IS NOT NULL
        """;

    private readonly PostgresProgram _server;
    private readonly NpgsqlDataSource _source;

    private Postgis(PostgresProgram server)
    {
        _server = server;
        _source = NpgsqlDataSource.Create(
            $"Host=127.0.0.1;Port={Port};Username=postgres;Database=postgres;"
            + "Max Auto Prepare=4;Auto Prepare Min Usages=1");
    }

    public static async Task<Postgis> StartAsync(
        string folder, IReadOnlyList<TileArea> areas, IReadOnlyList<AreaShape?> shapes)
    {
        var server = PostgresProgram.Start(folder, Port, "-c fsync=off -c jit=off");
        var postgis = new Postgis(server);
        await postgis.LoadAsync(areas, shapes);
        return postgis;
    }

    /// <summary>Every tile once, on so many connections.</summary>
    public async Task<Timing> MeasureAsync(List<TileCoordinates> tiles, int connections)
    {
        var times = new double[tiles.Count];
        var next = -1;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(WorkAsync)));
        return new Timing(tiles.Count / watch.Elapsed.TotalSeconds, times);

        async Task WorkAsync()
        {
            await using var connection = await _source.OpenConnectionAsync();
            for (var i = Interlocked.Increment(ref next); i < tiles.Count; i = Interlocked.Increment(ref next))
            {
                var started = Stopwatch.GetTimestamp();
                await ReadAsync(connection, tiles[i]);
                times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            }
        }
    }

    public async Task<byte[]> TileAsync(TileCoordinates tile)
    {
        await using var connection = await _source.OpenConnectionAsync();
        return await ReadAsync(connection, tile);
    }

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        _server.Dispose();
    }

    private static async Task<byte[]> ReadAsync(NpgsqlConnection connection, TileCoordinates tile)
    {
        await using var command = new NpgsqlCommand(TileSql, connection);
        foreach (var number in (ReadOnlySpan<int>)[tile.Zoom, tile.X, tile.Y])
            command.Parameters.Add(new NpgsqlParameter { Value = number });
        return (byte[])(await command.ExecuteScalarAsync())!;
    }

    private async Task LoadAsync(IReadOnlyList<TileArea> areas, IReadOnlyList<AreaShape?> shapes)
    {
        await using var connection = await _source.OpenConnectionAsync();
        await Execute("CREATE EXTENSION postgis; CREATE TABLE deso(id bigint, code text, geom bytea)");
        await using (var writer = await connection.BeginBinaryImportAsync("COPY deso FROM STDIN (FORMAT BINARY)"))
        {
            for (var i = 0; i < areas.Count; i++)
            {
                if (shapes[i] is not { } shape)
                    continue;
                await writer.StartRowAsync();
                await writer.WriteAsync((long)areas[i].Id, NpgsqlDbType.Bigint);
                await writer.WriteAsync(areas[i].Code, NpgsqlDbType.Text);
                await writer.WriteAsync(WkbWriter.Write(ToMercator(shape)), NpgsqlDbType.Bytea);
            }

            await writer.CompleteAsync();
        }

        await Execute(
            "ALTER TABLE deso ALTER geom TYPE geometry(MultiPolygon, 3857) USING ST_GeomFromWKB(geom, 3857);"
            + "CREATE INDEX ON deso USING gist (geom); VACUUM ANALYZE deso");

        async Task Execute(string sql)
        {
            foreach (var statement in sql.Split(';'))
            {
                await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 600 };
                await command.ExecuteNonQueryAsync();
            }
        }
    }

    private static AreaShape ToMercator(AreaShape shape)
    {
        const double World = 2 * Math.PI * 6378137;
        var builder = new AreaShapeBuilder();
        for (var polygon = 0; polygon < shape.PolygonCount; polygon++)
        {
            builder.BeginPolygon();
            var (first, count) = shape.RingsOf(polygon).GetOffsetAndLength(shape.RingCount);
            for (var ring = first; ring < first + count; ring++)
            {
                var xy = shape.Ring(ring).ToArray();
                for (var i = 0; i < xy.Length; i += 2)
                {
                    var (longitude, latitude) = GaussKruger.Sweref99Tm.ToGeographic(xy[i], xy[i + 1]);
                    var (x, y) = WebMercator.FromGeographic(longitude, latitude);
                    (xy[i], xy[i + 1]) = ((x - 0.5) * World, (0.5 - y) * World);
                }

                builder.AddRing(xy);
            }
        }

        return builder.Build();
    }
}
