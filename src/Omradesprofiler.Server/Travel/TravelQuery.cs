using Omradesprofiler.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Siting.Requests;
using Omradesprofiler.Siting.Scenarios;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Server.Travel;

/// <summary>Reads what is asked of travel.</summary>
public static class TravelQuery
{
    /// <summary>What the snapshot knows of travelling.</summary>
    /// <exception cref="ApiException">Nothing: 422.</exception>
    public static TravelData Data(LoadedSnapshot loaded) =>
        loaded.Snapshot.Travel is { Options.Count: > 0 } travel ? travel : throw Refused(
            "Det finns inga restider", "Datamängden har inga restider. Ange färdsätt i receptet och läs in på nytt.");

    /// <summary>The way asked for, else the adopted one, else the first.</summary>
    /// <exception cref="ApiException">There is none of that id: 422.</exception>
    public static TravelOption Option(TravelData travel, string? id) => id is null
        ? travel.AdoptedOption ?? travel.Options[0]
        : travel.Find(id) ?? throw Refused("Färdsättet finns inte", UnknownText(travel, id));

    /// <summary>What can be read, but not answered: 422.</summary>
    public static ApiException Refused(string title, string text) =>
        new(StatusCodes.Status422UnprocessableEntity, title, text);

    /// <summary>Which ways there are instead.</summary>
    public static string UnknownText(TravelData travel, string id) =>
        $"Det finns inget färdsätt \"{id}\". Finns: {string.Join(", ", travel.Options.Select(one => one.Id))}.";

    /// <summary>A way as the API gives it.</summary>
    public static TravelOptionResponse ResponseOf(Snapshot snapshot, TravelOption option)
    {
        var kind = TravelTexts.KindOf(option);
        return new TravelOptionResponse(
            option.Id, option.Name, SitingRequestJson.SlugOf(option.Mode), SitingRequestJson.SlugOf(option.Kind),
            char.ToUpperInvariant(kind[0]) + kind[1..], $"{option.Name} ({kind})", option.Method,
            option.Id == snapshot.Travel!.Adopted, SourceOf(snapshot, option), option.Checksum, option.DetourFactor,
            option.KilometersPerHour, option.Kind != TravelKind.File);
    }

    /// <summary>The places of the DeSO that an area holds, ascending.</summary>
    /// <exception cref="ApiException">There is no such area: 422.</exception>
    public static IReadOnlyList<int> DesoOf(LoadedSnapshot loaded, TravelData travel, string code)
    {
        var tree = loaded.Snapshot.Register.FindTree(travel.Edition)!;
        if (AreaCodes.LevelOf(code) is not { } level || tree.Layer(level).IndexOf(code) is not (>= 0 and var index))
            throw Refused("Området finns inte", $"Det finns inget område {code} i {travel.Edition.SwedishName}.");
        return level == AreaLevel.Deso ? [index] : tree.MembersOf(level, index, AreaLevel.Deso);
    }

    private static string? SourceOf(Snapshot snapshot, TravelOption option) => option.SourceId is { } id
        && snapshot.Manifest.Sources.FirstOrDefault(source => source.Id == id) is { } source
            ? $"{source.Publisher}, {source.Title} ({source.Licence})"
            : null;
}
