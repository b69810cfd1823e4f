using Npgsql;
using Omradesprofiler.Findings;
using Omradesprofiler.Store;
using Omradesprofiler.Store.Postgis;

namespace Omradesprofiler.Tests.Store;

public sealed class PostgisWorkspaceTests() : WorkspaceContract(new DatabasePlace())
{
    [Fact]
    public void The_journal_can_only_be_added_to()
    {
        Import();
        foreach (var sql in new[] { "DELETE FROM journal.entry", "UPDATE journal.entry SET kind = 'x'",
            "TRUNCATE journal.entry" })
            Assert.Contains("append only", Assert.Throws<PostgresException>(() => Execute(sql)).Message);
    }

    /// <summary>The wait lasts an hour where nobody tells: it is not the interval that lets servers swap soon.</summary>
    [Fact]
    public async Task Who_waits_for_a_change_is_told_when_a_snapshot_is_published()
    {
        Import();
        var stop = TestContext.Current.CancellationToken;
        var waiting = new Workspace(Workspace.Place, TimeProvider.System).Journal
            .WaitForChangeAsync(TimeSpan.FromHours(1), stop);
        Assert.NotSame(waiting, await Task.WhenAny(waiting, Task.Delay(TimeSpan.FromSeconds(1), stop)));
        Import();
        await waiting.WaitAsync(TimeSpan.FromMinutes(1), stop);
    }

    [Theory]
    [InlineData("", 10, 300)]
    [InlineData(";Command Timeout=77", 77, 300)]
    [InlineData(";CommandTimeout=77", 77, 300)]
    public void The_journal_is_not_waited_for_long_and_a_country_is(string more, int journal, int country)
    {
        var connections = new PostgisConnections(Workspace.Place + more, TimeProvider.System);
        using var one = connections.OpenForReading("public");
        using var other = connections.OpenForReadingAll("public");
        Assert.Equal((journal, country), (one.CommandTimeout, other.CommandTimeout));
    }

    [Fact]
    public void A_changed_snapshot_no_longer_has_the_recorded_checksum()
    {
        var id = Import().Snapshot.Id;
        Assert.Equal(Workspace.FindRecordedChecksum(id), Workspace.ComputeChecksum(id));
        Execute($"UPDATE snapshot_{id}_1.omr_area SET name = name || 'x' WHERE fid = 1");
        Assert.NotEqual(Workspace.FindRecordedChecksum(id), Workspace.ComputeChecksum(id));
    }

    [Fact]
    public void A_damaged_snapshot_is_told()
    {
        var id = Import().Snapshot.Id;
        Execute($"DROP TABLE snapshot_{id}_1.omr_series");
        Assert.Equal("broken-snapshot", Assert.Throws<DataException>(() => Workspace.Read(id)).Finding.Code);
    }

    [Fact]
    public void A_broken_import_leaves_nothing()
    {
        Import();
        var before = Schemas();
        Package.Write("folk.csv", "");
        Assert.Throws<DataException>(Import);
        Assert.Equal(before, Schemas());
        Assert.Single(Workspace.Journal.List());
    }

    [Fact]
    public void The_same_data_imported_again_are_written_beside_and_read_instead()
    {
        var first = Import().Snapshot.Id;
        Assert.Equal(first, Import().Snapshot.Id);
        Assert.Equal([$"snapshot_{first}_1", $"snapshot_{first}_2"], Schemas());
        Execute($"DROP SCHEMA snapshot_{first}_1 CASCADE");
        Assert.Equal(first, Workspace.Read(first).Id);
    }

