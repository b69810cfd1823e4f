using System.Text.Json.Nodes;
using Omradesprofiler.Indicators;
using Omradesprofiler.Server.Imports;

namespace Omradesprofiler.Server.Uploads;

/// <summary>The indicator that a file becomes, written as the catalogue's file writes them.</summary>
public static class UploadIndicator
{
    /// <summary>The measure that the published people are counted by.</summary>
    public const string PublishedPeople = "population";

    /// <summary>The entry of the catalogue.</summary>
    /// <param name="id">The indicator's id.</param>
    /// <param name="mapping">What the file's owner says.</param>
    /// <param name="names">What the measures are called.</param>
    public static string EntryOf(string id, UploadMapping mapping, UploadNames names)
    {
        var isCount = mapping.Kind == UploadKinds.Count;
        var isPercent = mapping.Per is 100 or 1;
        var formula = new JsonObject
        {
            ["kind"] = isCount ? "count" : "ratio",
            ["numerator"] = TermOf(names.Counted),
        };
        if (!isCount)
        {
            formula["denominator"] = TermOf(PeopleOf(mapping, names));
            formula["per"] = isPercent ? 1 : mapping.Per;
        }

        return new JsonObject
        {
            ["id"] = id,
            ["title"] = mapping.Title.Trim(),
            ["description"] = "Ur en egen fil.",
            ["group"] = "Egen fil",
            ["unit"] = isCount ? "antal" : isPercent ? "%" : $"per {mapping.Per:#,0}".Replace(',', ' '),
            ["decimals"] = isCount ? 0 : 1,
            ["polarity"] = mapping.Polarity is "higherIsWorse" or "higherIsBetter" ? mapping.Polarity : "none",
            ["formula"] = formula,
            ["uncertainty"] = new JsonObject { ["kind"] = "register", ["perturbation"] = 0 },
            ["bySex"] = true,
            ["byAge"] = true,
            ["method"] = MethodOf(mapping),
        }.ToJsonString();
    }

    /// <summary>The same, read.</summary>
    public static Indicator Of(string id, UploadMapping mapping, UploadNames names) => IndicatorCatalogJson.Parse(
        $$"""{"indicators":[{{EntryOf(id, mapping, names)}}]}""", "egen fil").Indicators[0];

    /// <summary>The measure that is divided by.</summary>
    public static string PeopleOf(UploadMapping mapping, UploadNames names) =>
        mapping.Denominator is null ? PublishedPeople : names.People;

    private static JsonArray TermOf(string measure) => [new JsonObject { ["measure"] = measure }];

    private static string MethodOf(UploadMapping mapping) => mapping.Kind switch
    {
        UploadKinds.Count => "Antal ur en egen fil, skyddade mot att små tal röjs.",
        UploadKinds.Share => "Andelen är gjord om till antal (andel gånger personer, avrundat), skyddad som antal och "
            + "räknad om till andel. Intervall enligt Wilson (1927).",
        _ => $"Antal genom {(mapping.Denominator is null ? "publicerad folkmängd" : "nämnaren i filen")}, skyddade mot "
            + "att små tal röjs. Intervall enligt Wilson (1927) för andelar.",
    };
}
