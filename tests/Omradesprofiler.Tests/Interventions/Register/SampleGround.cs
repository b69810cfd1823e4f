using Omradesprofiler.Indicators;
using Omradesprofiler.Ingest.Imports.Registers;
using Omradesprofiler.Interventions.Register;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Interventions.Register;

/// <summary>The sample county as registrations are checked against it; made once for all tests.</summary>
internal static class SampleGround
{
    private static readonly Lock Gate = new();
    private static RegisterGround? _known;

    public static RegisterGround Of(SampleServer server)
    {
        lock (Gate)
        {
            var snapshot = server.Imported.Snapshot;
            return _known ??= new RegisterGround(
                snapshot.Id, snapshot.Register, snapshot.Tables,
                IndicatorCatalogJson.Parse(snapshot.Manifest.CatalogJson, "indicators.json"), server.Imported.Editions)
            {
                CareCenters = snapshot.Manifest.CareCenters,
                Geographies = snapshot.CareGeographies,
            };
        }
    }

    public static InterventionGround For(SampleServer server, params OtherIntervention[] others)
    {
        var ground = Of(server);
        return new InterventionGround(ground.Indicators, ground.Snapshot.Value, ground.FindBorders)
        {
            Geographies = ground.Geographies,
            Others = others,
        };
    }

    /// <summary>Where the lot was drawn; a registration that says nothing else has it.</summary>
    public const string Document = ",\"document\":\"RE 1\"";

    /// <summary>A registration that nothing stands in the way of, with some members written otherwise.</summary>
    public static string Json(
        string? where = null, string? outcome = null, string? rule = null, string? start = null, string? more = null) =>
        $$"""
        {
          "name": "Prov", "kind": "healthGuides",
          "where": {{where ?? """{"level":"deso","edition":"2018","areas":["9980C1190","9980C1320"]}"""}},
          "start": "{{start ?? "2022-01-01"}}",
          "outcome": {{outcome ?? """{"indicator":"jourbesok","wanted":"lower"}"""}},
          "rule": {{rule ?? """{"manner":"drawn","indicator":"cni","period":"2020","count":45}"""}}{{more}}{{(more?.Contains("\"document\"") == true ? "" : Document)}}
        }
        """;

    public static InterventionRequest Request(
        string? where = null, string? outcome = null, string? rule = null, string? start = null, string? more = null)
    {
        var reading = InterventionJson.Read(
            System.Text.Encoding.UTF8.GetBytes(Json(where, outcome, rule, start, more)));
        Assert.True(reading.Request is not null, string.Join(" ", reading.Faults));
        return reading.Request;
    }
}
