using System.Globalization;
using Omradesprofiler.Interventions.Method;
using Omradesprofiler.Interventions.Register;

namespace Omradesprofiler.Interventions.Reports;

/// <summary>The smallest effect in plain Swedish, so that nobody promises what cannot be shown.</summary>
public static class SmallestEffectText
{
    /// <summary>The text.</summary>
    public static string Of(StudyPlan plan, WantedDirection wanted, SmallestEffectResult effect)
    {
        var swedish = CultureInfo.GetCultureInfo("sv-SE");
        var areas = plan.Design.Treated.Count;
        var basis = string.Create(
            swedish,
            $"Med {areas} {(areas == 1 ? "område" : "områden")}, {effect.TreatedPeople:N0} personer som "
                + $"utfallet räknas av, {effect.TreatedEvents:N0} fall om året före starten och "
                + $"{effect.YearsAfter} års uppföljning");
        var (way, found) = wanted == WantedDirection.Lower
            ? ("minskning", effect.Decrease)
            : ("ökning", effect.Increase);
        var power = string.Create(swedish, $"{100 * effect.Power:0} procent");
        var shown = found is { } ratio
            ? $"{basis} skulle {SwedishNumbers.Change(ratio)} eller mer visa sig i {power} av fallen. En mindre {way} "
                + "kan finnas utan att synas: lova den inte."
            : $"{basis} skulle ingen {way}, hur stor som helst inom rimliga gränser, visa sig i {power} av fallen. "
                + "Välj fler områden, fler år eller ett vanligare utfall.";
        return $"{shown} Räknat på hur {plan.Indicator.Title} har skiftat mellan områden och år före starten.";
    }
}
