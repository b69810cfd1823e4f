using Omradesprofiler.Store.Sql;

namespace Omradesprofiler.Store.Postgis;

/// <summary>The table <c>own.upload</c>, which nobody but the owner is let into.</summary>
internal sealed class PostgisUploads(JournalStorage journal) : UploadStorage
{
    public override void Write(long number, byte[] content, byte[] description) => journal.Write(connection =>
    {
        connection.Execute(
            "INSERT INTO own.upload (number, content, description) VALUES (@number, @content, @description)",
            ("@number", number), ("@content", content), ("@description", description));
        return true;
    });

    public override (byte[] Content, byte[] Description)? Find(long number) => journal.Read(connection => connection
        .Query<(byte[], byte[])?>(
            "SELECT content, description FROM own.upload WHERE number = @number",
            row => ((byte[])row[0], (byte[])row[1]), ("@number", number)).SingleOrDefault());

    public override IReadOnlyList<long> List() => journal.Read(connection => connection
        .Query("SELECT number FROM own.upload ORDER BY number", row => row.GetInt64(0)).ToList());

    public override void Delete(long number) => journal.Write(connection =>
    {
        connection.Execute("DELETE FROM own.upload WHERE number = @number", ("@number", number));
        return true;
    });
}
