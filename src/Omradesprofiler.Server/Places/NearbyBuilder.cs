using System.Globalization;
using Omradesprofiler.Places;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Travel;

namespace Omradesprofiler.Server.Places;

/// <summary>Makes the answer on what is near, and its sentences.</summary>
internal sealed class NearbyBuilder(LoadedSnapshot loaded, TravelWays ways)
{
    private const double MillisecondsPerMinute = 60_000;

    private const string Limits =
        "Listan har bara de platser som finns i underlaget; att ett slag saknas i listan kan bero på det. Befolkade "
        + "rutor kan vara en kilometer breda, så avstånd är ungefärliga för dem som bor i en ruta. Öppettider och "
        + "kontakt är källornas: kontrollera innan någon skickas dit.";

    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    private LocalPlaces Places => loaded.Snapshot.LocalPlaces;

    public PlacesNearbyAnswer Build(NearbyPoints points, int minutes, IReadOnlySet<string>? kinds)
    {
        var walk = Places.Walk.Option is { } option ? ways.Get(loaded, option) : Places.Walk.StraightLine;
        var found = new NearbyFinder(Meant(kinds), walk).Find(points.Places, points.People, minutes);
        var isPoint = points.From.People is null;
        var sources = PlaceMapping.SourcesOf(loaded.Snapshot, found.Places.Select(one => one.Place));
        return new PlacesNearbyAnswer(
            $"Lokala resurser nära {points.From.Name}", points.From, minutes, Places.Walk.Method,
            TextsOf(found, points.From), [.. found.Kinds.Select(one => KindOf(one, minutes))],
            [.. found.Missing.Select(one => one.Kind.Name)],
            [
                .. found.Places.Select(one => new NearbyPlace(
                    PlaceMapping.Of(loaded, one.Place), (int)Math.Round(one.Meters),
                    Math.Round(one.Milliseconds / MillisecondsPerMinute, 1),
                    isPoint ? null : Math.Round(one.Share, 4))),
            ],
            found.Places.Count, sources, PlaceMapping.LicencesOf(sources), Limits, loaded.Snapshot.Id.Value);
    }

    private LocalPlaces Meant(IReadOnlySet<string>? kinds) => kinds is null
        ? Places
        : Places with
        {
            Kinds = [.. Places.Kinds.Where(one => kinds.Contains(one.Id))],
            Places = [.. Places.Places.Where(one => kinds.Contains(one.Kind))],
        };

    private static NearbyKind KindOf(KindNearby kind, int minutes) => new(
        kind.Kind.Id, kind.Kind.Name, kind.Kind.Group, kind.Count,
        kind.Held == 0 ? "unknown" : kind.Count == 0 ? "missing" : "near",
        kind.Held == 0
            ? []
            :
            [
                .. PlaceLimits.Meters.Zip(kind.WithinMeters, (meters, share) => new PlaceShare(
                    meters, null, meters < 1000 ? $"{meters} m" : $"{meters / 1000} km", Rounded(share))),
                .. PlaceLimits.Minutes.Zip(kind.WithinMinutes, (limit, share) => new PlaceShare(
                    null, limit, $"{limit} minuters gång", Rounded(share))),
            ],
        kind.Nearest is { } nearest && kind.MeanMeters is { } mean
            ? new NearestPlace(nearest.Id, nearest.Name, Math.Round(mean))
            : null);

    private static List<string> TextsOf(PlacesNearby found, PlacesFrom from)
    {
        var near = found.Kinds.Count(one => one.Count > 0);
        var texts = new List<string>
        {
            $"{found.Places.Count.ToString("N0", Swedish)} platser av {near} slag finns inom {found.Minutes} minuters "
            + (from.People is null ? "gång." : "gång för åtminstone någon."),
        };
        if (found.Missing.Count > 0)
            texts.Add(
                $"Inom {found.Minutes} minuters gång saknas: "
                + $"{ListOf(found.Missing.Select(one => one.Kind.Plural))}.");
        var unknown = found.Kinds.Where(one => one.Held == 0).Select(one => one.Kind.Plural).ToList();
        if (unknown.Count > 0)
            texts.Add($"Underlaget har inga {ListOf(unknown)}, så om dem går inget att säga.");
        var few = found.Kinds.Where(one => one.Count > 0 && one.WithinMinutes[^1] < 0.5)
            .Select(one => $"{one.Kind.Plural} ({Percent(one.WithinMinutes[^1])})").ToList();
        if (from.People is not null && few.Count > 0)
            texts.Add(
                $"Mindre än hälften av invånarna har inom {PlaceLimits.Minutes[^1]} minuters gång: {ListOf(few)}.");
        texts.Add(from.How);
        return texts;
    }

    private static string ListOf(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count > 1 ? $"{string.Join(", ", all[..^1])} och {all[^1]}" : all[0];
    }

    private static string Percent(double share) => share is > 0 and < 0.01
        ? "mindre än 1 %"
        : (share * 100).ToString("0", Swedish) + " %";

    private static double Rounded(double share) => Math.Round(Math.Min(1, share), 4);
}
