using Npgsql;
using Omradesprofiler.Findings;
using Omradesprofiler.Store.Sql;

namespace Omradesprofiler.Store.Postgis;

/// <summary>
/// The schemas that are there once: <c>journal</c> (entries, jobs, which snapshots there are and which is in force),
/// <c>own</c> (files of somebody's own), and two with views for other programs. A snapshot and its own data have one
/// each, which is written once and never changed. Nobody but the owner is let into any of them.
/// </summary>
internal static class PostgisSchema
{
    public const string Journal = "journal";
    public const string Own = "own";
    public const string PublicViews = "omradesprofiler";
    public const string InternalViews = "omradesprofiler_intern";

    /// <summary>Where servers listen for changes.</summary>
    public const string Channel = "omradesprofiler";

    public const string LockJournal = "SELECT pg_advisory_xact_lock(7302514, 1)";
    public const string TryHold = "SELECT pg_try_advisory_lock(7302514, 2)";
    public const string LetGo = "SELECT pg_advisory_unlock(7302514, 2)";
    private const string LockMigration = "SELECT pg_advisory_xact_lock(7302514, 3)";

    private const string First = $"""
        CREATE TABLE snapshot (number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id TEXT COLLATE "C" NOT NULL,
          has_own BOOLEAN NOT NULL, at TIMESTAMPTZ NOT NULL DEFAULT now());
        CREATE TABLE state (one BOOLEAN PRIMARY KEY CHECK (one), changes BIGINT NOT NULL, current TEXT COLLATE "C");
        INSERT INTO state VALUES (TRUE, 0, NULL);
        CREATE FUNCTION journal.refuse() RETURNS trigger LANGUAGE plpgsql AS
          $$ BEGIN RAISE EXCEPTION 'journal: append only'; END $$;
        CREATE TRIGGER entry_is_not_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON entry
          FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse();
        CREATE FUNCTION journal.count_change() RETURNS trigger LANGUAGE plpgsql AS
          $$ BEGIN UPDATE journal.state SET changes = changes + 1; NOTIFY {Channel}; RETURN NULL; END $$;
        CREATE TRIGGER entry_is_counted AFTER INSERT ON entry
          FOR EACH STATEMENT EXECUTE FUNCTION journal.count_change();
        CREATE TRIGGER job_is_counted AFTER INSERT OR UPDATE ON job
          FOR EACH STATEMENT EXECUTE FUNCTION journal.count_change();
        CREATE SCHEMA {Own};
        CREATE TABLE own.upload (number BIGINT PRIMARY KEY, content BYTEA NOT NULL, description BYTEA NOT NULL);
        CREATE SCHEMA {PublicViews};
        CREATE SCHEMA {InternalViews};
        """;

    /// <summary>Which snapshot's tables the views show, and what is to be told of them.</summary>
    private const string ShownViews =
        "ALTER TABLE state ADD COLUMN shown TEXT COLLATE \"C\", ADD COLUMN notice TEXT COLLATE \"C\"";

    /// <summary>Steps from an empty database to today's; a step that has been taken is never changed.</summary>
    private static readonly Func<string, string>[] Steps = [tables => tables + First, _ => ShownViews];

    /// <summary>Brings a database to today's schema; those who come at once wait for each other.</summary>
    /// <param name="connection">To the database.</param>
    /// <param name="tables">The journal's tables, in PostgreSQL's words.</param>
    /// <exception cref="DataException">PostGIS is missing and may not be made, or a newer program has been here.
    /// </exception>
    public static void Migrate(NpgsqlConnection connection, string tables)
    {
        if (VersionOf(connection) == Steps.Length)
            return;
        using var transaction = connection.BeginTransaction();
        connection.Execute(LockMigration);
        var version = VersionOf(connection);
        if (version > Steps.Length)
            throw new DataException(
                "newer-database", connection.Database,
                "Databasen är skriven av en nyare version av programmet. Uppdatera programmet.");
        if (version == 0)
            Begin(connection);
        for (var step = version; step < Steps.Length; step++)
        {
            connection.Execute(Steps[step](tables));
            connection.Execute("INSERT INTO migration (version) VALUES (@version)", ("@version", (long)step + 1));
        }

        transaction.Commit();
    }

    /// <summary>How many steps have been taken; 0 where nothing is made.</summary>
    public static int VersionOf(NpgsqlConnection connection)
    {
        var isMade = connection.Query( // from the tables themselves: names are remembered, also those that were not
            "SELECT 1 FROM pg_tables WHERE schemaname = 'journal' AND tablename = 'migration'", _ => true);
        return isMade.Any()
            ? connection.Query(
                "SELECT coalesce(max(version), 0) FROM journal.migration", row => (int)row.GetInt64(0)).Single()
            : 0;
    }

    private static void Begin(NpgsqlConnection connection)
    {
        try
        {
            connection.Execute("CREATE EXTENSION IF NOT EXISTS postgis");
        }
        catch (PostgresException e)
        {
            throw new DataException(
                "no-postgis", connection.Database,
                "Databasen saknar PostGIS, och det gick inte att lägga till. Låt den som sköter databasen köra: "
                + $"CREATE EXTENSION postgis. ({e.SqlState})");
        }

        connection.Execute(
            "CREATE SCHEMA journal; CREATE TABLE journal.migration (version BIGINT PRIMARY KEY, "
            + "at TIMESTAMPTZ NOT NULL DEFAULT now())");
    }
}
