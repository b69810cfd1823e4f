using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Ingest.Fetching;

/// <summary>
/// The folder of one run: <c>raw/</c> with the answers, the registers, <c>recipe.json</c>, and <c>fetch.json</c>, which
/// says what was asked for and whether it was finished. A run that was broken off is gone on with for 20 hours; an
/// older one is begun anew, since half of it would be of another day than the rest. (That a table was changed between
/// is seen in its answers, whenever it was.)
/// </summary>
internal sealed class FetchFolder : IDisposable
{
    private const string StateFile = "fetch.json";
    private const string LockFile = "fetch.lock";
    private const int KeptRuns = 5;

    /// <summary>SCB updates its tables once a day, in the morning.</summary>
    private static readonly TimeSpan LongestBreak = TimeSpan.FromHours(20);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    private readonly State _state;
    private FileStream? _lock;

    private FetchFolder(string path, State state) => (Path, _state) = (path, state);

    public void Dispose() => _lock?.Dispose();

    public string Path { get; }

    /// <summary>When the run began, also where it is gone on with or only read.</summary>
    public DateTimeOffset Started => _state.Started;

    public string RecipePath => System.IO.Path.Combine(Path, "recipe.json");

    /// <summary>The run to go on with, or to read from where nothing may be fetched; else a new one.</summary>
    /// <exception cref="DataException">Nothing may be fetched, and there is no earlier run; or the same is being
    /// fetched already.</exception>
    public static FetchFolder Open(string root, FetchRequest request, bool offline, TimeProvider time)
    {
        var earlier = List(root, request);
        if (offline)
            return earlier.LastOrDefault(run => run._state.Finished is not null) ?? earlier.LastOrDefault()
                ?? throw new DataException(
                    "nothing-kept", root, "Det här är inte hämtat förut, och --offline tillåter inga anrop.");
        var now = time.GetUtcNow();
        if (earlier.LastOrDefault() is { _state.Finished: null } unfinished)
        {
            unfinished.Lock();
            if (now - unfinished._state.Started < LongestBreak)
                return unfinished;
            unfinished.Dispose();
            Directory.Delete(unfinished.Path, recursive: true);
        }

        var stamp = now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var path = System.IO.Path.Combine(root, stamp);
        for (var i = 2; Directory.Exists(path); i++)
            path = System.IO.Path.Combine(root, $"{stamp}-{i}");
        Directory.CreateDirectory(path);
        var run = new FetchFolder(path, new State(request, now, null));
        run.Lock();
        run.Write(run._state);
        return run;
    }

    /// <summary>Keeps others from going on with the run while this program does.</summary>
    private void Lock()
    {
        try
        {
            _lock = new FileStream(
                System.IO.Path.Combine(Path, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new DataException(
                "fetch-running", Path, "Samma uppgifter hämtas redan av ett annat program. Vänta tills det är klart.");
        }
    }

    /// <summary>Says that the run is finished, and removes those of the same request that are older than the five
    /// newest: the whole country is some 100 MB a run.</summary>
    public void Finish(TimeProvider time)
    {
        if (_state.Finished is not null)
            return;
        Write(_state with { Finished = time.GetUtcNow() });
        foreach (var old in List(System.IO.Path.GetDirectoryName(Path)!, _state.Request).SkipLast(KeptRuns))
            Directory.Delete(old.Path, recursive: true);
    }

    private void Write(State state)
    {
        var path = System.IO.Path.Combine(Path, StateFile);
        File.WriteAllText(path + ".tmp", JsonSerializer.Serialize(state, Options));
        File.Move(path + ".tmp", path, overwrite: true);
    }

    /// <summary>The runs of a request in a folder, oldest first.</summary>
    private static List<FetchFolder> List(string root, FetchRequest request)
    {
        if (!Directory.Exists(root))
            return [];
        var text = JsonSerializer.Serialize(request, Options);
        return [.. Directory.GetDirectories(root).Order(StringComparer.Ordinal)
            .Select(path => (Path: path, File: System.IO.Path.Combine(path, StateFile)))
            .Where(run => File.Exists(run.File))
            .Select(run => new FetchFolder(
                run.Path, JsonSerializer.Deserialize<State>(File.ReadAllText(run.File), Options)!))
            .Where(run => JsonSerializer.Serialize(run._state.Request, Options) == text)];
    }

    private sealed record State(FetchRequest Request, DateTimeOffset Started, DateTimeOffset? Finished);
}
