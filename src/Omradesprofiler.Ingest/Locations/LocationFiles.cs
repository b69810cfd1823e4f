namespace Omradesprofiler.Ingest.Locations;

/// <summary>The plain files of a location problem.</summary>
/// <param name="Demand">Who is to be served: id and weight.</param>
/// <param name="Candidates">Where sites can be: id and, where wanted, fixed, forbidden, capacity and group.</param>
/// <param name="Cost">What it costs from each demand to each candidate: from, to and minutes.</param>
public sealed record LocationFiles(string Demand, string Candidates, string Cost)
{
    /// <summary>Columns that are called something else than expected: <c>demand.weight</c> → POP2000.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether a pair that is not in the file of costs means that there is no way.</summary>
    public bool MissingIsUnreachable { get; init; }
}
