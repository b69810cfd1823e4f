namespace Omradesprofiler.Server.Dcat;

/// <summary>
/// Who publishes the data, for those who gather descriptions of open data. Set under <c>publisher</c> in
/// <c>omradesprofiler.json</c>, or by environment (<c>OMRADESPROFILER_PUBLISHER__NAME</c> …).
/// </summary>
/// <param name="Name">The body that publishes.</param>
/// <param name="Uri">Its address in the list of organisations, or its web site.</param>
/// <param name="Email">Where questions are sent.</param>
/// <param name="BaseUrl">What the installation's addresses begin with, as others see it; where it is not said, what the
/// request was sent to.</param>
/// <param name="Licence">The licence of what is published, as an address.</param>
public sealed record PublisherOptions(
    string? Name = null, string? Uri = null, string? Email = null, string? BaseUrl = null, string? Licence = null)
{
    internal const string Section = "publisher:";

    internal static PublisherOptions Read(Func<string, string?> setting) => new(
        setting("name"), setting("uri"), setting("email"), setting("baseUrl")?.TrimEnd('/'), setting("licence"));
}
