using System.Globalization;
using Omradesprofiler.Areas;
using Omradesprofiler.Indicators;
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
            return $"{side} {Number(goal.Amount, indicator)} senast {target.Year}";
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
        var goal = $"målet, {side} {Number(area.TargetValue!.Value, indicator)}";
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
        var parts = $"{period.NotReached.Areas} av {period.Known.Areas} områden ({local.Level.SwedishName()})"
            + $"{PeopleOf(period)} har säkert inte nått det, {period.Reached.Areas} har säkert nått det och "
            + $"{period.NotTold.Areas} kan inte avgöras.";
        var missing = period.Missing == 0 ? "" : $" {Areas(period.Missing)} saknar värde eller döljs.";
        return whole + but + parts + missing + ChanceOf(period);
    }

    /// <summary>How the shares have changed.</summary>
    public static string Of(LocalChange change) =>
        $"Från {change.From.Period} till {change.To.Period} har andelen områden vars värde ligger på fel sida ändrats "
        + $"med {Signed(100 * change.Beyond)} procentenheter, och andelen som säkert inte har nått målet med "
        + $"{Signed(100 * change.NotReached)}. Förändringen är inte prövad mot slump.";

    /// <summary>How many areas' calls may be wrong, since many are looked at together.</summary>
    public static string ManyOf(int known) =>
        $"Varje område prövas för sig med 95 % säkerhet. Av {known} områden kan slumpen ha lagt högst omkring "
        + $"{(known * (1 - Confidence.Usual) / 2).ToString("0.#", Swedish)} på fel sida.";

    private static string PeopleOf(LocalPeriod period) => period.NotReached.People is { } people
        && period.Known.People is > 0 and var all
        ? $" med {Math.Round(100 * people / all).ToString("0", Swedish)} % av dem som indikatorn gäller"
        : "";

    private static string ChanceOf(LocalPeriod period) => period.BeyondByChance is { } chance
        ? $" Värdet ligger på fel sida i {Areas(period.Beyond.Areas)}; vore alla som helheten hade slumpen ändå lagt "
            + $"omkring {Math.Round(chance).ToString("0", Swedish)} där."
        : "";

    private static string LackingOf(Target target, AreaAttainment area)
    {
        if (area.Distance is not { } distance || (distance.Count == 0 && distance.Limits is not { Upper: > 0 }))
            return "";
        var more = target.Direction == TargetDirection.AtLeast ? "fler" : "färre";
        if (distance.Count == 0)
            return $" Upp till {Whole(distance.Limits!.Value.Upper)} {more} kan behövas.";
        var between = distance.Limits is { } limits && limits.Upper > limits.Lower
            ? $" (mellan {Whole(limits.Lower)} och {Whole(limits.Upper)} med osäkerheten)"
            : "";
        return $" {Whole(distance.Count)} {more} behövs{between}.";
    }

    private static string Areas(int count) => count == 1 ? "1 område" : $"{Whole(count)} områden";

    private static string Whole(double number) => number.ToString("#,0", Swedish);

    private static string Signed(double number) => (number > 0 ? "+" : "") + number.ToString("0.##", Swedish);

    private static string Number(double inner, Indicator indicator)
    {
        var text = (inner * indicator.DisplayFactor).ToString($"N{Math.Max(1, indicator.Decimals)}", Swedish);
        return indicator.Unit is "%" or "år" or "min" or "tkr"
            || indicator.Unit.StartsWith("per ", StringComparison.Ordinal)
            ? $"{text} {indicator.Unit}"
            : text;
    }
}
