using Omradesprofiler.Findings;

namespace Omradesprofiler.Server.Commands;

/// <summary>Findings as lines of text.</summary>
public static class FindingList
{
    public static void Write(IReadOnlyList<Finding> findings, TextWriter output)
    {
        foreach (var finding in findings)
        {
            var count = finding.Count > 1 ? $" ({finding.Count:N0} gånger)" : "";
            output.WriteLine($"{NameOf(finding.Severity),-8} {finding.Place}: {finding.Text}{count} [{finding.Code}]");
        }

        output.WriteLine(
            $"{findings.Count(f => f.Severity == Severity.Warning)} varningar, "
            + $"{findings.Count(f => f.Severity == Severity.Note)} anmärkningar.");
    }

    private static string NameOf(Severity severity) => severity switch
    {
        Severity.Fatal => "FEL",
        Severity.Warning => "Varning",
        _ => "Notera",
    };
}
