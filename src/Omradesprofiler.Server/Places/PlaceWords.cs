namespace Omradesprofiler.Server.Places;

/// <summary>What lists say of a place's sources, in one cell each.</summary>
internal static class PlaceWords
{
    /// <summary>The newest day that any source tells of; null where none does.</summary>
    public static string? DateOf(PlaceResponse place) => place.Sources.Max(source => source.Date);

    /// <summary>The sources.</summary>
    public static string SourceOf(PlaceResponse place) => string.Join(
        "; ", place.Sources.Select(source => $"{source.Publisher}, {source.Title}").Distinct());

    /// <summary>Their licences.</summary>
    public static string LicenceOf(PlaceResponse place) =>
        string.Join("; ", place.Sources.Select(source => source.Licence).Distinct());
}
