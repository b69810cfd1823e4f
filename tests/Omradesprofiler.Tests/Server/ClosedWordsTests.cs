using System.Text.Json.Nodes;

namespace Omradesprofiler.Tests.Server;

/// <summary>Answers have only the words that the OpenAPI document says that they can have.</summary>
public sealed class ClosedWordsTests(SampleServer server)
{
    private static readonly string[] Addresses =
    [
        "snapshot", "areas?level=deso", "areas?level=regso&edition=2020", "areas?level=country",
        "areas/municipality/9980", "indicators", "indicators/cni/values?level=deso&compareTo=county",
        "indicators/diabetes/values?level=deso&sex=women", "indicators/diabetes/values?level=regso",
        "indicators/folkmangd/values?level=deso&period=2022&edition=2025",
        "indicators/medianinkomst/values?level=regso", "indicators/cni/clusters?level=deso",
        "indicators/cni/clusters?level=deso&statistic=getisOrd",
        "indicators/karies-3-ar/smoothed?level=deso&period=2024",
        "indicators/forgymnasial/inequality?level=deso&orderBy=cni",
        "indicators/andel-65/classes?level=deso", "profiles/deso/9980C1010", "profiles/municipality/9980",
        "profiles/deso/9980C1010?compareTo=similar", "profiles/deso/9980C1010?compareTo=municipality",
        "rankings?indicator=cni&level=deso", "listings?level=regso&within=9980", "care-centers",
        "care-centers/SE9900-1001", "care-centers/SE9900-1001/profile", "care-centers/SE9900-1001/flows",
        "care-centers/SE9900-1001/profile?geography=listed", "care-centers/priorities?top=3",
        "care-centers/priorities?top=3&by=people", "care-geographies", "care-geographies/responsible",
        "travel-options", "travel-times", "candidate-sites", "accessibility", "targets",
        "targets/attainment?level=municipality&code=9980",
        "places/kinds", "places/nearby?area=9980C1010", "uploads", "jobs", "indices", "costs",
        "costs/halsopedagog", "priorities?index=indicator:cni&level=deso",
        "priorities?index=indicator:cni&level=regso&by=people&draws=100", "interventions", "schedules",
        "drawn-areas/profile?areas=deso/9980C1010",
    ];

    [Fact]
    public async Task Answers_of_the_sample_county_are_as_the_document_says()
    {
        var check = await NewCheck();
        foreach (var address in Addresses)
            check.Check(Api(address), "get", await Json(address));
        foreach (var target in (await Json("targets"))["targets"]!.AsArray().Select(one => (string)one!["id"]!))
            check.Check(Api($"targets/{target}/attainment?level=deso"), "get", await Json(
                $"targets/{target}/attainment?level=deso"));
        var geometry = (await Json("snapshot"))["tileLayers"]!.AsArray()
            .First(layer => (string?)layer!["id"] == "deso-2025")!["geometry"];
        const string Column = "indicators/diabetes/values?level=deso&order=tile&format=array&intervals=true";
        var column = $"{Column}&geometry={geometry}";
        check.Check(Api(column), "get", await Json(column));
        Assert.Empty(check.Faults);
        Assert.Superset(
            new HashSet<string>
            {
                "AreaReference.level", "ValueResponse.status", "ValueResponse.reason", "ValueResponse.basis",
                "IndicatorResponse.polarity", "UncertaintyResponse.kind", "JudgementResponse.result",
                "TrendResponse.result", "BenchmarkResponse.kind", "AreaCluster.cluster", "PriorityRow.place",
                "CareCenterResponse.kind", "CareGeographyResponse.kind", "CareFlowArea.place",
                "TravelOptionResponse.kind", "TileLayerResponse.kind", "AttainmentRow.state", "NearbyKind.status",
            },
            check.Met);
    }

    [Fact]
    public async Task Proposals_and_their_jobs_are_as_the_document_says()
    {
        var check = await NewCheck();
        var siting = (await server.Client.SolveSiting("\"sites\":2,\"curveTo\":3")).Id();
        var proposal = (await server.Client.Solved((await server.Client.Ask("")).Id())).Id();
        foreach (var address in new[]
        {
            $"sitings/{siting}", "sitings", $"sitings/compare?a={siting}&b={siting}", $"accessibility?siting={siting}",
            $"responsibilities/{proposal}", $"responsibilities/{proposal}?version=1", "responsibilities", "jobs",
            $"responsibilities/{proposal}/profile",
        })
            check.Check(Api(address), "get", await Json(address));
        Assert.Empty(check.Faults);
        Assert.Superset(
            new HashSet<string>
            {
                "JobResponse.state", "ScenarioVersionResponse.stage", "SitingVersionResponse.stage",
                "SitingReport.model", "ChosenSite.kind", "AssignmentRow.reason",
            },
            check.Met);
    }

    private static string Api(string address) => $"/api/v1/{address}";

    private async Task<AnswerCheck> NewCheck() => new(JsonNode.Parse(await server.Text("/openapi/v1.json"))!);

    private async Task<JsonNode> Json(string address) =>
        JsonNode.Parse($"{await server.Json(Api(address))}")!;
}
