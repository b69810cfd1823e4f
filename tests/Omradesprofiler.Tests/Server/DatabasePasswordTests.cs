using System.Text;
using Npgsql;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Ingest.Imports;
using Omradesprofiler.Tests.Store;

namespace Omradesprofiler.Tests.Server;

/// <summary>The database's password stands in nothing that the program prints, logs, answers or names files by.</summary>
public sealed class DatabasePasswordTests : IDisposable
{
    private const string Secret = "mycket-hemligt-41";
    private const string Wrong = "helt-fel-gissat-17";
    private const string Account = "profil";

    private static readonly string[][] Commands =
    [
        ["check", "PLACE"], ["keys", "list", "--store", "PLACE"], ["prune", "--keep", "2", "--store", "PLACE"],
        ["withdraw", "0123456789abcdef", "--why", "Prov", "--store", "PLACE"],
        ["refresh", "--publish", "--store", "PLACE"], ["serve", "--urls", "http://127.0.0.1:0", "--store", "PLACE"],
    ];

    private readonly PostgresServer _server = PostgresServer.StartOwn();
    private readonly SmallPackage _package = new();
    private readonly TemporaryFolder _folder = new();
    private readonly string _place;

    public DatabasePasswordTests()
    {
        _server.Execute("postgres", $"CREATE ROLE {Account} LOGIN PASSWORD '{Secret}'");
        var made = new NpgsqlConnectionStringBuilder(_server.CreateDatabase());
        _server.Execute("postgres", $"ALTER DATABASE {made.Database} OWNER TO {Account}");
        _server.RequirePassword(Account);
        _place = With(made.ToString(), Secret);
        new ImportRunner(new Workspace(_place, TimeProvider.System)).Run(
            _folder.File("test.json", _package.RecipeText), _package.Folder);
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData("dead")]
    [InlineData("faulty")]
    [InlineData("unknown")]
    public async Task A_command_that_can_not_reach_the_database_says_so_without_it(string trouble)
    {
        var place = trouble switch
        {
            "wrong" => With(_place, Wrong),
            "dead" => new NpgsqlConnectionStringBuilder(_place) { Port = 1 }.ToString(),
            "faulty" => _place + ";Port=fel",
            _ => _place.Replace("Database=", "Databas=", StringComparison.OrdinalIgnoreCase),
        };
        foreach (var command in Commands)
        {
            using var program = new ServerProcess([.. command.Select(word => word == "PLACE" ? place : word)]);
            Assert.NotEqual(0, await program.ExitCodeAsync());
            Assert.NotEmpty(program.Lines);
            HasNone(string.Join('\n', program.Lines));
        }
    }

    [Fact]
    public async Task A_server_that_loses_the_database_answers_and_logs_without_it()
    {
        using var server = new ServerProcess(
            ["serve", "--urls", "http://127.0.0.1:0"],
            new Dictionary<string, string>
            {
                ["OMRADESPROFILER_STORE"] = _place,
                ["XDG_DATA_HOME"] = _folder.Folder("data"),
                ["Logging__LogLevel__Default"] = "Debug",
            });
        using var client = LocalClient.To($"{await server.AddressAsync()}");
        await AskAllAsync(client);
        _server.Execute("postgres", $"ALTER ROLE {Account} PASSWORD '{Wrong}'");
        _server.Execute(
            "postgres", $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{Account}'");
        await AskAllAsync(client, until: "degraded");
        _server.Stop();
        await AskAllAsync(client, until: "degraded");
        await server.StopAsync();
        HasNone(string.Join('\n', server.Lines));
        if (Directory.Exists(_folder.Folder("data")))
            foreach (var file in Directory.GetFileSystemEntries(
                _folder.Folder("data"), "*", SearchOption.AllDirectories))
                HasNone(file);
    }

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        _server.Dispose();
        _package.Dispose();
        _folder.Dispose();
    }

    private static string With(string place, string password) =>
        new NpgsqlConnectionStringBuilder(place) { Username = Account, Password = password }.ToString();

    private static async Task AskAllAsync(HttpClient client, string until = "ready")
    {
        var stop = TestContext.Current.CancellationToken;
        for (var tries = 0; ; tries++)
        {
            var state = await client.GetStringAsync("/health", stop);
            HasNone(state);
            if (state.Contains(until, StringComparison.Ordinal))
                break;
            Assert.True(tries < 300, state);
            await Task.Delay(100, stop);
        }

        foreach (var path in new[] { "/status", "/api/v1/status", "/api/v1/audit", "/api/v1/indices", "/dcat" })
        {
            using var answer = await client.GetAsync(path, stop);
            HasNone($"{answer.Headers}{await answer.Content.ReadAsStringAsync(stop)}");
        }

        using var body = new StringContent("""{"by":"Anna"}""", Encoding.UTF8, "application/json");
        using var saved = await client.PostAsync("/api/v1/indices", body, stop);
        HasNone(await saved.Content.ReadAsStringAsync(stop));
    }

    private static void HasNone(string text)
    {
        foreach (var secret in new[] { Secret, Wrong })
            Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
    }
}
