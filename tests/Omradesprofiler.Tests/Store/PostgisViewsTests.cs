using Npgsql;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Store;
using Omradesprofiler.Tests.Ingest.Imports;

namespace Omradesprofiler.Tests.Store;

/// <summary>Views that a region has built upon, or somebody is reading, when something is published.</summary>
public sealed class PostgisViewsTests : IDisposable
{
    private const string Theirs =
        "CREATE SCHEMA region; CREATE VIEW region.folk AS SELECT kod, folkmangd_2024, geom FROM "
        + "omradesprofiler.deso_2025; CREATE FUNCTION region.rubrik(omradesprofiler.deso_2025) RETURNS text "
        + "LANGUAGE sql AS $$ SELECT $1.kod $$";

    private readonly DatabasePlace _place = new();
    private readonly SmallPackage _package = new();
    private readonly TemporaryFolder _folder = new();
    private readonly Workspace _workspace;

    public PostgisViewsTests()
    {
        _workspace = new Workspace(_place.Place, TimeProvider.System);
        Import(2024, 1200);
    }

    [Fact]
    public void What_others_have_built_shows_the_new_values()
    {
        Execute(Theirs);
        Import(2024, 1300);
        Assert.Equal("1300", Ask("SELECT folkmangd_2024 FROM region.folk WHERE kod = '9901A0010'"));
        Assert.Equal(
            "9901A0010", Ask("SELECT region.rubrik(d) FROM omradesprofiler.deso_2025 d WHERE folkmangd_2024 = 1300"));
        Assert.Null(_workspace.FindNotice());
    }

    [Fact]
    public void A_column_that_is_gone_stays_empty_as_long_as_others_build_on_it_and_that_is_told()
    {
        Execute(Theirs);
        var first = _workspace.RequireCurrent();
        Import(2025, 1300);
        Assert.NotEqual(first, _workspace.FindCurrent());
        Assert.Equal("0", Ask("SELECT count(folkmangd_2024) FROM region.folk"));
        Assert.Equal(
            "1300", Ask("SELECT folkmangd_2025 FROM omradesprofiler.deso_2025 WHERE kod = '9901A0010'"));
        foreach (var told in new[] { "omradesprofiler.deso_2025", "folkmangd_2024", "region.folk", "region.rubrik" })
            Assert.Contains(told, _workspace.FindNotice(), StringComparison.Ordinal);
        StoreChecks.IsWhole(_place.Place);
        Execute("DROP SCHEMA region CASCADE");
        Import(2025, 1301);
        Assert.Null(_workspace.FindNotice());
        Assert.Equal("0", Ask("SELECT count(*) FROM information_schema.columns WHERE table_schema = "
            + "'omradesprofiler' AND table_name = 'deso_2025' AND column_name = 'folkmangd_2024'"));
    }

    [Fact]
    public void A_layer_that_is_gone_is_empty_for_those_who_build_on_it_and_else_gone()
    {
        var table = $"snapshot_{_workspace.FindCurrent()}_1.deso_2025";
        foreach (var name in new[] { "deso_2018", "regso_2018" })
            Execute($"CREATE VIEW omradesprofiler.{name} AS SELECT * FROM {table} WHERE NOT EXISTS (SELECT 1 FROM "
                + "journal.entry WHERE kind = 'withdraw')");
        Execute("CREATE SCHEMA region; CREATE VIEW region.gammal AS SELECT * FROM omradesprofiler.deso_2018");
        Assert.Equal("2", Ask("SELECT count(*) FROM region.gammal"));
        Import(2024, 1300);
        Assert.Equal("0", Ask("SELECT count(*) FROM region.gammal"));
        Assert.Equal("", Ask("SELECT coalesce(to_regclass('omradesprofiler.regso_2018')::text, '')"));
        Assert.Contains("region.gammal", _workspace.FindNotice(), StringComparison.Ordinal);
        using var held = _workspace.Hold(TimeSpan.Zero);
        Assert.Single(_workspace.Prune(held, 1).Removed);
        Assert.Equal("0", Ask("SELECT count(*) FROM region.gammal"));
    }

    [Fact]
    public void What_is_withdrawn_is_gone_from_what_others_have_built()
    {
        Execute(Theirs);
        Import(2025, 1300);
        _workspace.Withdraw(_workspace.RequireCurrent(), "Prov");
        Assert.Equal("0", Ask("SELECT count(*) FROM region.folk"));
    }

