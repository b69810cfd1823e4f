namespace Omradesprofiler.Server.Backgrounds;

/// <summary>What the page is told of the background.</summary>
/// <param name="Tiles">The address of its pictures on this server, with {z}, {x} and {y}.</param>
/// <param name="Name">What the map is called.</param>
/// <param name="Attribution">Who made it; stands on the map and in its pictures.</param>
/// <param name="MaxZoom">The finest zoom that there are pictures of.</param>
public sealed record BackgroundOffer(string Tiles, string Name, string Attribution, int MaxZoom);

/// <summary>The answer: null where none is set.</summary>
public sealed record BackgroundAnswer(BackgroundOffer? Background);

/// <summary>The installation's own background, where one is set.</summary>
public sealed class Background : IDisposable
{
    private readonly IBackgroundSource? _source;

    /// <exception cref="Findings.DataException">Its file can not be used.</exception>
    public Background(BackgroundOptions? options)
    {
        if (options is null)
            return;
        Offer = new BackgroundOffer(
            BackgroundEndpoints.Template, options.Name, options.Attribution, options.MaxZoom);
        _source = options.File is { } file ? new MbtilesBackground(file) : new FetchedBackground(options.Tiles!);
    }

    public BackgroundOffer? Offer { get; }

    internal ValueTask<BackgroundPicture?> Find(BackgroundTile at, CancellationToken cancellation) =>
        _source is null || at.Zoom > Offer!.MaxZoom
            ? ValueTask.FromResult<BackgroundPicture?>(null)
            : _source.Find(at, cancellation);

    public void Dispose() => _source?.Dispose();
}
