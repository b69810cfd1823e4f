using System.Text.RegularExpressions;
using Npgsql;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Ingest.Imports;

namespace Omradesprofiler.Tests.Store;

/// <summary>What the README says of rights in the database is run as it stands there, by an owner who is no superuser.
/// </summary>
public sealed partial class GrantTests : IDisposable
{
    private readonly PostgresServer _server = PostgresServer.StartOwn();
    private readonly SmallPackage _package = new();
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_reader_sees_what_is_public_now_and_later_and_nothing_else()
    {
        _server.Execute("postgres", "CREATE ROLE profil LOGIN; CREATE ROLE qgis LOGIN");
        var made = new NpgsqlConnectionStringBuilder(_server.CreateDatabase());
        _server.Execute("postgres", $"ALTER DATABASE {made.Database} OWNER TO profil");
        made.Username = "profil";
        Import(made.ToString(), 1200);
        using (var owner = Open(made.ToString()))
            Ask(owner, Lines());
        Read(made, "1200");
        Import(made.ToString(), 1300);
        Read(made, "1300");
        Import(made.ToString(), 1400, 2025);
        Read(made, "1400", 2025);
    }

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        _server.Dispose();
        _package.Dispose();
        _folder.Dispose();
    }

    private static void Read(NpgsqlConnectionStringBuilder place, string people, int year = 2024)
    {
        using var reader = Open(new NpgsqlConnectionStringBuilder(place.ToString()) { Username = "qgis" }.ToString());
        Assert.Equal(people, Ask(reader, $"SELECT folkmangd_{year} FROM omradesprofiler.deso_2025 WHERE kod = '9901A0010'"));
        Assert.Equal(people, Ask(reader, "SELECT varde FROM omradesprofiler.varden WHERE kod = '9901A0010' "
            + $"AND indikator = 'folkmangd' AND period = '{year}'"));
        foreach (var closed in new[] { "omradesprofiler_intern.varden", "journal.entry", "journal.state", "own.upload" })
            Assert.Equal(
                PostgresErrorCodes.InsufficientPrivilege,
                Assert.Throws<PostgresException>(() => Ask(reader, $"SELECT count(*) FROM {closed}")).SqlState);
        Assert.Throws<PostgresException>(() => Ask(reader, "CREATE TABLE omradesprofiler.x (a int)"));
    }

    private static string Lines() => Block()
        .Matches(File.ReadAllText(Repository.PathOf("README.md")))
        .Select(match => match.Groups[1].Value).Single(text => text.Contains("GRANT", StringComparison.Ordinal));

    private void Import(string place, int people, int year = 2024)
    {
        _package.Write("folk.csv", $"region;år;antal\n9901A0010;{year};{people}\n9901C1010;{year};900\n");
        new ImportRunner(new Workspace(place, TimeProvider.System)).Run(
            _folder.File("test.json", _package.RecipeText), _package.Folder);
    }

    private static NpgsqlConnection Open(string place)
    {
        var connection = new NpgsqlConnection(place);
        connection.Open();
        return connection;
    }

    private static string? Ask(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar()?.ToString();
    }

    [GeneratedRegex("```sql\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
