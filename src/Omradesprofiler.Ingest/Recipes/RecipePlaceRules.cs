using System.Text.RegularExpressions;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Places;

namespace Omradesprofiler.Ingest.Recipes;

/// <summary>What a recipe must not say of local places.</summary>
internal static partial class RecipePlaceRules
{
    public static IEnumerable<string> ProblemsOf(Recipe recipe)
    {
        if (recipe.LocalPlaces is not { } places)
            yield break;
        if (recipe.Tables.Any(table => table.Name == PlaceMeasures.Table))
            yield return $"Ingen tabell kan heta \"{PlaceMeasures.Table}\": så heter den som räknas ut av platserna.";
        if (recipe.Sources.Any(source => source.Id == PlaceTable.SourceId))
            yield return $"Ingen källa kan heta \"{PlaceTable.SourceId}\": så heter den för närheten till platser.";
        if (places.Files.Count == 0)
            yield return "localPlaces har inga filer (files).";
        foreach (var twice in places.Files.GroupBy(file => file.Id).Where(group => group.Count() > 1))
            yield return $"Två filer med platser heter \"{twice.Key}\".";
        foreach (var problem in places.Files.SelectMany(ProblemsOf))
            yield return problem;
    }

    public static IEnumerable<string> SourcesUsed(Recipe recipe) =>
        (recipe.LocalPlaces?.Files ?? []).Select(file => file.Source);

    private static IEnumerable<string> ProblemsOf(RecipePlaceFile file)
    {
        var name = $"localPlaces, {file.Id}";
        if (!Id().IsMatch(file.Id))
            yield return $"localPlaces: id \"{file.Id}\" ska vara gemener, siffror och bindestreck.";
        if (file is { Audience: Audience.Internal, Layer: TableLayer.Published })
            yield return $"{name}: ange audience: public. Lokala platser kan inte vara interna.";
        if (file.FileKind == PlaceFileKind.OpenStreetMap)
        {
            if ((file.Name ?? file.Kind ?? file.AllOfKind ?? file.Code ?? file.Opening ?? file.Telephone ?? file.Email
                ?? file.Web ?? file.Date) is not null)
                yield return $"{name}: OpenStreetMap läses efter sina egna taggar; ange inga kolumner och inget slag.";
            yield break;
        }

        if (file.Name is null)
            yield return $"{name}: ange vilken kolumn som har namnet (name).";
        if (file.Kind is null == file.AllOfKind is null)
            yield return $"{name}: ange ett av kind och allOfKind.";
        var hasColumns = (file.Sweref99Tm ?? file.Rt90) is not null || file.Wgs84 is not null;
        if (hasColumns == (file.FileKind == PlaceFileKind.Features))
            yield return file.FileKind == PlaceFileKind.Features
                ? $"{name}: filen har egna geometrier; ange inga kolumner med koordinater."
                : $"{name}: ange minst ett av sweref99Tm, wgs84 och rt90.";
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,40}$")]
    private static partial Regex Id();
}
