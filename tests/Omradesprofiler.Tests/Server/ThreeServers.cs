using System.Text.RegularExpressions;

namespace Omradesprofiler.Tests.Server;

/// <summary>Three servers over one database behind nginx, set up by the file that is shipped.</summary>
internal sealed partial class ThreeServers : IDisposable
{
    private Nginx? _nginx;

    public List<ServerProcess> Servers { get; } = [];

    public List<Uri> Addresses { get; } = [];

    /// <param name="place">The database.</param>
    /// <param name="settings">What more is set in the environment.</param>
    public static async Task<ThreeServers> StartAsync(
        string place, IReadOnlyDictionary<string, string>? settings = null)
    {
        var three = new ThreeServers();
        var environment = new Dictionary<string, string>(settings ?? new Dictionary<string, string>())
        {
            ["OMRADESPROFILER_TRUSTEDPROXIES"] = "127.0.0.1",
            ["OMRADESPROFILER_HOSTS"] = "profil.example, 127.0.0.1",
            ["OMRADESPROFILER_LIMITS__READING"] = "100000/10000",
            ["OMRADESPROFILER_LIMITS__TILES"] = "100000/10000",
        };
        for (var i = 0; i < 3; i++)
            three.Servers.Add(new ServerProcess(
                ["serve", "--store", place, "--public", "--urls", "http://127.0.0.1:0"], environment));
        foreach (var server in three.Servers)
            three.Addresses.Add(await server.AddressAsync());
        three._nginx = await Nginx.Start(three.Site());
        return three;
    }

    /// <summary>A browser that knows the installation by its name.</summary>
    public HttpClient CreateClient()
    {
        var client = new HttpClient { BaseAddress = _nginx!.Address };
        client.DefaultRequestHeaders.Host = "profil.example";
        return client;
    }

    public void Dispose()
    {
        _nginx?.Dispose();
        Servers.ForEach(server => server.Dispose());
    }

    private string Site()
    {
        var next = 0;
        return Upstream().Replace(
            File.ReadAllText(Repository.PathOf("deploy", "nginx.conf")), _ => Addresses[next++].Authority);
    }

    [GeneratedRegex(@"127\.0\.0\.1:508\d")]
    private static partial Regex Upstream();
}
