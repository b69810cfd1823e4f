using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Omradesprofiler.Server.Hosting;

/// <summary>What the OpenAPI document says of the whole, and of each shared parameter.</summary>
public sealed class ApiDescription : IOpenApiDocumentTransformer
{
    private static readonly Dictionary<string, string> Parameters = new(StringComparer.Ordinal)
    {
        ["level"] = "Nivå: deso, regso, municipality, county eller country.",
        ["edition"] = "Indelningens årgång: 2018 eller 2025 för deso, 2020 eller 2025 för regso. "
            + "Utan: den som gäller för perioden, annars den nyaste. Med en annan än periodens räknas antal om "
            + "till den, när sambandet mellan årgångarna är känt; medianer och publicerade index räknas inte om.",
        ["within"] = "Bara områden inom ett större område: dess kod (00, 99, 9980, 9980R001).",
        ["period"] = "År (2024). Utan: det nyaste som finns.",
        ["sex"] = "all, women eller men.",
        ["age"] = "all, från–till (0-4) eller från och uppåt (80-).",
        ["careCenter"] = "Vårdenhetens kod (HSA-id).",
        ["geography"] = "Vilken sorts upptagningsområde: nearest, responsible, listed eller en annan ur "
            + "/api/v1/care-geographies. Utan: responsible, annars nearest.",
        ["municipality"] = "Kommunkod (9980): bara vårdcentraler i kommunen.",
        ["kind"] = "clinic, digital, hospitalUnit eller other; för kandidatplatser slaget som listan skriver det; "
            + "för lokala resurser id ur /api/v1/places/kinds, flera med komma emellan.",
        ["owner"] = "Ägare, som listan skriver den.",
        ["q"] = "Sökord: namn eller kod.",
        ["limit"] = "Högsta antal områden i svaret.",
        ["order"] = "I rankningar highest (utan val) eller lowest: vilket värde som har rang 1. "
            + "För värden bara tile, med format=array: kartlagrets ordning, stigande id.",
        ["top"] = "Högsta antal rader i svaret.",
        ["format"] = "json (utan val), csv eller xlsx (Excel, med ett blad om källorna); för värden även array, som "
            + "också behöver order=tile och geometry; för "
            + "värden, prioriteringar och måluppfyllelse även geojson.",
        ["a"] = "Ett förslags nummer eller en kostnadsmodells id, med /version för en viss version: 12 eller 12/2.",
        ["b"] = "Förslaget eller modellen att jämföra med, på samma sätt: 14 eller 14/2.",
        ["more"] = "Upp till fyra modeller till att jämföra med den första, med komma emellan: ett-id,ett-annat/2.",
        ["compareTo"] = "Område att ställa bredvid: regso, municipality, county, country, eller nivå/kod.",
        ["code"] = "Områdeskod, med inledande nollor.",
        ["id"] = "Indikatorns, indexets, målets, kostnadsmodellens eller indelningens id, vårdcentralens kod (HSA-id), "
            + "eller förslagets eller jobbets nummer.",
        ["indicator"] = "Indikatorns id.",
        ["layer"] = "Kartlager: deso-2025, deso-2018, regso-2025, regso-2020, municipality, county, deso, regso, "
            + "water, localities.",
        ["statistic"] = "localMoran (utan val) eller getisOrd.",
        ["by"] = "Utjämning: global (utan val), mot medelvärdet för urvalet, eller neighbors, mot området och dess "
            + "grannar. Prioritering: index (utan val), people (index × invånare), threshold (de som når tröskeln) "
            + "eller unmet (index × invånare × (1 − täckning)).",
        ["orderBy"] = "Indikator med riktning som områdena ordnas efter, t.ex. cni eller omradestyp.",
        ["method"] = "jenks (utan val), quantiles, equal, deviations eller given.",
        ["classes"] = "Antal klasser, högst 9. Utan val: 5.",
        ["limits"] = "Med method=given: övre gränser i enheten, stigande, med komma emellan: 10,20,30.5.",
        ["intervals"] = "true: gränserna för varje värde följer med; bara med format=array.",
        ["geometry"] = "Geometrins kontrollsumma, ur /tiles/{lager}.json eller /api/v1/snapshot; eller "
            + "ögonblicksbildens id för kartrutor med värden.",
        ["grid"] = "Rutnät: webmercator eller sweref99tm.",
        ["indicators"] = "Indikatorer vars värden ska stå på områdena, åtskilda av komma; högst tio.",
        ["shape"] = "Ett område ritat för hand: hörnens longitud och latitud med komma, hörnen åtskilda av "
            + "understreck: 17.6,59.8_17.7,59.8_17.7,59.9.",
        ["against"] = "Vad områdena jämförs med: county, country eller ett av dem, som nivå/kod. Utan val det första.",
        ["rows"] = "all för alla rader, också de som står långt ifrån att väljas.",
        ["areas"] = "Hela områden, åtskilda av komma: nivå/kod, med @årgång för en viss indelning.",
        ["fontstack"] = "Teckensnittets namn, ur kartstilen.",
        ["range"] = "Teckenområde: 0-255, 256-511 …",
        ["index"] = "Ett sparat index (dess id), eller en indikator som den är: indicator:cni.",
        ["version"] =
            "Indexets, förslagets, kostnadsmodellens eller insatsens version. Utan: den nyaste; för insatser den "
            + "första, som gäller.",
        ["threshold"] = "Tröskel i indexets enhet; hör ihop med by=threshold.",
        ["coverage"] = "Indikator, en andel, för hur stor del av behovet som är täckt; hör ihop med by=unmet.",
        ["draws"] = "Antal dragningar, 100–10000 (1000 utan val).",
        ["seed"] = "Slumpens frö, ett heltal från 0. Samma frö ger samma svar.",
        ["weights"] = "fixed (utan val) eller uncertain: vikterna dras också.",
        ["dependence"] = "shared (utan val: slumpen drar ett områdes alla delar åt samma håll, vidast intervall) eller "
            + "independent.",
        ["option"] = "Färdsättets id, ur /api/v1/travel-options. Utan: det som är antaget.",
        ["from"] = "DeSO, eller större områden (99, 9901, 9901R001), med komma emellan.",
        ["to"] = "Vårdcentralers koder, med komma emellan.",
        ["siting"] = "Ett förslag till platser att räkna efter: 12, eller 12/2 för en version.",
        ["years"] = "Hur många hela år efter starten som ska följas, 1–10. Utan: till insatsens slut, annars 2.",
        ["power"] = "Hur ofta effekten ska hittas, 0.5–0.99 (0.8 utan val).",
        ["preview"] = "true: svara snabbt, utan att spara något.",
        ["lon"] = "Longitud, grader i WGS 84.",
        ["lat"] = "Latitud, grader i WGS 84.",
        ["after"] = "Numret på den sista rad i loggen som redan är läst. Utan: alla.",
        ["minutes"] = "Hela minuter med komma emellan, högst sex: 5,10,20. För lokala resurser ett tal, 1–60 (15 utan "
            + "val).",
        ["area"] = "Områdeskod: DeSO, RegSO, kommun eller län. En av area, careCenter, och lon med lat.",
        ["around"] = "true: räkna från vårdcentralens dörr. Utan: från var dess invånare bor.",
        ["bbox"] = "Väster, söder, öster, norr i grader: 17.5,59.2,18.2,59.5.",
        ["z"] = "Zoomnivå 0–14.",
        ["x"] = "Kolumn, från väster.",
        ["y"] = "Rad, från norr.",
    };

    public Task TransformAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info.Title = "Områdesprofiler";
        document.Info.Version = "v1";
        document.Info.Description =
            "Behov, befolkning och hälsa per DeSO, RegSO, kommun och län. "
            + "Varje svar nämner ögonblicksbilden som det bygger på och bär den som ETag. "
            + "Fel är application/problem+json.";
        document.Servers?.Clear();
        var operations = document.Paths.Values
            .Where(path => path.Operations is not null).SelectMany(path => path.Operations!.Values);
        var parameters = operations.SelectMany(operation => operation.Parameters ?? []);
        foreach (var parameter in parameters.OfType<OpenApiParameter>())
        {
            if (parameter is { In: ParameterLocation.Query, Name: { } written })
                parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(written);
            if (parameter.Name is { } name && Parameters.TryGetValue(name, out var description))
                parameter.Description = description;
        }

        return Task.CompletedTask;
    }
}
