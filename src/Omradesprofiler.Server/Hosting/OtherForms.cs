using Microsoft.OpenApi;

namespace Omradesprofiler.Server.Hosting;

/// <summary>Says in the OpenAPI document that an address has another form of answer too.</summary>
internal static class OtherForms
{
    private const string Json = "application/json";

    /// <summary>The answer is, where the parameters ask for it, a <typeparamref name="T"/> instead.</summary>
    public static RouteHandlerBuilder OrProduces<T>(this RouteHandlerBuilder endpoint) =>
        endpoint.AddOpenApiOperationTransformer(async (operation, context, cancellationToken) =>
        {
            var (document, name) = (context.Document!, typeof(T).Name);
            document.AddComponent(name, await context.GetOrCreateSchemaAsync(typeof(T), null, cancellationToken));
            if (operation.Responses?["200"] is OpenApiResponse { Content: { } content })
                content[Json] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchema
                    {
                        OneOf = [content[Json].Schema!, new OpenApiSchemaReference(name, document)],
                    },
                };
        });
}
