using System.Text.RegularExpressions;

namespace Omradesprofiler.Tests.BadInput;

/// <summary>Counts answers, and keeps those that should not have been.</summary>
internal sealed partial class RequestTally
{
    private const int MostKept = 40;

    /// <summary>An unknown version of HTTP is answered so by the web server (RFC 9110, 15.6.6).</summary>
    private const int UnknownVersion = 505;

    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, int> _statuses = [];
    private readonly List<string> _faults = [];
    private double _longest;
    private string _slowest = "";

    public IReadOnlyList<string> Faults
    {
        get
        {
            lock (_lock)
                return [.. _faults];
        }
    }

    public void Add(MadeRequest made, GotAnswer got)
    {
        lock (_lock)
        {
            _kinds[made.Kind] = _kinds.GetValueOrDefault(made.Kind) + 1;
            _statuses[got.Status] = _statuses.GetValueOrDefault(got.Status) + 1;
            if (got.Took.TotalSeconds > _longest)
                (_longest, _slowest) = (got.Took.TotalSeconds, $"{made}");
            if (_faults.Count < MostKept && FaultOf(made, got) is { } fault)
                _faults.Add($"{fault} | {got.Status} {got.Text} | {made}");
        }
    }

    public void Add(string fault)
    {
        lock (_lock)
            _faults.Add(fault);
    }

    public IEnumerable<string> Lines()
    {
        lock (_lock)
            return
            [
                string.Join(", ", _kinds.Select(pair => $"{pair.Key} {pair.Value}")),
                string.Join(", ", _statuses.Select(pair => $"{pair.Key}: {pair.Value}")),
                $"längst {_longest:F2} s: {_slowest}",
            ];
    }

    private static string? FaultOf(MadeRequest made, GotAnswer got)
    {
        if (got.Failure is not null)
            return made.MayBeBare && got.Failure.StartsWith("Http", StringComparison.Ordinal) ? null : got.Failure;
        if (got.Status == 0 && made.Raw is { } raw && RawRequests.IsWhole(raw))
            return "no answer";
        if (got.Status >= 500 && !(got.Status == UnknownVersion && made.Raw is not null))
            return "server error";
        if (got.Text.Contains(FileCases.Secret, StringComparison.Ordinal) && got.Status >= 400)
            return "tells what the file holds";
        if (got.Status < 400 || made.Raw is not null)
            return null;
        if (Inner().IsMatch(got.Text) || got.Text.Contains("\"unreadable\"", StringComparison.Ordinal))
            return "tells of the program";
        var isBare = got.Bytes == 0 && (made.MayBeBare || made.Method == "HEAD");
        var isPage = got.Type == "text/html" && made.Headers.Any(one =>
            one.Name == "Accept" && one.Value.Contains("html", StringComparison.Ordinal));
        return got.Type == "application/problem+json" || isBare || isPage ? null : $"no problem but \"{got.Type}\"";
    }

    [GeneratedRegex(@"\s at [A-Z][A-Za-z]+\.|[a-z]Exception\b|Microsoft\.|System\.")]
    private static partial Regex Inner();
}
