using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Places;

namespace Omradesprofiler.Ingest.Places;

/// <summary>Keeps of a place's contacts those that are the organisation's. What is left out is counted, never told.
/// </summary>
internal sealed class PlaceContactReader(RecipePlaceFile entry, ContactRules rules, FindingLog findings)
{
    private const int LongestOpening = 300;

    /// <summary>The contacts.</summary>
    public PlaceContact Read(PlaceClaim claim, string name) => new(
        Keep(claim, claim.Telephone, text => ContactRules.ReadTelephone(text, entry.OrganisationMobiles),
            entry.Telephone ?? "phone", "Telefonnumret"),
        Keep(claim, claim.Email, text => rules.ReadEmail(text, name), entry.Email ?? "email", "E-postadressen"),
        Keep(claim, claim.Web, ContactRules.ReadWeb, entry.Web ?? "website", "Webbadressen"));

    /// <summary>The opening hours; null where they hold a number or address to somebody, or are too long.</summary>
    public string? ReadOpening(PlaceClaim claim)
    {
        if (claim.Opening is not { } text)
            return null;
        if (!ContactRules.HoldsContact(text) && text.Length <= LongestOpening)
            return text;
        findings.Warn(
            "place-opening-left-out", entry.File,
            "Öppettiderna innehåller en adress eller ett mobilnummer, eller är längre än 300 tecken. De är inte med.",
            claim.Row, entry.Opening);
        return null;
    }

    private string? Keep(
        PlaceClaim claim, string? text, Func<string, ContactReading> read, string column, string what)
    {
        if (text is null)
            return null;
        var (kept, fault) = read(text);
        if (fault == ContactFault.Personal)
            findings.Warn(
                "place-contact-personal", entry.File,
                $"{what} kan vara en persons och inte organisationens. Uppgiften är inte med.", claim.Row, column);
        else if (fault == ContactFault.Unreadable)
            findings.Warn(
                "place-contact-unreadable", entry.File, $"{what} går inte att tolka. Uppgiften är inte med.", claim.Row,
                column);
        return kept;
    }
}