    [Fact]
    public void Somebody_who_reads_for_long_does_not_stop_a_publication_and_is_named()
    {
        var first = _workspace.RequireCurrent();
        using var reader = new NpgsqlConnection(_place.Place + ";Application Name=Kartprogram;Pooling=False");
        reader.Open();
        using (var reading = reader.BeginTransaction())
        {
            using (var command = new NpgsqlCommand("SELECT count(*) FROM omradesprofiler.varden", reader))
                command.ExecuteScalar();
            Import(2024, 1300);
            Assert.NotEqual(first, _workspace.FindCurrent());
            StoreChecks.IsWhole(_place.Place);
            foreach (var told in new[] { "Kartprogram", $"process {reader.ProcessID}" })
                Assert.Contains(told, _workspace.FindNotice(), StringComparison.Ordinal);
            Assert.Equal("1200 1200", BothViews());
            _workspace.CatchUp();
            Assert.Equal("1200 1200", BothViews());
            using var held = _workspace.Hold(TimeSpan.Zero);
            var pruning = _workspace.Prune(held, 1);
            Assert.Empty(pruning.Removed);
            Assert.Contains("läses de just nu", Assert.Single(pruning.Needed).Text, StringComparison.Ordinal);
            Assert.Equal(first, _workspace.Read(first).Id);
            _workspace.Withdraw(first, "Prov");
            Assert.Equal("0", Ask("SELECT count(*) FROM omradesprofiler.deso_2025"));
        }

        _workspace.CatchUp();
        Assert.Equal("1300 1300", BothViews());
        Assert.Null(_workspace.FindNotice());
        using var again = _workspace.Hold(TimeSpan.Zero);
        Assert.Equal([first], _workspace.Prune(again, 1).Removed);
    }

    [Fact]
    public void What_somebody_built_on_the_tables_themselves_is_not_removed_with_them()
    {
        var first = _workspace.RequireCurrent();
        Execute($"CREATE SCHEMA region; CREATE VIEW region.egen AS SELECT * FROM snapshot_{first}_1.omr_area");
        var second = Import(2024, 1300);
        Import(2025, 1400);
        using var held = _workspace.Hold(TimeSpan.Zero);
        var pruning = _workspace.Prune(held, 1);
        Assert.Equal([second], pruning.Removed);
        Assert.Contains("region.egen", Assert.Single(pruning.Needed).Text, StringComparison.Ordinal);
        Assert.Equal(first, _workspace.Read(first).Id);
        Assert.NotEqual("0", Ask("SELECT count(*) FROM region.egen"));
        StoreChecks.IsWhole(_place.Place);
    }

    [Fact]
    public void Whoever_copies_the_tables_just_now_keeps_them_until_the_next_time()
    {
        var first = _workspace.RequireCurrent();
        var second = Import(2024, 1300);
        Import(2025, 1400);
        using var reader = new NpgsqlConnection(_place.Place + ";Pooling=False");
        reader.Open();
        using (var reading = reader.BeginTransaction())
        {
            using (var command = new NpgsqlCommand($"LOCK TABLE snapshot_{first}_1.omr_area IN ACCESS SHARE MODE", reader))
                command.ExecuteNonQuery();
            using var held = _workspace.Hold(TimeSpan.Zero);
            var pruning = _workspace.Prune(held, 1);
            Assert.Equal([second], pruning.Removed);
            Assert.Contains("kopierar databasen", Assert.Single(pruning.Needed).Text, StringComparison.Ordinal);
            Assert.Equal(first, _workspace.Read(first).Id);
            StoreChecks.IsWhole(_place.Place);
        }

        using var again = _workspace.Hold(TimeSpan.Zero);
        Assert.Equal([first], _workspace.Prune(again, 1).Removed);
    }

    [Fact]
    public void A_database_of_an_older_program_is_read_and_brought_up_to_date()
    {
        Execute("ALTER TABLE journal.state DROP COLUMN shown, DROP COLUMN notice; "
            + "DELETE FROM journal.migration WHERE version = 2");
        var workspace = new Workspace(_place.Place, TimeProvider.System);
        Assert.Null(workspace.FindNotice());
        Assert.Equal(_workspace.RequireCurrent(), workspace.Read(workspace.RequireCurrent()).Id);
        workspace.CatchUp();
        Assert.Equal(
            $"snapshot_{workspace.FindCurrent()}_1", Ask("SELECT shown FROM journal.state"));
    }

    public void Dispose()
    {
        _package.Dispose();
        _folder.Dispose();
        _place.Dispose();
    }

    private string? BothViews() => Ask(
        "SELECT folkmangd_2024 || ' ' || varde FROM omradesprofiler.deso_2025 d JOIN omradesprofiler.varden v ON "
        + "v.kod = d.kod AND indikator = 'folkmangd' AND period = '2024' WHERE d.kod = '9901A0010'");

    private SnapshotId Import(int year, int people)
    {
        _package.Write("folk.csv", $"region;år;antal\n9901A0010;{year};{people}\n9901C1010;{year};900\n");
        return new ImportRunner(_workspace)
            .Run(_folder.File("test.json", _package.RecipeText), _package.Folder).Snapshot.Id;
    }

    private void Execute(string sql) => Ask(sql);

    private string? Ask(string sql)
    {
        using var connection = new NpgsqlConnection(_place.Place);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar()?.ToString();
    }
}
