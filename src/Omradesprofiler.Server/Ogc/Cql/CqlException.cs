namespace Omradesprofiler.Server.Ogc.Cql;

/// <summary>A filter that can not be understood.</summary>
/// <param name="position">Where, counted from 1.</param>
/// <param name="rule">What should stand there, Swedish.</param>
public sealed class CqlException(int position, string rule) : Exception($"Tecken {position}: {rule}");
