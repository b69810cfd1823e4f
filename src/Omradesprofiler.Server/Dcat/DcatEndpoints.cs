using System.Text;
using Omradesprofiler.Server.Access;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Dcat;

public static class DcatEndpoints
{
    public const string MediaType = "text/turtle";

    public static void MapDcat(this IEndpointRouteBuilder app) => app
        .MapGet("/dcat", (LoadedSnapshot loaded, PublisherOptions publisher, HttpRequest request) => Results.Text(
            new DcatCatalog(loaded, publisher, publisher.BaseUrl ?? $"{request.Scheme}://{request.Host}").ToString(),
            MediaType, Encoding.UTF8))
        .WithMetadata(SharedByAll.Mark).AddEndpointFilter<SnapshotETag>().AddEndpointFilter<InForce>()
        .Produces<string>(200, MediaType).WithSummary("Beskrivning enligt DCAT-AP-SE 3, för dataportalen");
}
