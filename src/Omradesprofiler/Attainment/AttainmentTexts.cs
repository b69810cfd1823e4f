using System.Globalization;
using Omradesprofiler.Areas;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using Omradesprofiler.Statistics;
using Omradesprofiler.Targets;

namespace Omradesprofiler.Attainment;

/// <summary>Attainment in Swedish sentences, by rules from the numbers.</summary>
public static class AttainmentTexts
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>The target itself: <c>minst 80 % senast 2030</c>.</summary>
    public static string Of(Target target, Indicator indicator)
    {
        var side = target.Direction == TargetDirection.AtLeast ? "minst" : "högst";
        var goal = target.Goal;
        if (goal.Kind == TargetGoalKind.Value)
            return $"{side} {Goal(goal.Amount, indicator)} senast {target.Year}";
        var (unit, factor) = goal.Kind == TargetGoalKind.RelativeChange ? ("%", 100)
            : indicator.Unit == "%" ? ("procentenheter", indicator.DisplayFactor)
            : (indicator.Unit, indicator.DisplayFactor);
        var isUp = goal.Amount > 0;
        var least = isUp == (target.Direction == TargetDirection.AtLeast) ? "minst" : "högst";
        return $"{least} {Math.Abs(goal.Amount * factor).ToString("0.##", Swedish)} {unit} "
            + $"{(isUp ? "högre" : "lägre")} än {goal.BaseYear} senast {target.Year}";
    }

    /// <summary>What can be said of one area.</summary>
    public static string Of(Target target, AreaAttainment area)
    {
        var indicator = area.Value.Indicator;
        if (area.State == AttainmentState.NoValue)
            return $"Det går inte att säga om målet är nått. {area.Reason}";
        var side = target.Direction == TargetDirection.AtLeast ? "minst" : "högst";
        var goal = $"målet, {side} {Goal(area.TargetValue!.Value, indicator)}";
        var value = Number(((Figure.Published)area.Value.Figure).Value, indicator);
        if (!area.IsByInterval)
            return $"Värdet {value} {(area.State == AttainmentState.Reached ? "når" : "når inte")} {goal}. "
                + "Osäkerheten är inte känd, så det är värdet ensamt som avgör." + LackingOf(target, area);
        return area.State switch
        {
            AttainmentState.Reached => $"Nått: {value} når {goal}, även med osäkerheten inräknad.",
            AttainmentState.NotReached =>
                $"Inte nått: {value} når inte {goal}, även med osäkerheten inräknad.{LackingOf(target, area)}",
            _ => $"Kan inte avgöras: {value} {(area.IsReachedByValue == true ? "når" : "når inte")} {goal}, men "
                + $"osäkerheten räcker till andra sidan.{LackingOf(target, area)}",
        };
    }

    /// <summary>What the trend says.</summary>
    public static string Of(Target target, Indicator indicator, ForecastOutcome outcome)
    {
        if (outcome.Forecast is not { } forecast)
            return $"Ingen framskrivning görs. {outcome.Reason}";
        var verdict = forecast.State switch
        {
            AttainmentState.Reached => "Målet väntas nås",
            AttainmentState.NotReached => "Målet väntas inte nås",
            _ => "Om målet nås kan inte avgöras",
        };
        return $"Om trenden {forecast.FirstYear}–{forecast.LastYear} håller i sig väntas "
            + $"{Number(forecast.Value, indicator)} år {forecast.Year} (95 % prediktionsintervall "
            + $"{Number(forecast.Limits.Lower, indicator)} till {Number(forecast.Limits.Upper, indicator)}). "
            + $"{verdict}.";
    }

    /// <summary>The whole and its parts in one period.</summary>
    public static string Of(LocalAttainment local, LocalPeriod period)
    {
        var name = local.Within.Name;
        var whole = period.Whole.State switch
        {
            AttainmentState.Reached => $"{name} har nått målet {period.Period}",
            AttainmentState.NotReached => $"{name} har inte nått målet {period.Period}",
            AttainmentState.NotTold =>
                $"Om {name} har nått målet {period.Period} kan inte avgöras (värdet "
                + $"{(period.Whole.IsReachedByValue == true ? "når det" : "når det inte")})",
            _ => $"{name} saknar värde {period.Period}",
        };
        var but = period.IsReachedButNotEverywhere ? ", men lokala skillnader består: " : ". ";
        var missing = period.Missing == 0 ? "" : $" {Areas(period.Missing)} saknar värde eller döljs.";
        return whole + but + PartsOf(local, period) + missing + ChanceOf(period);
    }

    /// <summary>How the shares have changed, and what chance would have changed them by.</summary>
    public static string Of(LocalChange change) =>
        $"Från {change.From.Period} till {change.To.Period} har andelen områden vars värde ligger på fel sida ändrats "
        + $"med {Points(change.Beyond)}{PeopleOf(change.PeopleBeyond)}. "
        + (change.BeyondByChance is { } chance
            ? $"Vore alla områden som helheten hade slumpen ensam ändrat den med {Points(chance)}"
                + $"{PeopleOf(change.PeopleBeyondByChance)}. "
            : "")
        + $"Andelen som inte har nått målet har ändrats med {Points(change.NotReached)}"
        + $"{PeopleOf(change.PeopleNotReached)}. Förändringen är inte prövad mot slump.";

    /// <summary>How many areas' calls may be wrong, since many are looked at together.</summary>
    /// <param name="known">So many are told from an interval.</param>
    public static string ManyOf(int known) =>
        $"Varje område prövas för sig med 95 % säkerhet. Av {known} områden kan slumpen ha lagt högst omkring "
        + $"{ByMistake(known)} på fel sida.";

    /// <summary>The same for many targets of one area.</summary>
    public static string ManyTargetsOf(int known) =>
        $"Varje mål prövas för sig med 95 % säkerhet. Av {known} mål kan slumpen ha lagt högst omkring "
        + $"{ByMistake(known)} på fel sida. Prognoserna prövas också var för sig.";

    /// <summary>What must be known of a target, whatever the values are.</summary>
    /// <param name="target">The target.</param>
    /// <param name="period">The period that is shown; null where there is none.</param>
    /// <param name="isByChance">Whether the values carry chance.</param>
    public static IEnumerable<string> NotesOf(Target target, Period? period, bool isByChance)
    {
        if (period is { } shown && shown.To >= target.Year)
            yield return shown.To == target.Year
                ? $"Här visas utfallet för målåret {target.Year}."
                : $"Målåret {target.Year} har passerat. Här visas {shown}, inte utfallet för målåret.";
        if (isByChance && target.Goal.BaseYear is { } year)
            yield return $"Målet räknas från varje områdes eget värde {year}. Ett litet område som då låg ovanligt "
                + "högt eller lågt av en slump väntas röra sig mot det vanliga även om inget har ändrats (återgång "
                + "mot medelvärdet): sådana områden når eller missar målet av den orsaken. Läget räknar med basårets "
                + "slump, framskrivningen gör det inte.";
    }

    private static string ByMistake(int known) =>
        (known * (1 - Confidence.Usual) / 2).ToString("0.#", Swedish);

    private static string PartsOf(LocalAttainment local, LocalPeriod period)
    {
        var of = $"av {period.Known.Areas} områden ({local.Level.SwedishName()}){PeopleOf(period)}";
        if (period.ByInterval == 0)
            return $"Osäkerheten är inte känd, så värdena ensamma avgör: {period.NotReached.Areas} {of} når inte målet "
                + $"och {period.Reached.Areas} når det.";
        var counts = $"{period.NotReached.Areas} {of} har inte nått det (95 %), {period.Reached.Areas} har nått det "
            + $"och {period.NotTold.Areas} kan inte avgöras.";
        var unknown = period.Known.Areas - period.ByInterval;
        return counts
            + (unknown > 0 ? $" För {Areas(unknown)} är osäkerheten inte känd, och där avgör värdet ensamt." : "")
            + (period.NotReachedByInterval == 0 ? ""
                : period.IsBeyondChance
                    ? " Det är mer än slumpen ger när så många prövas"
                        + (period.NotReachedAmongAll > 0
                            ? $"; i {Areas(period.NotReachedAmongAll)} håller det även för alla på en gång." : ".")
                    : " Det är inte mer än slumpen kan ge när så många prövas.");
    }

    private static string PeopleOf(LocalPeriod period) => period.NotReached.People is { } people
        && period.Known.People is > 0 and var all
        ? $" med {Math.Round(100 * people / all).ToString("0", Swedish)} % av dem som indikatorn gäller"
        : "";

    private static string PeopleOf(double? share) =>
        share is { } known ? $" (av dem som indikatorn gäller {Points(known)})" : "";

    private static string ChanceOf(LocalPeriod period) => period.BeyondByChance is { } chance
        ? $" Värdet ligger på fel sida i {Areas(period.Beyond.Areas)}; vore alla som helheten hade slumpen ändå lagt "
            + $"omkring {Math.Round(chance).ToString("0", Swedish)} där."
        : "";

    private static string LackingOf(Target target, AreaAttainment area)
    {
        if (!area.IsPossible)
            return " Målvärdet ligger utanför vad indikatorn kan vara.";
        if (area.Distance is not { } distance || (distance.Count == 0 && distance.Limits is not { Upper: > 0 }))
            return "";
        var more = target.Direction == TargetDirection.AtLeast ? "fler" : "färre";
        if (distance.Count == 0)
            return $" Upp till {Whole(distance.Limits!.Value.Upper)} {more} kan behövas av dem som räknas i "
                + $"”{area.Value.Indicator.Title}”.";
        var between = distance.Limits is { } limits && limits.Upper > limits.Lower
            ? $" (mellan {Whole(limits.Lower)} och {Whole(limits.Upper)} med osäkerheten)"
            : "";
        return $" {Whole(distance.Count)} {more} behövs av dem som räknas i ”{area.Value.Indicator.Title}”{between}.";
    }

    private static string Areas(int count) => count == 1 ? "1 område" : $"{Whole(count)} områden";

    private static string Whole(double number) => number.ToString("#,0", Swedish);

    /// <summary>Whole percentage points: shares of a few areas have no decimals to tell.</summary>
    private static string Points(double share)
    {
        var points = Math.Round(100 * share);
        return $"{(points > 0 ? "+" : "")}{points.ToString("0", Swedish)} procentenheter";
    }

    /// <summary>A target, with all the decimals that somebody set it in.</summary>
    private static string Goal(double inner, Indicator indicator)
    {
        const int Most = 2;
        var shown = inner * indicator.DisplayFactor;
        var decimals = indicator.Decimals;
        while (decimals < Most && IsOff(decimals) && !IsOff(Most))
            decimals++;
        return Number(inner, indicator, decimals);

        bool IsOff(int digits) => Math.Abs(shown - Math.Round(shown, digits)) > AttainmentCalculator.Tolerance;
    }

    /// <summary>With as many decimals as the data support, unless others are asked for.</summary>
    private static string Number(double inner, Indicator indicator, int? decimals = null)
    {
        var text = (inner * indicator.DisplayFactor).ToString($"N{decimals ?? indicator.Decimals}", Swedish);
        return indicator.Unit switch
        {
            "antal" => $"{text} till antalet",
            "index" or "kvot" => text,
            var unit => $"{text} {unit}",
        };
    }
}
