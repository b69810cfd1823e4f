namespace Omradesprofiler.Tests.BadInput;

/// <summary>Counts what became of spoiled files, reader by reader, and keeps what should not have been.</summary>
internal sealed class FileTally(string secret)
{
    private const long MostBytes = 1L << 30;
    private const int MostKept = 40;

    /// <summary>The first of each kind of fault that a reader has.</summary>
    private readonly HashSet<string> _known = [];

    private readonly SortedDictionary<string, Counts> _readers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly List<string> _faults = [];

    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Counts a run.</summary>
    /// <param name="reader">What read.</param>
    /// <param name="what">Which input, and how it was spoiled.</param>
    /// <param name="run">What came of it; null where it did not end.</param>
    public void Add(string reader, (string Name, string Kind) what, FileRun? run)
    {
        if (!_readers.TryGetValue(reader, out var counts))
            _readers[reader] = counts = new Counts();
        var kind = what.Kind[(what.Kind.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
        counts.Add(run);
        foreach (var fault in FaultsOf(run))
            if (_faults.Count < MostKept && _known.Add($"{reader} {fault.Split(' ', ':')[0]} {OwnLine(fault)}"))
                _faults.Add($"{what.Name} {reader}, {what.Kind}: {fault}");
    }

    /// <summary>A line a reader, and one of the kinds of harm.</summary>
    public IEnumerable<string> Lines() =>
    [
        $"{"läsare",-22} {"filer",6} {"lästa",6} {"vägrade",7} {"fynd",8} {"längst s",8} {"mest MB",8}",
        .. _readers.Select(pair => $"{pair.Key,-22} {pair.Value}"),
        string.Join(", ", _kinds.Select(pair => $"{pair.Key} {pair.Value}")),
    ];

    /// <summary>The program's line that failed, out of a stack.</summary>
    private static string OwnLine(string fault) =>
        fault.Split(" < ").FirstOrDefault(line => line.Contains("Omradesprofiler.", StringComparison.Ordinal)) ?? "";

    private IEnumerable<string> FaultsOf(FileRun? run)
    {
        if (run is null)
        {
            yield return "did not end";
            yield break;
        }

        if (run.Failure is { } failure)
            yield return $"{failure.GetType().Name}: {failure.Message} "
                + string.Join(" < ", (failure.StackTrace ?? "").Split('\n').Take(9).Select(line => line.Trim()));
        if (run.Refusal?.Finding is { Code: "own-unreadable" } unforeseen)
            yield return unforeseen.Text; // the importer keeps what it did not foresee from being told
        if (run.Lacking is { } lacking)
            yield return $"no place or rule: {lacking}";
        if (run.Said.FirstOrDefault(text => text.Contains(secret, StringComparison.Ordinal)) is { } told)
            yield return $"tells own data: {told}";
        if (run.Bytes > MostBytes)
            yield return $"{run.Bytes >> 20} MB";
    }

    private sealed class Counts
    {
        private int _files;
        private int _read;
        private int _refused;
        private int _findings;
        private double _longest;
        private long _most;

        public void Add(FileRun? run)
        {
            _files++;
            _read += run?.Findings is null ? 0 : 1;
            _refused += run?.Refusal is null ? 0 : 1;
            _findings += run?.Findings?.Count ?? 0;
            _longest = Math.Max(_longest, run?.Took.TotalSeconds ?? 0);
            _most = Math.Max(_most, run?.Bytes ?? 0);
        }

        public override string ToString() =>
            $"{_files,6} {_read,6} {_refused,7} {_findings,8} {_longest,8:F2} {_most >> 20,8}";
    }
}
