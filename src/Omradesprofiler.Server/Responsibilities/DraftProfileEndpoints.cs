using Omradesprofiler.Care;
using Omradesprofiler.Indicators;
using Omradesprofiler.Server.CareCenters;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Listings;

namespace Omradesprofiler.Server.Responsibilities;

/// <summary>An indicator of a draft territory.</summary>
public sealed record DraftValue(string Indicator, string Title, CareValueResponse Value);

/// <summary>A clinic's territory in a scenario.</summary>
public sealed record DraftProfile(CareCenterReference CareCenter, IReadOnlyList<DraftValue> Indicators);

/// <summary>The territories of a scenario.</summary>
/// <param name="OwnData">How own data are given for drafts.</param>
public sealed record DraftProfileList(
    long Id, int Version, IReadOnlyList<DraftProfile> CareCenters, int Total, string OwnData, string Law,
    string Snapshot);

/// <summary>
/// What the territories of a scenario look like. A draft is not known to the gate: own data are given only where every
/// released cell of the territory is shown, so that the sum tells no more than the cells do.
/// </summary>
public static class DraftProfileEndpoints
{
    private const string OwnData =
        "Egna uppgifter visas för ett utkast bara som summan av områden vars tal redan visas. Döljs ett av dem ges "
        + "ingen summa.";

    private static readonly string[] Usual = ["folkmangd", "cni"];

    public static void MapDraftProfiles(this IEndpointRouteBuilder api) =>
        api.MapGet("/responsibilities/{id}/profile", Get).Produces<DraftProfileList>().ProducesProblem(400)
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(410)
            .WithSummary("Indikatorer för vårdcentralernas områden i ett scenario; indicators=folkmangd,cni");

    private static IResult Get(
        LoadedSnapshot loaded, ScenarioFinder finder, string id, string? version, string? careCenter,
        string? indicators)
    {
        var opened = finder.Open(loaded, id, version);
        if (opened.Result is null)
            throw new ApiException(
                StatusCodes.Status409Conflict, "Scenariot har ingen fördelning", ScenarioAnswers.HindranceOf(opened)!);
        var engine = EngineOf(opened);
        var wanted = (indicators?.Split(',') ?? Usual).Distinct(StringComparer.Ordinal)
            .Select(name => Find(opened.Loaded.Indicators.Catalog, name)).ToList();
        var profiles = ScenarioMapping.CareCentersOf(opened.Ready)
            .Where(one => careCenter is null || one.Code == careCenter)
            .Where(one => engine.Geography.IndexOf(one.Code) >= 0)
            .Select(one => new DraftProfile(one, [.. wanted.Select(indicator => new DraftValue(
                indicator.Id, indicator.Title,
                CareValueResponse.Of(
                    engine.ValueOf(indicator, engine.Geography.IndexOf(one.Code), null),
                    opened.Loaded.Snapshot.Manifest)))])).ToList();
        if (profiles.Count == 0)
            throw ApiException.NotFound("Vårdcentralen", "Den har inga områden i scenariot.");
        return Results.Ok(new DraftProfileList(
            opened.Version.Scenario, opened.Version.Version, profiles, profiles.Count, OwnData,
            CareLaw.ResponsibilityLimitsNobody, loaded.Snapshot.Id.Value));
    }

    private static CatchmentEngine EngineOf(OpenedScenario opened)
    {
        var (snapshot, edition) = (opened.Loaded.Snapshot, opened.Ready.Layer.Edition!.Deso);
        var draft = new DecidedGeography(
            "draft", snapshot.Id.Value, edition, opened.Version.At, opened.AssignmentOfDeso());
        var layer = snapshot.Register.FindLayer(edition.Level, edition)!;
        var laid = draft.LayOn(layer, snapshot.Manifest.CareCenters);
        return new CatchmentEngine(opened.Loaded.Indicators, laid.Geography with { Id = "draft" }, []);
    }

    private static Indicator Find(IndicatorCatalog catalog, string name) => catalog.Find(name)
        ?? throw ApiException.NotFound(
            "Indikatorn", "Det finns ingen indikator med det namnet. Alla finns i /api/v1/indicators.");
}
