namespace Omradesprofiler.Findings;

/// <summary>
/// Collects findings during an import. Findings of the same code, source, column and text are counted together
/// under the first row, so that a million bad rows make one line and no memory. Not safe for several threads at once.
/// </summary>
public sealed class FindingLog
{
    private readonly Dictionary<(string Code, string Source, string? Column, string Text), Finding> _findings = [];

    /// <summary>All findings, gravest first, then in the order in which they were first seen.</summary>
    public IReadOnlyList<Finding> List() => [.. _findings.Values.OrderByDescending(finding => finding.Severity)];

    /// <summary>Whether the import must change nothing.</summary>
    public bool HasFatal => _findings.Values.Any(finding => finding.Severity == Severity.Fatal);

    /// <summary>How many rows or files the findings of one severity speak of.</summary>
    public int Count(Severity severity) =>
        _findings.Values.Where(finding => finding.Severity == severity).Sum(finding => finding.Count);

    /// <summary>Adds a finding that leaves nothing out.</summary>
    public void Note(string code, string source, string text, int? row = null, string? column = null, int count = 1) =>
        Add(new Finding(code, Severity.Note, source, row, column, text, count));

    /// <summary>Adds a finding that leaves something out, or that is doubtful.</summary>
    public void Warn(string code, string source, string text, int? row = null, string? column = null, int count = 1) =>
        Add(new Finding(code, Severity.Warning, source, row, column, text, count));

    /// <summary>Adds a finding that stops the import.</summary>
    public void Fatal(string code, string source, string text, int? row = null, string? column = null) =>
        Add(new Finding(code, Severity.Fatal, source, row, column, text));

    /// <summary>Adds a finding, or raises the count of the one that says the same.</summary>
    public void Add(Finding finding)
    {
        var key = (finding.Code, finding.Source, finding.Column, finding.Text);
        _findings[key] = _findings.TryGetValue(key, out var earlier)
            ? earlier with { Count = earlier.Count + finding.Count }
            : finding;
    }
}
