namespace Omradesprofiler.Server.Backgrounds;

/// <summary>Where the background's pictures come from.</summary>
internal interface IBackgroundSource : IDisposable
{
    /// <summary>The picture of a tile; null where there is none.</summary>
    /// <exception cref="Hosting.ApiException">The source does not answer, or not with a picture.</exception>
    ValueTask<BackgroundPicture?> Find(BackgroundTile at, CancellationToken cancellation);
}
