using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Omradesprofiler.Benchmarks;

/// <summary>The least that Kestrel can do: the same short text to everyone, nothing before it.</summary>
internal static class Plaintext
{
    private static readonly byte[] Text = Encoding.ASCII.GetBytes("Hello, World!");

    public static async Task<int> ServeAsync(string urls)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.AddServerHeader = false).UseUrls(urls);
        await using var app = builder.Build();
        app.Run(context =>
        {
            context.Response.ContentType = "text/plain";
            context.Response.ContentLength = Text.Length;
            return context.Response.Body.WriteAsync(Text, 0, Text.Length);
        });
        await app.RunAsync();
        return 0;
    }
}
