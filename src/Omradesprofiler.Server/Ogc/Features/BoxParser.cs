using System.Globalization;
using Omradesprofiler.Geography;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Ogc.Features;

/// <summary>Reads boxes and reference systems out of a request.</summary>
public static class BoxParser
{
    /// <summary>A box of four numbers, or six whose third and sixth (heights) mean nothing here.</summary>
    /// <exception cref="ApiException">It is no box; the message says the rule.</exception>
    public static OgcBox Parse(string name, string text, OgcCrs crs)
    {
        var order = crs.IsNorthFirst ? "söder,väster,norr,öster" : "väster,söder,öster,norr";
        var parts = text.Split(',', 8);
        var numbers = new double[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            if (!TryNumber(parts[i], out numbers[i]))
                throw ApiException.BadParameter(
                    name, $"Värde {i + 1} är inget tal. Rutan ska vara fyra tal: {order}, med decimalpunkt.");
        if (numbers.Length is not (4 or 6))
            throw ApiException.BadParameter(
                name, $"Rutan har {numbers.Length} tal. Den ska ha fyra ({order}), eller sex med höjder.");
        return Of(name, numbers.Length == 4 ? numbers : [numbers[0], numbers[1], numbers[3], numbers[4]], crs);
    }

    /// <summary>A box of four numbers in the system's own order.</summary>
    public static OgcBox Of(string name, ReadOnlySpan<double> corners, OgcCrs crs)
    {
        var box = crs.IsNorthFirst
            ? new Bounds(corners[1], corners[0], corners[3], corners[2])
            : new Bounds(corners[0], corners[1], corners[2], corners[3]);
        if (box.MinY > box.MaxY)
            throw ApiException.BadParameter(name, "Rutans södra sida ligger norr om den norra.");
        if (box.MinX > box.MaxX && !crs.IsGeographic)
            throw ApiException.BadParameter(name, "Rutans västra sida ligger öster om den östra.");
        return new OgcBox(crs, box);
    }

    /// <summary>The reference system that a parameter names; <see cref="OgcCrs.Crs84"/> where it was not given.
    /// </summary>
    public static OgcCrs Crs(string name, string? uri) => uri is null ? OgcCrs.Crs84
        : OgcCrs.Find(uri) ?? throw ApiException.BadParameter(
            name, $"Koordinatsystemet ska vara något av: {string.Join(", ", OgcCrs.All.Select(crs => crs.Uri))}.");

    private static bool TryNumber(string text, out double number) =>
        double.TryParse(
            text.Trim(' '), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint
                | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number)
        && double.IsFinite(number) && !text.Contains('\0', StringComparison.Ordinal);
}
