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
            case double real:
                writer.Write(real, NpgsqlDbType.Double);
                break;
            case byte[] bytes:
                writer.Write(bytes, NpgsqlDbType.Bytea);
                break;
            case int number:
                writer.Write((long)number, NpgsqlDbType.Bigint);
                break;
            case long number:
                writer.Write(number, NpgsqlDbType.Bigint);
                break;
            default:
                throw new ArgumentException($"No column holds a {value.GetType()}.", nameof(value));
        }
    }
}