    [Fact]
    public void Other_programs_see_layers_and_values_as_views_and_nothing_else()
    {
        Import();
        var role = $"reader_{Guid.NewGuid():N}";
        Execute(
            $"CREATE ROLE {role} LOGIN; GRANT USAGE ON SCHEMA omradesprofiler TO {role}; "
            + $"GRANT SELECT ON ALL TABLES IN SCHEMA omradesprofiler TO {role}; "
            + $"ALTER DEFAULT PRIVILEGES IN SCHEMA omradesprofiler GRANT SELECT ON TABLES TO {role}");
        Package.Write("folk.csv", "region;år;antal\n9901A0010;2024;1300\n9901C1010;2024;900\n");
        Import();
        var settings = new NpgsqlConnectionStringBuilder(Place.Place) { Username = role };
        using var connection = new NpgsqlConnection(settings.ToString());
        connection.Open();
        Assert.Equal(
            "9901A0010 1300 SRID=3006;MULTIPOLYGON",
            Ask(connection, "SELECT kod || ' ' || folkmangd_2024 || ' ' || left(ST_AsEWKT(geom), 22) "
                + "FROM omradesprofiler.deso_2025 ORDER BY kod LIMIT 1"));
        Assert.Equal(
            "antal published 1300 Källa: Påhittat, Test",
            Ask(connection, "SELECT enhet || ' ' || status || ' ' || varde || ' ' || kalla FROM omradesprofiler.varden "
                + "WHERE indikator = 'folkmangd' AND kod = '9901A0010' AND period = '2024'"));
        foreach (var table in new[] { "journal.entry", "own.upload", $"snapshot_{Workspace.FindCurrent()}_2.omr_series",
            "omradesprofiler_intern.varden" })
            Assert.Equal(
                "42501",
                Assert.Throws<PostgresException>(() => Ask(connection, $"SELECT 1 FROM {table}")).SqlState);
        connection.Close();
        NpgsqlConnection.ClearAllPools();
        Execute($"DROP OWNED BY {role}; DROP ROLE {role}");
    }

    [Fact]
    public void A_withdrawn_snapshot_is_gone_from_the_views()
    {
        var id = Import().Snapshot.Id;
        using var reader = new NpgsqlConnection(Place.Place);
        reader.Open();
        using var reading = reader.BeginTransaction(); // somebody who is just reading stands in nobody's way
        Assert.NotEqual("0", Ask(reader, "SELECT count(*) FROM omradesprofiler.varden"));
        Assert.True(Workspace.Withdraw(id, "fel"));
        Assert.Equal("0", Ask(reader, "SELECT count(*) FROM omradesprofiler.varden"));
        Assert.Equal("0", Ask(reader, "SELECT count(*) FROM omradesprofiler.deso_2025"));
    }

    [Fact]
    public void A_database_of_a_newer_program_is_not_written_to()
    {
        Import();
        Execute("INSERT INTO journal.migration (version) VALUES (99)");
        Assert.Equal("newer-database", Assert.Throws<DataException>(Import).Finding.Code);
    }

    [Theory]
    [InlineData("Host=127.0.0.1")]
    [InlineData("Host=127.0.0.1;Databas=x;Password=hemlig")]
    [InlineData("Host=127.0.0.1;Port=fel;Password=hemlig")]
    public void A_faulty_connection_string_is_told_without_its_password(string text)
    {
        var failure = Assert.Throws<DataException>(() => new Workspace(text, TimeProvider.System));
        Assert.Equal("faulty-connection-string", failure.Finding.Code);
        Assert.DoesNotContain("hemlig", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_that_is_shown_has_no_password() => Assert.Equal(
        "db.example/profil",
        new Workspace("Host=db.example;Database=profil;Password=hemlig", TimeProvider.System).Name);

    private List<string> Schemas()
    {
        using var connection = new NpgsqlConnection(Place.Place);
        connection.Open();
        using var command = new NpgsqlCommand(
            "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'snapshot%' OR nspname LIKE 'own%' AND "
            + "nspname <> 'own' ORDER BY 1", connection);
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
            names.Add(reader.GetString(0));
        return names;
    }

    private void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(Place.Place);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static string? Ask(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar()?.ToString();
    }
}
