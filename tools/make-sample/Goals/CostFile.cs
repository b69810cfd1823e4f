using Omradesprofiler.Sample.Formats;

namespace Omradesprofiler.Sample.Goals;

/// <summary>A cost model of a made-up pilot at two clinics, with a line of each kind.</summary>
internal static class CostFile
{
    private static readonly string[] Model =
    [
        "halsopedagog", "Hälsopedagog vid två vårdcentraler", "SE9900-1036 SE9900-1043", "2026", "2027", "1700",
        "600", "ja", "Projektplan (påhittad)",
    ];

    private static readonly string[] Same = [Model[0], "", "", "", "", "", "", "", ""];

    public static void Write(string path) => Text.Write(
        path,
        [
            Text.SemicolonRow(
                "modell", "namn", "enheter", "första år", "sista år", "heltidstimmar", "nås", "nya varje år", "källa",
                "post", "roll", "per enhet", "andel", "timmar", "timpris", "månadslön", "påslag i procent", "belopp",
                "indirekt", "engång", "från år"),
            Row(Model, "halsopedagog", "Hälsopedagog", "", "1,0", "", "", "38 000", "45"),
            Row(Same, "vardcentralens-tid", "Vårdcentralens tid för samskapande", "ja", "", "180", "500"),
            Row(Same, "projektledare", "Projektledare", "", "0,3", "510", "500"),
            Row(Same, "lokal", "Lokal i biblioteket", "", "", "", "", "", "", "60 000", "ja"),
            Row(Same, "utbildning", "Utbildning av hälsoguider", "", "", "", "", "", "", "45 000", "", "ja", "2026"),
        ],
        Text.Utf8);

    private static string Row(string[] model, params string[] line)
    {
        const int Columns = 12;
        return Text.SemicolonRow([.. model, .. line, .. Enumerable.Repeat("", Columns - line.Length)]);
    }
}
