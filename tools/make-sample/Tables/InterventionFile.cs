using Omradesprofiler.Sample.Formats;

namespace Omradesprofiler.Sample.Tables;

/// <summary>Two finished interventions of the made-up region: one that made a difference, and one that made none.
/// </summary>
internal static class InterventionFile
{
    /// <summary>What the visits of the treated areas are multiplied by from the start on.</summary>
    public const double RateRatio = 0.75;

    /// <summary>The first year of that.</summary>
    public const int EffectFrom = 2022;

    /// <summary>DeSO of edition 2018 where the intervention makes a difference.</summary>
    public static readonly string[] TreatedWithEffect = ["9924C1030", "9980C1190", "9980C1320"];

    /// <summary>DeSO of edition 2018 where the other makes none.</summary>
    private static readonly string[] TreatedWithoutEffect = ["9938C1030", "9980C1180", "9980C1290"];

    public static void Write(string path) => Text.Write(path, [$$"""
        [
          {
            "key": "halsopedagog-2022",
            "name": "Hälsopedagog i tre områden",
            "kind": "healthEducator",
            "targetGroup": "Vuxna som ofta söker till jourmottagningen",
            "where": { "level": "deso", "edition": "2018", "areas": [{{Quoted(TreatedWithEffect)}}] },
            "start": "{{EffectFrom}}-01-01",
            "end": "2024-12-31",
            "outcome": { "indicator": "jourbesok", "wanted": "lower" },
            "otherOutcomes": [{ "indicator": "fallskador-65", "wanted": "lower" }],
            "rule": {
              "manner": "drawn", "indicator": "cni", "period": "2020", "order": "highest", "count": 45,
              "text": "Tre områden lottades bland de 45 med högst CNI."
            },
            "controlsPerArea": 3,
            "by": "Nära vård, Region Exempel",
            "document": "RE 2021-0417"
          },
          {
            "key": "social-forskrivning-2021",
            "name": "Social förskrivning i tre områden",
            "kind": "socialPrescribing",
            "targetGroup": "Vuxna som söker för ensamhet och oro",
            "where": { "level": "deso", "edition": "2018", "areas": [{{Quoted(TreatedWithoutEffect)}}] },
            "start": "2021-07-01",
            "end": "2024-12-31",
            "outcome": { "indicator": "jourbesok", "wanted": "lower" },
            "rule": {
              "manner": "drawn", "indicator": "cni", "period": "2020", "order": "highest", "count": 45,
              "text": "Tre områden lottades bland de 45 med högst CNI."
            },
            "controlsPerArea": 3,
            "by": "Nära vård, Region Exempel",
            "document": "RE 2021-0233"
          }
        ]
        """], Text.Utf8);

    private static string Quoted(string[] codes) => string.Join(", ", codes.Select(code => $"\"{code}\""));
}
