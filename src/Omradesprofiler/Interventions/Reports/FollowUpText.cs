using System.Globalization;
using Omradesprofiler.Interventions.Method;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Interventions.Reports;

/// <summary>What a follow-up comes to.</summary>
public enum FollowUpVerdict : byte
{
    /// <summary>It can not be told.</summary>
    Undecided,

    /// <summary>No difference can be shown; that there is none is not said.</summary>
    NoDifference,

    /// <summary>Lower than the controls lead one to expect.</summary>
    Lower,

    /// <summary>Higher than the controls lead one to expect.</summary>
    Higher,
}

/// <summary>
/// What can be concluded and what cannot, in plain Swedish, by rules from the numbers. Nothing is said beyond the
/// interval, and nothing of causes that the choice of areas does not carry.
/// </summary>
/// <param name="Verdict">What it comes to.</param>
/// <param name="Title">The same in a line.</param>
/// <param name="Conclusion">What can be concluded.</param>
/// <param name="Limits">What cannot, sentence by sentence.</param>
public sealed record FollowUpText(
    FollowUpVerdict Verdict, string Title, string Conclusion, IReadOnlyList<string> Limits)
{
    /// <summary>From so many standard deviations the controls are said to differ (Stuart 2010: 0.25).</summary>
    private const double LargeDifference = 0.25;

    /// <summary>All of it, as one paragraph.</summary>
    public string Paragraph => string.Join(" ", [Conclusion, .. Limits]);

    internal static FollowUpText Of(FollowUpFacts facts)
    {
        var what = facts.Plan.Indicator.Title;
        var text = facts.Result.Primary.TryGet(out var effect)
            ? Decided(facts, effect, what)
            : new FollowUpText(
                FollowUpVerdict.Undecided, "Kan inte avgöras", Undecided(facts, what), LimitsOf(facts, null));
        return RegistrationText.OpeningOf(facts.Registration) is not { } opening ? text : text with
        {
            Title = $"Återkallad. {text.Title}",
            Conclusion = $"{opening} {text.Conclusion}",
        };
    }

    private static FollowUpText Decided(FollowUpFacts facts, PrimaryEffect effect, string what)
    {
        var verdict = VerdictOf(effect);
        return new FollowUpText(
            verdict, TitleOf(verdict, facts), ConclusionOf(facts, effect, verdict, what), LimitsOf(facts, effect));
    }

    /// <summary>A difference is shown where both the test and its interval say so.</summary>
    internal static FollowUpVerdict VerdictOf(PrimaryEffect effect) => effect switch
    {
        { IsFound: true, Interval.Upper: < 0 } => FollowUpVerdict.Lower,
        { IsFound: true, Interval.Lower: > 0 } => FollowUpVerdict.Higher,
        _ => FollowUpVerdict.NoDifference,
    };

    private static string TitleOf(FollowUpVerdict verdict, FollowUpFacts facts)
    {
        if (verdict == FollowUpVerdict.NoDifference)
            return "Ingen skillnad kan visas";
        var isWanted = facts.Study.Wanted == "lower" == (verdict == FollowUpVerdict.Lower);
        return (verdict == FollowUpVerdict.Lower ? "Lägre" : "Högre") + " än väntat av jämförelseområdena"
            + (isWanted ? ", som önskat" : ", tvärt emot det önskade");
    }

    private static string Undecided(FollowUpFacts facts, string what) =>
        $"Om {Lower(what)} har ändrats mer i insatsens områden än i jämförelseområdena kan inte avgöras. "
        + $"{facts.Result.Reason ?? facts.Result.Primary.Reason.Text()} Serien nedan visas, men bär ingen slutsats.";

    private static string ConclusionOf(
        FollowUpFacts facts, PrimaryEffect effect, FollowUpVerdict verdict, string what)
    {
        var (interval, years) = (effect.RateRatioInterval, YearsOf(facts));
        var start = verdict switch
        {
            FollowUpVerdict.NoDifference => $"{what}: ingen skillnad kan visas mellan hur det gått i insatsens områden "
                + $"och i jämförelseområdena {years}.",
            _ => $"{what}: {(verdict == FollowUpVerdict.Lower ? "lägre" : "högre")} i insatsens områden {years} än "
                + "väntat av hur det gått i jämförelseområdena.",
        };
        var ratio = effect.IsOneSided
            ? $"Inga händelser alls i insatsens områden; kvoten är högst {SwedishNumbers.Ratio(interval.Upper)}."
            : $"Kvoten är {SwedishNumbers.Ratio(effect.RateRatio)} (95 procents intervall "
                + $"{SwedishNumbers.Ratios(interval)}).";
        return $"{start} {ratio} {CompatibleWith(interval)} {TestOf(facts, effect)}";
    }

    /// <summary>What the interval holds, and no more.</summary>
    private static string CompatibleWith(Limits interval) => interval switch
    {
        { Lower: <= 0 } when double.IsPositiveInfinity(interval.Upper) =>
            "Siffrorna är förenliga med vilken ändring som helst.",
        { Lower: <= 0 } => $"Siffrorna är förenliga med allt upp till {SwedishNumbers.Change(interval.Upper)}.",
        _ when double.IsPositiveInfinity(interval.Upper) =>
            $"Siffrorna är förenliga med allt från {SwedishNumbers.Change(interval.Lower)} och uppåt.",
        _ => $"Siffrorna är förenliga med allt från {SwedishNumbers.Change(interval.Lower)} till "
            + $"{SwedishNumbers.Change(interval.Upper)}.",
    };

    private static string TestOf(FollowUpFacts facts, PrimaryEffect effect) =>
        $"Samma beräkning gjordes för {(effect.IsEnumerated ? "alla " : "")}"
        + $"{SwedishNumbers.Whole(effect.OtherSets)} andra uppsättningar av {facts.Study.Treated.Count} "
        + $"{(facts.Study.Treated.Count == 1 ? "område" : "områden")} som regeln kunde ha valt"
        + $"{(effect.IsEnumerated ? "" : ", lottade")}: p = {SwedishNumbers.P(effect.P)}.";

    private static List<string> LimitsOf(FollowUpFacts facts, PrimaryEffect? effect)
    {
        string?[] all =
        [
            effect is not null && VerdictOf(effect) == FollowUpVerdict.NoDifference
                ? "Att ingen skillnad kan visas betyder inte att det inte finns någon."
                : null,
            CauseOf(facts, effect),
            .. RegistrationText.LimitsOf(facts),
            MeanReversionText.Of(facts.Result.RegressionToTheMean, facts.Plan.Design.Manner),
            BalanceOf(facts),
            effect is null ? null : facts.Result.Limit.Text,
            MovedOf(facts),
            facts.Others.Count > 0
                ? "De andra utfallen är inte det som insatsen skulle bedömas efter: av flera som prövas avviker något "
                    + "av en slump."
                : null,
        ];
        return [.. all.OfType<string>()];
    }

    private static string? CauseOf(FollowUpFacts facts, PrimaryEffect? effect)
    {
        if (effect is null || VerdictOf(effect) == FollowUpVerdict.NoDifference)
            return null;
        var isDrawn = facts.Plan.Design.Manner == SelectionManner.Drawn;
        if (isDrawn && !facts.Registration.IsAfterStart)
            return "Enligt registreringen lottades områdena: stämmer det är det osannolikt att just de skulle ha fått "
                + "en sådan skillnad utan insatsen, men allt annat som hände i just dem under tiden räknas med.";
        return isDrawn
            ? "Områdena sägs ha lottats, men det skrevs upp i efterhand: skillnaden kan bero på insatsen, men också på "
                + "något annat som skiljer områdena från jämförelseområdena och som matchningen inte ser."
            : "Områdena lottades inte: skillnaden kan bero på insatsen, men också på något annat som skiljer dem från "
                + "jämförelseområdena och som matchningen inte ser.";
    }

    private static string? BalanceOf(FollowUpFacts facts)
    {
        var apart = facts.Match.Balance.Where(row => Math.Abs(row.DifferenceAfter) > LargeDifference)
            .Select(row => Lower(row.Name)).ToList();
        return apart.Count == 0 ? null
            : $"Jämförelseområdena liknar inte insatsens områden fullt ut i {string.Join("; ", apart)}.";
    }

    private static string MovedOf(FollowUpFacts facts)
    {
        var known = facts.Moved.Years.Where(year => year.TreatedMovedIn is not null).ToList();
        if (known.Count == 0)
            return "Hur många som flyttat in och ut sedan starten är inte känt: de som räknas efteråt är delvis andra "
                + "än de som bodde där före.";
        var (moved, people) = (known.Sum(year => year.TreatedMovedIn!.Value), known[^1].TreatedPeople ?? 0);
        return $"{SwedishNumbers.Whole(moved)} inflyttningar till insatsens områden räknades {SpanOf(known)}, där "
            + $"{SwedishNumbers.Whole(people)} bor; {Lower(PeopleMoved.OutText)} De som räknas efteråt är delvis andra "
            + "än de som bodde där före.";
    }

    private static string SpanOf(List<MovedYear> years) => years.Count == 1
        ? $"{years[0].Year}"
        : $"{years[0].Year}–{years[^1].Year}";

    private static string YearsOf(FollowUpFacts facts)
    {
        var after = ShownSeries.Judged(facts.Plan.Design, facts.Match.Controls);
        return after switch
        {
            [] => "efter starten",
            [var only] => $"{only}",
            _ when after[^1] - after[0] + 1 == after.Count => $"{after[0]}–{after[^1]}",
            _ => string.Join(", ", after),
        };
    }

    /// <summary>In running text; names, which have more capitals, stay as they are.</summary>
    private static string Lower(string text) => text.Length > 1 && text.Count(char.IsUpper) == 1
        ? char.ToLower(text[0], CultureInfo.GetCultureInfo("sv-SE")) + text[1..]
        : text;
}
