using Npgsql;
using NpgsqlTypes;

namespace Omradesprofiler.Store.Sql;

/// <summary>Writes rows by PostgreSQL's binary COPY; whole numbers as BIGINT, geometry as EWKB in bytes.</summary>
internal static class CopyRows
{
    public static void Write(NpgsqlConnection connection, string copy, IEnumerable<object?[]> rows)
    {
        using var writer = connection.BeginBinaryImport(copy);
        foreach (var row in rows)
        {
            writer.StartRow();
            foreach (var value in row)
                Write(writer, value);
        }

        writer.Complete();
    }

    private static void Write(NpgsqlBinaryImporter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNull();
                break;
            case string text:
                writer.Write(text, NpgsqlDbType.Text);
                break;
            case double number:
                writer.Write(number, NpgsqlDbType.Double);
                break;
            case byte[] bytes:
                writer.Write(bytes, NpgsqlDbType.Bytea);
                break;
            case int or long:
                writer.Write(Convert.ToInt64(value), NpgsqlDbType.Bigint);
                break;
            default:
                throw new ArgumentException($"No column holds a {value.GetType()}.", nameof(value));
        }
    }
}
