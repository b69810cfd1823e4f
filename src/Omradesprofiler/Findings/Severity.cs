namespace Omradesprofiler.Findings;

/// <summary>How much a finding matters to the one who imports.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing was left out.</summary>
    Note,

    /// <summary>Something was left out or is doubtful; the rest stands.</summary>
    Warning,

    /// <summary>The import can not be carried out; nothing is changed.</summary>
    Fatal,
}
