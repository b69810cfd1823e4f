namespace Omradesprofiler.Server.Hosting;

/// <summary>Answers 410 where the snapshot in force has been withdrawn, before anything is made from it.</summary>
public sealed class InForce(SnapshotHolder holder) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        holder.RequireInForce(holder.Current.Snapshot.Id);
        return next(context);
    }
}
