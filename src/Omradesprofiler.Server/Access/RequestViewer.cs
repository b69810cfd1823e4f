using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Server.Access;

/// <summary>Who a request is from, for what is made for it: nobody until that is known.</summary>
public sealed class RequestViewer
{
    /// <summary>Who asks.</summary>
    public Viewer Viewer { get; private set; } = Viewer.Stranger;

    /// <summary>What the answer may be made from.</summary>
    public ViewScope Scope { get; private set; } = ViewScope.Public;

    /// <summary>
    /// Lets what is made for the request see what its viewer may see; what is shared by all is made from what everybody
    /// may see.
    /// </summary>
    public static void Use(WebApplication app) => app.Use((context, next) =>
    {
        var request = context.RequestServices.GetRequiredService<RequestViewer>();
        request.Viewer = context.GetViewer();
        request.Scope = context.GetEndpoint()?.Metadata.GetMetadata<SharedByAll>() is null
            ? request.Viewer.Scope
            : ViewScope.Public;
        return next(context);
    });

    /// <summary>The snapshot in force as the request's viewer may see it.</summary>
    public LoadedSnapshot ViewOf(SnapshotHolder holder) => holder.For(Scope);
}

/// <summary>Marks an endpoint whose answers all may read: they are made from what everybody may see, whoever asks.
/// </summary>
public sealed class SharedByAll
{
    public static readonly SharedByAll Mark = new();
}

public static class ViewerExtensions
{
    /// <summary>Who a request is from; nobody until that is known.</summary>
    public static Viewer GetViewer(this HttpContext context) =>
        context.Features.Get<Viewer>() ?? Viewer.Stranger;
}
