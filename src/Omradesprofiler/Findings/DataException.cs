namespace Omradesprofiler.Findings;

/// <summary>A file that can not be read at all: carries the finding that says where and why.</summary>
public sealed class DataException : Exception
{
    /// <summary>Wraps a fatal finding.</summary>
    public DataException(Finding finding)
        : base($"{finding.Place}: {finding.Text}") => Finding = finding;

    /// <summary>Makes the fatal finding from its parts.</summary>
    public DataException(string code, string source, string text, int? row = null, string? column = null)
        : this(new Finding(code, Severity.Fatal, source, row, column, text))
    {
    }

    /// <summary>What is wrong, and where.</summary>
    public Finding Finding { get; }
}
