using System.Globalization;
using Omradesprofiler.Priorities;

namespace Omradesprofiler.Server.Priorities;

/// <summary>What was done, in words: a rank without them says more than it knows.</summary>
public static class PriorityTexts
{
    private const string Composed =
        "Indexet är delarnas viktade summa; vikterna delas med sin summa. Avstånd från medelvärdet: i "
        + "standardavvikelser (de sanna värdenas: de utjämnade värdenas spridning och deras återstående osäkerhet). "
        + "Andel områden under: 0–1. Från lägst till högst: 0 för det lägsta området, 1 för det högsta. Skalan sätts "
        + "en gång av de utjämnade värdena i urvalet, så att dragningarna flyttar områden och inte skalan.";

    private const string Smoothed =
        "Rangen bygger på utjämnade värden (empirisk Bayes inom urvalet), så att små områden inte hamnar först "
        + "och sist av slump. Värdet och rangen som publicerade står bredvid. Lika områden ordnas efter kod.";

    private const string Shared =
        "I varje dragning går slumpen åt samma håll i ett områdes alla delar: det ger de vidaste intervallen, eftersom "
        + "samma personer kan räknas i flera delar och ingen vet hur många.";

    private const string Independent =
        "I varje dragning går slumpen åt sitt eget håll i varje del, som om ingen person räknades i flera delar: det "
        + "ger smalare intervall.";

    private const string ThresholdRule =
        "Osäker plats: området når tröskeln i färre än 95 % av dragningarna. Kan inte skiljas: området når inte "
        + "tröskeln, men gör det i minst 5 % av dragningarna.";

    private const string TopRule =
        "Osäker plats: området hör till de valda i färre än 95 % av dragningarna. Kan inte skiljas från de "
        + "valda: området hör till dem i minst 5 % av dragningarna, eller har mer behov än det "
        + "sista valda i minst 5 % (Goldstein och Spiegelhalter 1996 om varför en rangordning "
        + "ensam vilseleder).";

    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>What a part is drawn from.</summary>
    public static string Of(PosteriorKind kind) => kind switch
    {
        PosteriorKind.BetaBinomial =>
            "Beta–binomial: andelen dras mot urvalets medelvärde, mer ju färre personerna är.",
        PosteriorKind.GammaPoisson =>
            "Gamma–Poisson: talet dras mot urvalets medelvärde, mer ju färre händelserna är.",
        PosteriorKind.Normal => "Normal: värdet dras mot urvalets medelvärde, mer ju större dess varians är.",
        _ => "Konstant: ingen osäkerhet är känd, och värdet är lika i varje dragning.",
    };

    /// <summary>All that must be read with the order.</summary>
    public static IReadOnlyList<string> Of(PriorityQuery query, PriorityResult result)
    {
        var isCounted = query.Options.Way is PriorityWay.People or PriorityWay.Unmet;
        string?[] lines =
        [
            WayText(query, result),
            query.Indicator is null ? Composed : "Indikatorn tas som den är, i sin egen enhet.",
            Smoothed,
            Naming(
                "Tar inte del, eftersom områdena inte skiljer sig mer än slumpen gör",
                query, result, part => part.IsMuted),
            .. result.IsDrawn
                ? Drawn(query, result)
                : ["Ingen del har en känd osäkerhet: ranger ges utan intervall och sannolikhet."],
            isCounted && result.Lowest != 0
                ? string.Create(
                    Swedish,
                    $"Poäng räknas från urvalets lägsta index, {result.Lowest:0.####}, som står för inget behov.")
                : null,
        ];
        return [.. lines.OfType<string>()];
    }

    private static string?[] Drawn(PriorityQuery query, PriorityResult result)
    {
        var options = query.Options;
        var hasOnePart = query.Recipe.Parts.Count == 1 && options.Way != PriorityWay.Unmet;
        return
        [
            $"{options.Draws} dragningar (frö {options.Seed}) ur varje områdes posteriorfördelning; samma frö ger "
            + "samma svar, och områden är oberoende av varandra. Slumpvariation, inte urvalsfel, för register. "
            + "Rangens intervall är de mittersta 95 procenten av rangerna, förväntad rang deras medelvärde "
            + "(Laird och Louis 1989).",
            hasOnePart ? null : options.Dependence == PartDependence.Shared ? Shared : Independent,
            options.AreWeightsUncertain
                ? $"Vikterna dras också: Dirichlet kring de givna, koncentration {PriorityEngine.WeightConcentration}."
                : null,
            Naming(
                "Konstant i dragningarna, då ingen osäkerhet är känd",
                query, result, part => part is { Kind: PosteriorKind.Constant, IsMuted: false }),
            Naming(
                "Konstant i dragningarna i vissa områden, där ingen osäkerhet är känd",
                query, result, part => part is { Kind: not PosteriorKind.Constant, ConstantAreas: > 0 }),
            options.Way == PriorityWay.Threshold ? ThresholdRule : TopRule,
        ];
    }

    private static string WayText(PriorityQuery query, PriorityResult result) => query.Options.Way switch
    {
        PriorityWay.People => $"De {result.ChosenCount} områden som har högst index gånger invånare.",
        PriorityWay.Unmet =>
            $"De {result.ChosenCount} områden som har högst index gånger invånare vars behov inte är täckt "
            + $"(1 − {query.Columns.Coverage!.Indicator.Title}).",
        PriorityWay.Threshold => $"De {result.ChosenCount} områden som når tröskeln.",
        _ => $"De {result.ChosenCount} områden som har störst behov enligt indexet.",
    };

    private static string? Naming(
        string what, PriorityQuery query, PriorityResult result, Func<PartSummary, bool> isWanted)
    {
        var titles = result.Parts.Zip(query.Columns.Parts).Where(pair => isWanted(pair.First))
            .Select(pair => pair.Second.Indicator.Title).ToList();
        return titles.Count == 0 ? null : $"{what}: {string.Join("; ", titles)}.";
    }
}
