using System.Globalization;
using Omradesprofiler.Findings;
using Omradesprofiler.Geography;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Places;

namespace Omradesprofiler.Ingest.Places;

/// <summary>
/// Checks what a file says of places, one by one: those without name, kind or a point on land are refused with the
/// reason, the others stand.
/// </summary>
internal sealed class PlaceSettler(
    RecipePlaceFile entry, PlaceKindCatalog catalog, PlaceGround ground, FindingLog findings)
{
    private const int LongestName = 150;

    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyyMMdd", "yyyy-MM", "yyyy"];

    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);
    private readonly PlaceContactReader _contacts = new(entry, catalog.Contacts, findings);

    /// <summary>The place; null where it is refused, which has then been told.</summary>
    public LocalPlace? Settle(PlaceClaim claim)
    {
        if (KindOf(claim) is not { } kind || NameOf(claim, kind) is not { } name || PointOf(claim) is not { } point)
            return null;
        var area = ground.Find(point);
        if (!IsInside(claim, point, area is not null))
            return null;
        if (!_codes.Add(claim.Code))
        {
            findings.Warn(
                "repeated-place-code", entry.File, "Platsens kod finns på flera rader. Den första gäller.", claim.Row,
                entry.Code);
            return null;
        }

        return new LocalPlace(
            $"{entry.Id}-{claim.Code}", name, kind.Kind.Id, point,
            [new PlaceRecord(entry.Source, claim.Reference, DateOf(claim))])
        {
            Deso = area?.Deso,
            Municipality = area?.Municipality,
            Opening = _contacts.ReadOpening(claim),
            Contact = _contacts.Read(claim, name),
        };
    }

    private PlaceKindEntry? KindOf(PlaceClaim claim)
    {
        if (claim.Kind is { } known)
            return known;
        if (claim.KindWord is not { } word)
        {
            Refuse("place-without-kind", "Platsen saknar slag. Den är inte inläst.", claim, entry.Kind);
            return null;
        }

        var said = entry.Kinds?.GetValueOrDefault(word) ?? word;
        if (catalog.FindByWord(said) is { } kind)
            return kind;
        Refuse(
            "unknown-place-kind",
            "Platsens slag finns inte bland dem som place-kinds.json har ord för. Ange i receptet (kinds) vad ordet "
            + "betyder. Platsen är inte inläst.",
            claim, entry.Kind);
        return null;
    }

    private string? NameOf(PlaceClaim claim, PlaceKindEntry kind)
    {
        if (claim.Name is { Length: <= LongestName } name && !ContactRules.HoldsContact(name))
            return name;
        if (claim.Name is null && !kind.IsNamed)
            return kind.Kind.Name;
        Refuse(
            "place-without-name",
            claim.Name is null
                ? "Platsen saknar namn. Den är inte inläst."
                : "Platsens namn är en adress, ett nummer eller längre än 150 tecken. Den är inte inläst.",
            claim, entry.Name);
        return null;
    }

    private PlanePoint? PointOf(PlaceClaim claim)
    {
        if (claim.Point is null)
            Refuse(
                "place-without-coordinates", "Platsen saknar koordinater som går att använda. Den är inte inläst.",
                claim, null);
        return claim.Point;
    }

    private bool IsInside(PlaceClaim claim, PlanePoint point, bool isInArea)
    {
        if (ground.HasBorders && !isInArea)
        {
            if (entry.FileKind == PlaceFileKind.OpenStreetMap)
                findings.Note("place-elsewhere", entry.File, "Platser utanför kartans områden är överhoppade.");
            else
                Refuse(
                    "place-outside-areas",
                    "Platsen ligger utanför alla områden, i havet eller någon annanstans. Den är inte inläst.", claim,
                    null);
            return false;
        }

        if (ground.IsAshore(point))
            return true;
        Refuse("place-in-sea", "Platsen ligger i vattnet, inte på land. Den är inte inläst.", claim, null);
        return false;
    }

    private string? DateOf(PlaceClaim claim)
    {
        var whole = entry.Dated?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (claim.Date is not { } text)
            return whole;
        foreach (var form in DateForms)
            if (DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return form is "yyyyMMdd" ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : text;
        findings.Warn(
            "place-date", entry.File, "Datumet går inte att tolka. Skriv 2025-03-31. Platsen är inläst utan det.",
            claim.Row, entry.Date);
        return whole;
    }

    private void Refuse(string code, string text, PlaceClaim claim, string? column) =>
        findings.Warn(code, entry.File, text, claim.Row, column);
}
