using Omradesprofiler.Accessibility;
using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Findings;
using Omradesprofiler.Geography;
using Omradesprofiler.Ingest.Imports.Clinics;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Population;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Ingest.Imports.Journeys;

/// <summary>Computes how people travel to clinics, by each way that a recipe names.</summary>
/// <param name="files">The data folder.</param>
/// <param name="findings">Where what is doubtful is said.</param>
/// <param name="recipe">The recipe.</param>
/// <param name="cache">The folder of networks made before; null where none is kept.</param>
internal sealed class TravelReader(SourceFiles files, FindingLog findings, Recipe recipe, string? cache)
{
    /// <summary>Everything that the snapshot is to know.</summary>
    /// <param name="care">The areas, and where people live.</param>
    /// <param name="published">How many people each area has.</param>
    /// <param name="careCenters">All clinics.</param>
    /// <param name="candidates">Places for health hubs.</param>
    /// <param name="adopted">The way that was adopted by decision; null where the recipe says.</param>
    /// <param name="cancellation">Stops the import.</param>
    public ImportedTravel Read(
        CareGround care, PublishedPeople published, IReadOnlyList<CareCenter> careCenters,
        IReadOnlyList<CandidateSite> candidates, AdoptedTravel? adopted, CancellationToken cancellation)
    {
        if (recipe.Travel is not { } entry)
            return ImportedTravel.None;
        var ground = GroundOf(care, published, careCenters, candidates);
        var origins = TravelOrigins.Of(
            ground.Shapes, ground.Grid, ground.People,
            [.. ground.Layer.Areas.Select(area => CenterOf(ground, area.Id))]);
        var ways = OpenWays(care.Register, ground, entry, cancellation);
        var data = new TravelData(
            ground.Tree.Edition, origins, [.. ways.Select(way => way.Option)], entry.Adopted,
            new Dictionary<string, TravelMatrix>());
        data = WithDecision(data, adopted);
        var results = Collect(data, ground, ways, entry, cancellation);
        var codes = ground.Physical.Select(one => one.Code).ToList();
        var areas = ground.Layer.Areas.Select(area => area.Code).ToList();
        data = data with
        {
            ToCareCenters = ways.Index().ToDictionary(
                way => way.Item.Option.Id,
                way => new TravelMatrix(areas, codes, results[way.Index].ToCareCenters)),
            Nearest = ways.Index().ToDictionary(way => way.Item.Option.Id, way => results[way.Index].Nearest),
            FileTimes = ways.Where(way => way.FileTimes is not null)
                .ToDictionary(way => way.Option.Id, way => way.FileTimes!),
        };
        var table = ground is { Period: { } period, Physical.Count: > 0 }
            ? AccessibilityTable.Make(data, results, period, ground.Audience)
            : null;
        return new ImportedTravel(
            data, table, [.. ways.Select(way => way.Source)],
            ways.Where(way => way.Network is not null).ToDictionary(way => way.Option.Id, way => way.Network!))
        {
            Ways = ways.ToDictionary(way => way.Option.Id, way => way.Way),
        };
    }

    private TravelGround GroundOf(
        CareGround care, PublishedPeople published, IReadOnlyList<CareCenter> careCenters,
        IReadOnlyList<CandidateSite> candidates)
    {
        var tree = recipe.Travel!.Edition is { } slug
            ? care.Register.Trees.First(one => one.Edition.Slug == slug)
            : care.Register.Newest;
        var count = tree.Layer(AreaLevel.Deso).Count;
        Period? period = published.PeriodsOf(AreaLevel.Deso, tree.Edition) is [.., var newest] ? newest : null;
        var people = period is { } known
            ? published.Of(AreaLevel.Deso, tree.Edition, known)
            : [.. Enumerable.Repeat(double.NaN, count)];
        return new TravelGround(
            tree, care.FindBorders(tree.Edition)?.Shapes ?? new AreaShape?[count], care.Grid, care.Places, people,
            period, published.Audience, careCenters, candidates);
    }

    private List<OpenedWay> OpenWays(
        AreaRegister register, TravelGround ground, RecipeTravel entry, CancellationToken cancellation)
    {
        string[] destinations =
        [
            .. ground.Physical.Select(one => one.Code).Concat(ground.Candidates.Select(one => one.Code))
                .Distinct(StringComparer.Ordinal),
        ];
        var networks = new RoadNetworks(files, findings, cache);
        return entry.Options.Select(option =>
        {
            var times = new TimesFileReader(files, findings, register, ground.Layer, destinations);
            return new TravelWays(files, recipe, networks, times).Open(option, cancellation);
        }).ToList();
    }

    private List<WayResult> Collect(
        TravelData data, TravelGround ground, List<OpenedWay> ways, RecipeTravel entry, CancellationToken cancellation)
    {
        var day = recipe.CareGeographies?.FirstOrDefault(one => one.Kind == CareGeographyKind.Nearest)?.Nearest?.OpenOn;
        var open = new NearestRule(WithinMunicipality: false, SkipsFull: false, day);
        var input = new AccessibilityInput(
            data.Origins, ground.Layer.Count, [.. ground.Physical.Select(open.Allows)],
            CapacitiesOf(ground, open, entry), entry.LimitMinutes);
        var from = data.PlacesOf(ground.Layer);
        var to = ground.Physical.Select(one => new TravelPlace(one.Code, one.Place!.Value)).ToList();
        var checks = new TravelChecks(findings, recipe, ground, data);
        return ways.ConvertAll(way =>
        {
            var result = WayCollector.Collect(way.Way, input, from, to, cancellation);
            checks.Run(way, result);
            return result;
        });
    }

    private List<double>? CapacitiesOf(TravelGround ground, NearestRule open, RecipeTravel entry)
    {
        var lacking = ground.Physical.Where(one => open.Allows(one) && one.Capacity is null).ToList();
        if (lacking.Count == 0 || entry.AssumedCapacity is not null)
        {
            if (lacking.Count > 0)
                findings.Note(
                    "capacity-assumed", recipe.CareCenters!.File,
                    $"Vårdcentraler utan angiven kapacitet räknas med {entry.AssumedCapacity} platser när platserna "
                    + "fördelas efter restid.",
                    count: lacking.Count);
            return ground.Physical.Select(one => (double)(one.Capacity ?? entry.AssumedCapacity ?? 0)).ToList();
        }

        findings.Warn(
            "capacity-missing", recipe.CareCenters!.File,
            $"Platser på vårdcentral efter restid räknas inte ut: kapacitet saknas för bland andra {lacking[0].Name}. "
            + "Ange den i listan, eller travel.assumedCapacity i receptet.",
            count: lacking.Count);
        return null;
    }

    /// <summary>What was decided stands before what the recipe says, as long as there is such a way.</summary>
    private TravelData WithDecision(TravelData data, AdoptedTravel? adopted)
    {
        if (adopted is null)
            return data;
        if (data.Find(adopted.Option) is null)
        {
            findings.Warn(
                "adopted-travel-vanished", "journal.db",
                $"Beslutet {adopted.Decision} om restider gäller resesättet {adopted.Option}, som inte finns längre. "
                + "Receptets val gäller.");
            return data;
        }

        findings.Note(
            "adopted-travel-carried", "journal.db",
            $"Resesättet {adopted.Option} gäller enligt beslutet {adopted.Decision}.");
        return data with { Adopted = adopted.Option, Decision = adopted.Decision };
    }

    private static PlanePoint? CenterOf(TravelGround ground, AreaId id) =>
        ground.Places.GetValueOrDefault(id) is { } place && place.Center != default ? place.Center : null;
}
