using System.Globalization;

namespace Omradesprofiler.Interventions.Method;

/// <summary>What is to be said of a smallest effect beside its number.</summary>
internal static class SmallestEffectNotes
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>The sentences, Swedish.</summary>
    public static IReadOnlyList<string> Of(SmallestEffectResult effect)
    {
        string?[] all = [Calibrated(effect), Between(effect), Simulated(effect)];
        return [.. all.OfType<string>()];
    }

    private static string? Calibrated(SmallestEffectResult effect) => effect.Level >= PrimaryEffect.Level ? null
        : string.Create(
            Swedish, $"I {100 * effect.FalsePositives:0.0} procent av framtiderna utan effekt hittas ändå en, mot "
            + $"avsedda högst {100 * PrimaryEffect.Level:0}: testet håller i genomsnitt över de uppsättningar som "
            + $"regeln kunde ha valt, men inte för just dessa områden. Effekten är räknad på strängare gräns, p högst "
            + $"{effect.Level:0.000}, och en p däröver i uppföljningen ska läsas med försiktighet.");

    private static string? Between(SmallestEffectResult effect) => effect.YearsBetween == 0 ? null
        : $"Mellan det sista kända året och det första hela året efter starten ligger {effect.YearsBetween} år: "
            + "områdena har hunnit ändras mer, och det är medräknat.";

    private static string Simulated(SmallestEffectResult effect) => string.Create(
        Swedish, $"Sökt i steg, minskningar med 5 procentenheter mellan stegen, i {effect.Worlds} simulerade framtider "
        + $"mot {effect.OtherSets} andra uppsättningar. Andelen som hittas är osäker på "
        + $"±{200 * Math.Sqrt(effect.Power * (1 - effect.Power) / Math.Max(1, effect.Worlds)):0.0} procentenheter.");
}
