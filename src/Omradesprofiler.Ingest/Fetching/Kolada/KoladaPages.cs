using System.Text.Json;
using Omradesprofiler.Ingest.Fetching.Http;

namespace Omradesprofiler.Ingest.Fetching.Kolada;

/// <summary>
/// Asks Kolada page by page. The next page is where the answer says, but only below the service's own address, and
/// never where a page has been. Behind a proxy a service may not know its own name and scheme: it is asked where it
/// was.
/// </summary>
/// <param name="client">Who asks.</param>
/// <param name="root">The service's address.</param>
internal sealed class KoladaPages(ServiceClient client, Uri root)
{
    /// <summary>A question holds some 2,000 values, and a page 5,000 unless less is asked for.</summary>
    private const int MostPages = 200;

    /// <summary>All pages of an answer, each with its question.</summary>
    /// <exception cref="Findings.DataException">A page is wrong, or leads elsewhere.</exception>
    public async Task<IReadOnlyList<(ServiceCall Call, IReadOnlyList<T> Values)>> AskAsync<T>(
        ServiceCall first, Func<JsonElement, T> read, CancellationToken cancellation)
    {
        var pages = new List<(ServiceCall Call, IReadOnlyList<T> Values)>();
        var asked = new HashSet<Uri>();
        for (var call = first; call is not null;)
        {
            var question = call;
            asked.Add(call.Address);
            var (values, next) = await client.AskAsync(
                call, bytes => Read(bytes, question, read, asked), cancellation);
            pages.Add((call, values));
            call = next is null ? null : first with { Name = $"{first.Name}-{pages.Count + 1}", Address = next };
        }

        return pages;
    }

    private (IReadOnlyList<T> Values, Uri? Next) Read<T>(
        byte[] answer, ServiceCall call, Func<JsonElement, T> read, HashSet<Uri> asked)
    {
        var page = KoladaAnswer.Read(answer, call, read);
        if (page.Next is not { Length: > 0 } next)
            return (page.Values, null);
        if (BelowRoot(next) is not { } address)
            throw KoladaAnswer.Wrong(
                call,
                $"Svaret säger att nästa sida (next_url) finns någon annanstans än under {root}. Dit ställs inga "
                + "frågor.");
        if (asked.Contains(address))
            throw KoladaAnswer.Wrong(call, "Svaret säger att nästa sida (next_url) är en som redan är läst.");
        if (asked.Count == MostPages)
            throw KoladaAnswer.Wrong(call, $"Svaret har fler än {MostPages} sidor, vilket inget nyckeltal har.");
        return (page.Values, address);
    }

    /// <summary>The address at this service; null where another is meant.</summary>
    private Uri? BelowRoot(string next)
    {
        if (!Uri.TryCreate(root, next, out var said) || said.Scheme is not ("https" or "http")
            || !said.Host.Equals(root.Host, StringComparison.OrdinalIgnoreCase)
            || (said.Port != root.Port && !said.IsDefaultPort)
            || !said.AbsolutePath.StartsWith(root.AbsolutePath.TrimEnd('/') + "/", StringComparison.Ordinal))
            return null;
        return new UriBuilder(root) { Path = said.AbsolutePath, Query = said.Query }.Uri;
    }
}
