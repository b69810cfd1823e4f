namespace Omradesprofiler.Tests.Server;

/// <summary>A program on this computer that says where its requests come from, as writing asks for.</summary>
internal static class LocalClient
{
    public static HttpClient To(string address)
    {
        var client = new HttpClient { BaseAddress = new Uri(address) };
        client.DefaultRequestHeaders.Add("Origin", client.BaseAddress.GetLeftPart(UriPartial.Authority));
        return client;
    }
}
