using System.Data.Common;

namespace Omradesprofiler.Store.Sql;

/// <summary>A statement that is run many times with other values, <c>@p0</c>, <c>@p1</c> ….</summary>
internal sealed class PreparedInsert : IDisposable
{
    private readonly DbCommand _command;

    public PreparedInsert(DbConnection connection, string sql, int count)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (var i = 0; i < count; i++)
        {
            var parameter = _command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            _command.Parameters.Add(parameter);
        }
    }

    public void Run(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();
}
