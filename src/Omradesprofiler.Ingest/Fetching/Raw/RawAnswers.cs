using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Fetching.Http;

namespace Omradesprofiler.Ingest.Fetching.Raw;

/// <summary>
/// Answers as they came, each with a note beside it that says where from, when, under which licence and with which
/// checksum. The note is written last: an answer without one was not finished.
/// </summary>
internal sealed class RawAnswers(string folder, string licence, bool offline, TimeProvider time)
{
    private const string NoteSuffix = ".source.json";
    private const int Forbidden = 403;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public bool IsOffline => offline;

    /// <summary>The answer that is kept, or null. One whose bytes are not those that came is not used.</summary>
    /// <exception cref="DataException">It is damaged, and nothing may be fetched.</exception>
    public byte[]? Find(ServiceCall call)
    {
        var path = PathOf(call.File);
        if (ReadNote(call.File) is not { } note || !File.Exists(path))
            return null;
        var bytes = File.ReadAllBytes(path);
        if (ChecksumOf(bytes) == note.Sha256)
            return bytes;
        return offline
            ? throw new DataException(
                "damaged-answer", call.File, "Det sparade svaret är ändrat eller skadat. Hämta det på nytt.")
            : null;
    }

    /// <exception cref="DataException">Only what is kept may be used.</exception>
    public void RequireOnline(ServiceCall call)
    {
        if (offline)
            throw new DataException(
                "answer-not-kept", call.File,
                "Svaret finns inte sparat, och --offline tillåter inga anrop. Hämta utan --offline först.");
    }

    public void Keep(ServiceCall call, ServiceAnswer answer)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(call.File))!);
        Write(PathOf(call.File), answer.Bytes);
        WriteNote(call, answer);
    }

    /// <summary>Whether the service has said that the question asks for too many cells.</summary>
    public bool IsRefused(ServiceCall call) => ReadNote(call.File) is { Status: Forbidden };

    /// <summary>Remembers that it has, so that it is not asked again.</summary>
    public void KeepRefusal(ServiceCall call)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(call.File))!);
        WriteNote(call, new ServiceAnswer([], "", Forbidden));
    }

    /// <summary>Forgets an answer, so that the question is asked again.</summary>
    public void Drop(ServiceCall call)
    {
        File.Delete(PathOf(call.File) + NoteSuffix);
        File.Delete(PathOf(call.File));
    }

    private void WriteNote(ServiceCall call, ServiceAnswer answer)
    {
        var note = new RawNote(
            call.Method, call.Address.AbsoluteUri, call.Body, time.GetUtcNow(), answer.Status, answer.ContentType,
            answer.Bytes.LongLength, ChecksumOf(answer.Bytes), licence);
        Write(PathOf(call.File) + NoteSuffix, JsonSerializer.SerializeToUtf8Bytes(note, Options));
    }

    private RawNote? ReadNote(string file)
    {
        var path = PathOf(file) + NoteSuffix;
        if (!File.Exists(path))
            return null;
        try
        {
            return JsonSerializer.Deserialize<RawNote>(File.ReadAllBytes(path), Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string PathOf(string file) => Path.Combine(folder, file);

    private static string ChecksumOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static void Write(string path, byte[] bytes)
    {
        using (var stream = new FileStream(path + ".tmp", FileMode.Create))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        File.Move(path + ".tmp", path, overwrite: true);
    }
}

/// <summary>Where an answer came from.</summary>
internal sealed record RawNote(
    string Method, string Address, string? Body, DateTimeOffset At, int Status, string ContentType, long Bytes,
    string Sha256, string Licence);
