namespace Omradesprofiler.Places;

/// <summary>How an organisation is reached. What looks like a person's number or address is never here.</summary>
/// <param name="Telephone">Its number; null where not known.</param>
/// <param name="Email">Its address; null where not known.</param>
/// <param name="Web">Its page, <c>http</c> or <c>https</c>; null where not known.</param>
public sealed record PlaceContact(string? Telephone, string? Email, string? Web)
{
    /// <summary>Nothing is known.</summary>
    public static PlaceContact None { get; } = new(null, null, null);

    /// <summary>The same, with what is not known taken from another.</summary>
    public PlaceContact FilledFrom(PlaceContact other) =>
        new(Telephone ?? other.Telephone, Email ?? other.Email, Web ?? other.Web);
}
