using System.Globalization;
using Omradesprofiler.Interventions.Register;

namespace Omradesprofiler.Interventions.Reports;

/// <summary>What the register itself says of how far a follow-up can be trusted, by rules.</summary>
internal static class RegistrationText
{
    /// <summary>What has to be said before anything else; null where nothing has.</summary>
    public static string? OpeningOf(RegistrationFacts registration) => registration.Withdrawn is not { } withdrawn
        ? null
        : $"Insatsen är återkallad {Day(withdrawn.At)}{(withdrawn.Why is { } why ? $" ({why.TrimEnd('.')})" : "")}: "
            + "det som följer gäller det som låstes, och ingen slutsats ska dras av det utan att det sägs.";

    /// <summary>What limits the conclusion, the gravest first.</summary>
    public static IEnumerable<string> LimitsOf(FollowUpFacts facts)
    {
        string?[] all =
        [
            WindowOf(facts),
            EndOf(facts),
            StartOf(facts),
            LateOf(facts.Registration),
            SiblingsOf(facts.Siblings),
            RevisedOf(facts),
            facts.Registration.IsFirst
                ? null
                : "Detta är en senare version än den första: det först låsta upplägget är det som gäller.",
        ];
        return all.OfType<string>();
    }

    /// <summary>The outcomes that later versions added; they are no part of what was promised.</summary>
    public static IEnumerable<string> LaterOutcomesOf(FrozenStudy study, RegistrationFacts registration)
    {
        var promised = study.Others.Select(one => one.Read()).Append(FollowUpStudy.OutcomeOf(study)).ToHashSet();
        foreach (var version in registration.Later)
            foreach (var outcome in version.Request.Others.Prepend(version.Request.Primary).Where(promised.Add))
                yield return $"Utfallet {outcome.Indicator} kom till i version {version.Version} ({Day(version.At)}), "
                    + "efter det låsta upplägget, och följs inte upp här.";
    }

    private static string? WindowOf(FollowUpFacts facts)
    {
        var (first, last) = (facts.Plan.Years.FirstAfter, facts.Plan.Years.LastAfter);
        return facts.IsFinal ? null : $"Uppföljningen låstes till {Years(first, last)}, och siffror finns till och med "
            + $"{facts.Plan.Design.Panel.Years[^1]}. Den här är preliminär: den första med alla åren är den som "
            + "räknas, och den som tittar flera gånger hittar oftare något av en slump.";
    }

    private static string? EndOf(FollowUpFacts facts) => facts.Plan.Years.LastAfter >= facts.Study.LastYearAfter
        || facts.Registration.Ended is not { } ended
        ? null
        : $"Insatsen avslutades {InterventionNames.TextOf(ended.Request.End!.Value)}, vilket skrevs in {Day(ended.At)} "
            + $"(version {ended.Version}). Därför följs den till och med {facts.Plan.Years.LastAfter}, fast "
            + $"{Years(facts.Study.FirstYearAfter, facts.Study.LastYearAfter)} låstes.";

    private static string? StartOf(FollowUpFacts facts)
    {
        var moved = facts.Registration.Later
            .LastOrDefault(one => InterventionNames.TextOf(one.Request.Start) != facts.Study.Start);
        return moved is null ? null
            : $"Starten är rättad till {InterventionNames.TextOf(moved.Request.Start)} (version {moved.Version}, "
                + $"{Day(moved.At)}). Uppföljningen följer det låsta, med starten {facts.Study.Start}.";
    }

    private static string? LateOf(RegistrationFacts registration) => registration.IsAfterStart
        ? $"Insatsen registrerades i efterhand ({Day(registration.RegisteredAt)}): utfall, områden och regel kan ha "
            + "valts när det redan var känt hur det gått."
        : null;

    private static string? SiblingsOf(Siblings siblings) => siblings.Registered < 2 ? null
        : $"Samma områden, helt eller delvis, har registrerats {siblings.Registered} gånger ({siblings.Withdrawn} "
            + "återkallade): ju fler försök, desto lättare avviker något av en slump.";

    private static string? RevisedOf(FollowUpFacts facts) => facts.Result.IsMatchReproduced ? null
        : "Siffror före starten har ändrats sedan jämförelseområdena låstes, och en ny matchning ger i dag andra. De "
            + "uppsättningar som insatsen jämförs med är matchade på de nya siffrorna: p och intervall är därför "
            + "ungefärliga.";

    private static string Years(int first, int last) => first == last ? $"{first}" : $"{first}–{last}";

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
