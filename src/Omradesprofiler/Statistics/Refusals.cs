using System.Text;

namespace Omradesprofiler.Statistics;

/// <summary>The refusals in words.</summary>
public static class Refusals
{
    /// <summary>The reason as a Swedish sentence, for the reader.</summary>
    public static string Text(this Refusal refusal) => refusal switch
    {
        Refusal.None => "Värdet kan visas.",
        Refusal.ZeroDenominator => "Nämnaren är noll.",
        Refusal.NumeratorAboveDenominator => "Täljaren är större än nämnaren.",
        Refusal.NegativeCount => "Ett antal är negativt.",
        Refusal.TooFewEvents => "Händelserna är för få för metoden.",
        Refusal.TooFewPersonYears => "Personåren är för få för en livslängdstabell.",
        Refusal.EmptyAgeBand => "En åldersgrupp saknar befolkning.",
        Refusal.MissingStandard => "Standardbefolkningen saknas.",
        Refusal.AgeBandsDiffer => "Åldersgrupperna stämmer inte med standardbefolkningens.",
        Refusal.TooFewDistinctValues => "Det finns färre olika värden än klasser.",
        Refusal.TooFewPeriods => "En trend behöver minst fem perioder i följd utan brott.",
        Refusal.TooFewAreas => "Områdena är för få för metoden.",
        Refusal.WeightNotFinite => "En vikt är inte ett ändligt tal.",
        Refusal.ValueNotFinite => "Ett värde är inte ett ändligt tal.",
        Refusal.NoUncertaintyKnown => "Källan anger ingen osäkerhet.",
        Refusal.NoSpread => "Värdena skiljer sig inte åt mer än slumpen gör.",
        Refusal.LevelLacksIndicator => "Indikatorn finns inte på den här nivån.",
        Refusal.NothingExpected => "Det förväntade antalet är noll.",
        Refusal.OutsideRange => "Ett värde ligger utanför sitt möjliga område.",
        Refusal.ClassLimitsUnusable => "Klassgränserna stiger inte eller rymmer inte alla värden.",
        Refusal.NoNeighbors => "Inget område har någon granne.",
        Refusal.NotPositive => "Ett värde är noll eller negativt och har ingen logaritm.",
        Refusal.AnotherAreasValue => "Värdet gäller ett annat område och jämförs inte.",
        Refusal.BreakBetween => "Ett brott i serien ligger mellan perioderna.",
        Refusal.AreasOverlap => "Det ena området ligger i det andra, så de är inte oberoende.",
        Refusal.NothingToCompare => "Ett av värdena saknas.",
        Refusal.CountsNeeded => "Metoden behöver täljare och nämnare, och det har inte indikatorn.",
        Refusal.PeriodsOverlap => "Perioderna har år gemensamma.",
        Refusal.TreatedNotUsable => "Ett av insatsens områden saknar år före starten eller en egenskap att matcha på.",
        Refusal.TooFewYears => "Åren före eller efter starten är för få.",
        Refusal.NoAdmissibleControls => "Det finns inte tillräckligt många lika områden att jämföra med.",
        Refusal.TooFewSets => "Kan inte avgöras: regeln kunde ha valt färre än 39 andra uppsättningar områden.",
        Refusal.OnlyOneSet => "Kan inte avgöras: regeln kunde bara ha valt en uppsättning områden.",
        Refusal.NotProved => "Metoden är inte prövad för ett sådant upplägg, eller är i simulering inte så säker "
            + "som den säger.",
        Refusal.NothingToEstimate => "Händelserna räcker inte till en skattning.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "Not a refusal."),
    };

    /// <summary>The name in addresses and JSON: <c>zero-denominator</c> …</summary>
    public static string Slug(this Refusal refusal)
    {
        var slug = new StringBuilder();
        foreach (var letter in refusal.ToString())
        {
            if (char.IsUpper(letter) && slug.Length > 0)
                slug.Append('-');
            slug.Append(char.ToLowerInvariant(letter));
        }

        return slug.ToString();
    }
}
