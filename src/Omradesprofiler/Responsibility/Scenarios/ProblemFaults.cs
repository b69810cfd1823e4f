using Omradesprofiler.Findings;

namespace Omradesprofiler.Responsibility.Scenarios;

/// <summary>Gathers what stands in the way of a problem.</summary>
internal sealed class ProblemFaults
{
    /// <summary>Names that a sentence lists at most; how many there are is always told.</summary>
    private const int MostNames = 5;

    private readonly List<RequestFault> _faults = [];

    public IReadOnlyList<RequestFault> List => _faults;

    public bool IsEmpty => _faults.Count == 0;

    public void Add(string place, string text) => _faults.Add(new RequestFault(place, text));

    /// <summary>The first names and how many more: <c>A, B och 7 till</c>.</summary>
    public static string Names(IReadOnlyList<string> names) => names.Count <= MostNames
        ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(MostNames))} och {names.Count - MostNames} till";
}
