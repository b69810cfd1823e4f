using System.Diagnostics;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Tests.BadInput;

/// <summary>What a reader made of a spoiled file.</summary>
/// <param name="Findings">What it found; null where it refused the file.</param>
/// <param name="Refusal">Why it refused the file.</param>
/// <param name="Failure">Anything else that was thrown.</param>
/// <param name="Bytes">All that the reading thread ever allocated, and so more than it held at once.</param>
internal sealed record FileRun(
    IReadOnlyList<Finding>? Findings, DataException? Refusal, Exception? Failure, long Bytes, TimeSpan Took)
{
    /// <summary>Reads on a thread of its own; null where it has not ended in time.</summary>
    public static FileRun? Of(Func<IReadOnlyList<Finding>> read, TimeSpan longest)
    {
        FileRun? run = null;
        var thread = new Thread(() => run = Here(read)) { IsBackground = true };
        thread.Start();
        return thread.Join(longest) ? run : null;
    }

    /// <summary>Everything that is said.</summary>
    public IEnumerable<string> Said => (Findings ?? []).Append(Refusal?.Finding).OfType<Finding>()
        .Select(finding => $"{finding.Place}: {finding.Text}");

    /// <summary>What is said of the first place and the first rule that are lacking; null where none is.</summary>
    public string? Lacking => Refusal?.Finding is { } finding
        && (string.IsNullOrWhiteSpace(finding.Source) || string.IsNullOrWhiteSpace(finding.Text)
            || string.IsNullOrWhiteSpace(finding.Code))
            ? $"{finding}"
            : null;

    private static FileRun Here(Func<IReadOnlyList<Finding>> read)
    {
        var (before, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        IReadOnlyList<Finding>? findings = null;
        Exception? thrown = null;
        try
        {
            findings = read();
        }
        catch (Exception e)
        {
            thrown = e;
        }

        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        var refusal = thrown as DataException;
        return new FileRun(findings, refusal, refusal is null ? thrown : null, bytes, watch.Elapsed);
    }
}
