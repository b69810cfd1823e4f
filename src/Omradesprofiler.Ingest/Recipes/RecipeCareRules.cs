using System.Text.RegularExpressions;
using Omradesprofiler.Areas;
using Omradesprofiler.Care;

namespace Omradesprofiler.Ingest.Recipes;

/// <summary>What a recipe must not say of clinics and their geographies.</summary>
internal static partial class RecipeCareRules
{
    public static IEnumerable<string> ProblemsOf(Recipe recipe)
    {
        if (recipe.CareCenters is { Kind: { } kind })
            foreach (var problem in ProblemsOf(kind))
                yield return problem;
        var geographies = recipe.CareGeographies ?? [];
        if (geographies.Count > 0 && recipe.CareCenters is null)
            yield return "careGeographies kräver att receptet säger vilka vårdcentraler som finns (careCenters).";
        foreach (var twice in geographies.GroupBy(one => one.Id).Where(group => group.Count() > 1))
            yield return $"Två geografier heter \"{twice.Key}\".";
        foreach (var problem in geographies.SelectMany(one => ProblemsOf(one, recipe)))
            yield return problem;
    }

    private static IEnumerable<string> ProblemsOf(RecipeCareKind kind)
    {
        if (kind.Column is null != kind.Values is null)
            yield return "careCenters.kind: ange både column och values, eller ingen av dem.";
        var said = (kind.Values?.Values ?? []).Concat(kind.ByCode?.Values ?? []).Append(kind.Otherwise);
        if (said.Contains(CareCenterKind.Elsewhere))
            yield return "careCenters.kind: välj clinic, digital, hospitalUnit eller other; det som inte är "
                + "vårdenheter står under others.";
    }

    private static IEnumerable<string> ProblemsOf(RecipeCareGeography geography, Recipe recipe)
    {
        var reserved = geography.Kind switch
        {
            CareGeographyKind.Nearest => "nearest",
            CareGeographyKind.Responsible => "responsible",
            _ => null,
        };
        if (geography.Kind == CareGeographyKind.Listed || geography.Id == "listed")
            yield return "Geografin listed görs av listningstabellen och anges inte under careGeographies.";
        else if (reserved is not null ? geography.Id != reserved : !Id().IsMatch(geography.Id))
            yield return $"Geografin \"{geography.Id}\": id ska vara {reserved ?? "gemener, siffror och bindestreck, "
                + "och inte nearest, responsible eller listed"}.";
        var isNearest = geography.Kind == CareGeographyKind.Nearest;
        var files = (geography.List is null ? 0 : 1) + (geography.Polygons is null ? 0 : 1);
        if (isNearest ? files > 0 : files != 1 || geography.Nearest is not null)
            yield return isNearest
                ? $"Geografin {geography.Id}: nearest räknas ut och har varken list eller polygons."
                : $"Geografin {geography.Id}: ange antingen list eller polygons.";
        if (recipe.Areas.All(areas => areas.Edition != geography.Edition)
            || Edition.All.All(known => known.Level != AreaLevel.Deso || known.Slug != geography.Edition))
            yield return $"Geografin {geography.Id}: årgången \"{geography.Edition}\" finns inte i receptets register "
                + "(areas).";
    }

    public static IEnumerable<string> SourcesUsed(Recipe recipe) =>
        (recipe.CareGeographies ?? []).SelectMany(one => new[] { one.List?.Source, one.Polygons?.Source })
            .Append(recipe.CareCenters?.Source).OfType<string>();

    [GeneratedRegex("^(?!(nearest|responsible|listed)$)[a-z][a-z0-9-]{0,40}$")]
    private static partial Regex Id();
}
