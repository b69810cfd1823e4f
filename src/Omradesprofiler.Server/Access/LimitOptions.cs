using System.Globalization;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Access;

/// <summary>
/// How much is answered, set under <c>limits</c>. A bucket holds so many requests of one client and is filled by so
/// many a second; an office's people may share one address, so they are wide.
/// </summary>
/// <param name="Tiles">For tiles of borders and the page's files, which are held in memory.</param>
/// <param name="Reading">For all other reading: answers, tiles with values, and pictures for the background, which
/// another server may be asked for.</param>
/// <param name="Work">For what has something reckoned, saved or started.</param>
/// <param name="Seconds">How long a request may take.</param>
public sealed record LimitOptions(Bucket? Tiles = null, Bucket? Reading = null, Bucket? Work = null, int Seconds = 300)
{
    private const string Section = "limits";
    private const int MostSeconds = 3600;
    private const int UsualAttempts = 3000;
    private const int MostAttempts = 1_000_000;

    /// <summary>How many keys and tokens that are not trusted are tried a minute from one address; null for all.
    /// </summary>
    public int? Attempts { get; init; }

    /// <summary>Who sits at the computer waits for nobody: without a word there are no buckets there.</summary>
    /// <exception cref="Findings.DataException">Something that is set can not be used.</exception>
    public static LimitOptions Read(Settings settings, bool isLocal) => new(
        BucketOf(settings, "tiles", isLocal ? null : new Bucket(6000, 1000)),
        BucketOf(settings, "reading", isLocal ? null : new Bucket(1200, 100)),
        BucketOf(settings, "work", isLocal ? null : new Bucket(60, 1)),
        NumberOf(settings, "seconds", MostSeconds) ?? new LimitOptions().Seconds)
    {
        Attempts = NumberOf(settings, "attempts", MostAttempts) ?? (isLocal ? null : UsualAttempts),
    };

    private static int? NumberOf(Settings settings, string name, int most) =>
        settings.Find($"{Section}:{name}") is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0 && number <= most
            ? number
            : throw Settings.Wrong(Section, $"{name} ska vara ett heltal från 1 till {most}.");

    private static Bucket? BucketOf(Settings settings, string name, Bucket? usual)
    {
        if (settings.Find($"{Section}:{name}") is not { } text)
            return usual;
        return text.Split('/') is [var holds, var filled]
            && int.TryParse(holds, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0
            && int.TryParse(filled, NumberStyles.None, CultureInfo.InvariantCulture, out var rate) && rate > 0
                ? new Bucket(most, rate)
                : throw Settings.Wrong(
                    Section, $"{name} ska vara två heltal: hur många på en gång, och hur många i sekunden: 60/1.");
    }
}

/// <summary>How many requests of one client are answered at once, and how many a second after that.</summary>
public sealed record Bucket(int Holds, int PerSecond);
