using System.Diagnostics;

namespace Omradesprofiler.Benchmarks;

/// <summary>
/// The program on the country: import, start, first tile, answers, memory. GDAL copying the same two boundary files is
/// the yardstick for the import.
/// </summary>
internal static class CountryBench
{
    public static async Task RunAsync(string folder, int runs)
    {
        var program = Processes.Publish(folder);
        var workspace = Path.Combine(folder, "workspace");
        var imports = Enumerable.Range(0, runs).Select(_ => Processes.ImportCountry(program, workspace)).ToList();
        Report.Print("import of the country, s", imports.Select(run => run.Seconds), "≤ 30");
        Report.Print("  peak memory, MB", imports.Select(run => run.PeakMegabytes));
        if (Processes.Find("ogr2ogr") is { } ogr2ogr)
            Report.Print(
                "  yardstick: ogr2ogr copies the two boundary files, s",
                Enumerable.Range(0, runs).Select(run => Copy(folder, ogr2ogr, run)).ToList());

        var starts = new List<Start>();
        for (var i = 0; i < runs; i++)
            starts.Add(await MeasureStart(program, workspace));
        Report.Print("start from the workspace to ready, s", starts.Select(start => start.ReadySeconds), "≤ 2");
        Report.Print("first tile (z5, cold), s", starts.Select(start => start.FirstTileSeconds), "≤ 1");
        Report.Print("values of 5,984 DeSO, first time, ms", starts.Select(start => start.ValuesMilliseconds));
        Report.Print("  again, ms", starts.Select(start => start.ValuesAgainMilliseconds));
        Report.Print("profile of a DeSO, first time, ms", starts.Select(start => start.ProfileMilliseconds));
        Report.Print("  again, ms", starts.Select(start => start.ProfileAgainMilliseconds));
        Report.Print("cold tiles of DeSO z4–12, one connection, tiles/s", starts.Select(start => start.TilesPerSecond));
        Report.Print("memory after all that, MB", starts.Select(start => start.Megabytes), "≤ 600");
    }

    private static double Copy(string folder, string ogr2ogr, int run)
    {
        var seconds = 0.0;
        foreach (var edition in new[] { "2018", "2025" })
            seconds += Processes.Run(ogr2ogr, "-f", "GPKG", Path.Combine(folder, $"copy-{edition}-{run}.gpkg"), Path.Combine(Processes.Shared, "data", "riket", "standin", $"deso{edition}.gpkg")).Seconds;
        return seconds;
    }

    private static async Task<Start> MeasureStart(string program, string workspace)
    {
        const string Address = "http://127.0.0.1:5087";
        using var client = new HttpClient { BaseAddress = new Uri(Address) };
        var watch = Stopwatch.StartNew();
        using var server = await Processes.StartServerAsync(
            client, "/health/ready", program, "serve", "--workspace", workspace, "--urls", Address);
        try
        {
            var ready = watch.Elapsed.TotalSeconds;
            var firstTile = await Time(client, "/tiles/deso/5/17/9.mvt");
            var values = await Time(client, "/api/v1/indicators/forgymnasial/values?level=deso");
            var valuesAgain = await Time(client, "/api/v1/indicators/forgymnasial/values?level=deso");
            var profile = await Time(client, "/api/v1/profiles/deso/0180C4040?edition=2018");
            var profileAgain = await Time(client, "/api/v1/profiles/deso/0180C4040?edition=2018");
            var (tiles, seconds) = await Tiles(client);
            server.Refresh();
            return new Start(
                ready, firstTile, values * 1000, valuesAgain * 1000, profile * 1000, profileAgain * 1000, tiles / seconds,
                server.WorkingSet64 / 1e6);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    private static async Task<double> Time(HttpClient client, string path)
    {
        var watch = Stopwatch.StartNew();
        (await client.GetByteArrayAsync(path)).AsSpan();
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>Forty seeded tiles a zoom over Sweden's box.</summary>
    private static async Task<(int Count, double Seconds)> Tiles(HttpClient client)
    {
        var random = new Random(1);
        var watch = Stopwatch.StartNew();
        var count = 0;
        for (var zoom = 4; zoom <= 12; zoom++)
        {
            for (var i = 0; i < 40; i++, count++)
            {
                var size = 1 << zoom;
                var x = (int)((0.53 + random.NextDouble() * 0.035) * size);
                var y = (int)((0.22 + random.NextDouble() * 0.09) * size);
                using var response = await client.GetAsync($"/tiles/deso/{zoom}/{x}/{y}.mvt");
                response.EnsureSuccessStatusCode();
            }
        }

        return (count, watch.Elapsed.TotalSeconds);
    }

    private sealed record Start(
        double ReadySeconds, double FirstTileSeconds, double ValuesMilliseconds, double ValuesAgainMilliseconds, double ProfileMilliseconds,
        double ProfileAgainMilliseconds, double TilesPerSecond, double Megabytes);
}
