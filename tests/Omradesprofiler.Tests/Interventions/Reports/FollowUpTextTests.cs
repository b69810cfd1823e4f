using Omradesprofiler.Interventions.Method;
using Omradesprofiler.Interventions.Register;
using Omradesprofiler.Interventions.Reports;
using Omradesprofiler.Statistics;
using Omradesprofiler.Tests.Interventions.Register;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Interventions.Reports;

/// <summary>What is said of a follow-up, from its numbers.</summary>
public sealed class FollowUpTextTests(SampleServer server)
{
    private static readonly DateTimeOffset Before = new(2021, 5, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_decrease_is_told_as_far_as_the_interval_and_no_farther()
    {
        var text = Text(Effect(0.74, 0.66, 0.83, 0.004));
        Assert.Equal(FollowUpVerdict.Lower, text.Verdict);
        Assert.Equal("Lägre än väntat av jämförelseområdena, som önskat", text.Title);
        Assert.Equal(
            "Besök på jourmottagning: lägre i insatsens områden 2022–2024 än väntat av hur det gått i "
            + "jämförelseområdena. Kvoten är 0,74 (95 procents intervall 0,66–0,83). Siffrorna är förenliga med allt "
            + "från en minskning med 34 procent till en minskning med 17 procent. Samma beräkning gjordes för 999 "
            + "andra uppsättningar av 2 områden som regeln kunde ha valt, lottade: p = 0,004.", Plain(text.Conclusion));
        Assert.StartsWith("Enligt registreringen lottades områdena:", text.Limits[0], StringComparison.Ordinal);
        Assert.DoesNotContain("orsakade", text.Paragraph, StringComparison.Ordinal);
        Assert.DoesNotContain("efterhand", text.Paragraph, StringComparison.Ordinal);
        Assert.Equal(text.Paragraph, string.Join(" ", [text.Conclusion, .. text.Limits]));
    }

    [Fact]
    public void An_increase_where_a_decrease_was_wanted_is_said_to_be_so_and_judged_areas_carry_no_cause()
    {
        var text = Text(Effect(1.4, 1.2, 1.7, 0.002), SelectionManner.Judged);
        Assert.Equal("Högre än väntat av jämförelseområdena, tvärt emot det önskade", text.Title);
        Assert.StartsWith("Områdena lottades inte:", text.Limits[0], StringComparison.Ordinal);
        Assert.Contains("något annat som skiljer dem", text.Limits[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.9, 0.7, 1.1, 0.3)]
    [InlineData(0.9, 0.7, 0.99, 0.0501)]
    [InlineData(0.9, 0.7, 1.01, 0.04)]
    public void Where_test_and_interval_do_not_both_say_so_no_difference_is_shown(
        double ratio, double lower, double upper, double p)
    {
        var text = Text(Effect(ratio, lower, upper, p));
        Assert.Equal(FollowUpVerdict.NoDifference, text.Verdict);
        Assert.Equal("Att ingen skillnad kan visas betyder inte att det inte finns någon.", text.Limits[0]);
        Assert.DoesNotContain(text.Limits, limit => limit.Contains("lottades", StringComparison.Ordinal));
        Assert.Contains(
            "förenliga med allt från en minskning med 30 procent", text.Conclusion, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interval_without_a_limit_says_so()
    {
        var low = Text(new PrimaryEffect(
            double.NegativeInfinity, new Limits(double.NegativeInfinity, Math.Log(0.6)), 0.01, 0.005, 1, 400, true,
            true));
        Assert.Contains("Inga händelser alls", low.Conclusion, StringComparison.Ordinal);
        Assert.Contains("allt upp till en minskning med 40 procent", low.Conclusion, StringComparison.Ordinal);
        Assert.Contains("alla 400 andra uppsättningar", low.Conclusion, StringComparison.Ordinal);
        var none = Text(new PrimaryEffect(
            0, new Limits(double.NegativeInfinity, double.PositiveInfinity), 1, 1, 1, 40, true, false));
        Assert.Contains("vilken ändring som helst", none.Conclusion, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_method_refuses_is_undecided_with_its_reason()
    {
        var text = Text(Refusal.TooFewSets);
        Assert.Equal((FollowUpVerdict.Undecided, "Kan inte avgöras"), (text.Verdict, text.Title));
        Assert.Contains("färre än 39", text.Conclusion, StringComparison.Ordinal);
    }

    [Fact]
    public void The_choice_alone_the_unlikeness_the_moves_and_the_late_registration_are_said()
    {
        var text = Text(
            Effect(0.9, 0.8, 1.1, 0.4), late: true,
            mean: new RegressionToTheMean(0.8, 0.9, 1, 1, 0.76, 0.88, 1.002, 300),
            moved: [new MovedYear(2022, 400, 3_000, 1, 1), new MovedYear(2023, 1_000, 3_100, 1, 1)]);
        var paragraph = Plain(text.Paragraph);
        Assert.Contains(
            "ändrades insatsens områden med −24 procent, andra områden som regeln kunde ha valt med −12 procent och "
            + "alla områden med ±0 procent", paragraph, StringComparison.Ordinal);
        Assert.Contains("fullt ut i ålder; CNI 2021.", paragraph, StringComparison.Ordinal);
        Assert.Contains(
            "1 400 inflyttningar till insatsens områden räknades 2022–2023, där 3 100 bor; utflyttade: uppgift saknas.",
            paragraph, StringComparison.Ordinal);
        Assert.Contains("registrerades i efterhand (2021-05-01)", paragraph, StringComparison.Ordinal);
        var unknown = Text(Effect(0.9, 0.8, 1.1, 0.4)).Paragraph;
        Assert.Contains("flyttat in och ut sedan starten är inte känt", unknown, StringComparison.Ordinal);
    }

    [Fact]
    public void At_the_level_of_the_interval_a_difference_is_shown() =>
        Assert.Equal(FollowUpVerdict.Lower, Text(Effect(0.9, 0.7, 0.99, 0.05)).Verdict);

    [Fact]
    public void What_was_withdrawn_says_so_before_anything_else()
    {
        var text = Text(Effect(0.74, 0.66, 0.83, 0.004), later: Later(
            InterventionChange.Withdrawn, SampleGround.Request(), "Blev aldrig av."));
        Assert.StartsWith("Återkallad. ", text.Title, StringComparison.Ordinal);
        Assert.StartsWith(
            "Insatsen är återkallad 2023-05-01 (Blev aldrig av):", text.Paragraph, StringComparison.Ordinal);
    }

    [Fact]
    public void Tries_with_the_same_areas_and_a_match_that_is_not_what_was_sealed_are_said()
    {
        var usual = Text(Effect(0.74, 0.66, 0.83, 0.004)).Paragraph;
        Assert.DoesNotContain("ungefärliga", usual, StringComparison.Ordinal);
        Assert.DoesNotContain("återkallade", usual, StringComparison.Ordinal);
        var text = Text(Effect(0.74, 0.66, 0.83, 0.004), isReproduced: false, siblings: new Siblings(10, 9)).Paragraph;
        Assert.Contains("har registrerats 10 gånger (9 återkallade)", text, StringComparison.Ordinal);
        Assert.Contains("p och intervall är därför ungefärliga", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lot_that_was_written_down_afterwards_carries_no_more_than_a_choice()
    {
        var text = Text(Effect(0.74, 0.66, 0.83, 0.004), late: true);
        Assert.StartsWith("Områdena sägs ha lottats", text.Limits[0], StringComparison.Ordinal);
        Assert.DoesNotContain("osannolikt", text.Paragraph, StringComparison.Ordinal);
    }

    [Fact]
    public void A_look_before_all_the_years_are_there_is_preliminary()
    {
        var text = Text(Effect(0.74, 0.66, 0.83, 0.004), last: 2026).Paragraph;
        Assert.Contains("låstes till 2022–2026", text, StringComparison.Ordinal);
        Assert.Contains("preliminär", text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "preliminär", Text(Effect(0.74, 0.66, 0.83, 0.004)).Paragraph, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_end_and_a_later_start_are_told_with_version_and_day()
    {
        var ended = SampleGround.Request(more: ",\"end\":\"2023-12-31\"");
        var text = Text(
            Effect(0.74, 0.66, 0.83, 0.004), last: 2023, later: Later(InterventionChange.Ended, ended)).Paragraph;
        Assert.Contains(
            "avslutades 2023-12-31, vilket skrevs in 2023-05-01 (version 2). Därför följs den till och med 2023, fast "
            + "2022–2024 låstes.", text, StringComparison.Ordinal);
        var moved = Text(Effect(0.74, 0.66, 0.83, 0.004), later: Later(
            InterventionChange.Corrected, SampleGround.Request(start: "2027-01-01"))).Paragraph;
        Assert.Contains("Starten är rättad till 2027-01-01 (version 2", moved, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SelectionManner.Drawn, 1, 1, "ungefär som alla områden", "gemensam utveckling")]
    [InlineData(SelectionManner.Drawn, 1.18, 1.17, "gemensam utveckling", "väljs ofta")]
    [InlineData(SelectionManner.Judged, 0.88, 1, "−12 procent mot alla områden", "gemensam utveckling")]
    public void What_the_choice_alone_does_is_said_as_the_numbers_have_it(
        SelectionManner manner, double others, double all, string said, string unsaid)
    {
        var text = MeanReversionText.Of(new RegressionToTheMean(1, 1, 1, 1, 0.76, others, all, 100), manner)!;
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.DoesNotContain(unsaid, text, StringComparison.Ordinal);
        Assert.Equal(manner == SelectionManner.Judged, text.Contains("väljs ofta", StringComparison.Ordinal));
    }

    private static LaterVersion Later(InterventionChange change, InterventionRequest request, string? why = null) =>
        new(2, Before.AddYears(2), change, request, why);

    private FollowUpText Text(
        Outcome<PrimaryEffect> primary, SelectionManner manner = SelectionManner.Drawn, bool late = false,
        RegressionToTheMean? mean = null, IReadOnlyList<MovedYear>? moved = null, bool isReproduced = true,
        Siblings? siblings = null, int last = 2024, params LaterVersion[] later)
    {
        var ground = SampleGround.For(server);
        var request = SampleGround.Request();
        var (plan, match, study, _) = StudyFreezer.Freeze(ground, request);
        double[,] cells = { { 1, 1, 1, 1 }, { 1, 1, 1, 1 } };
        var panel = new OutcomePanel([2021, 2022, 2023, 2024], cells, cells, [true, true]);
        var design = new StudyDesign(panel, 1, [0, 1], [0, 1]) { Manner = manner };
        CovariateBalance[] balance =
            [new("Ålder", 1, 1, 1, 0, 0.3), new("CNI 2021", 1, 1, 1, 0, -0.26), new("Nivå", 1, 1, 1, 0, 0.2)];
        var result = new FollowUpResult(
            primary, null, new MethodLimit(Refusal.None, "", null, null), [], mean, [], isReproduced);
        return FollowUpText.Of(new FollowUpFacts(
            study! with { Manner = InterventionNames.SlugOf(manner) },
            plan! with { Design = design, Years = plan.Years with { LastAfter = last } },
            match! with { Balance = balance, Pairs = [new ControlPair(0, [1])] }, result,
            new PeopleMoved(moved ?? [], []), [],
            new RegistrationFacts(Before, late, true) { Later = later })
        {
            Siblings = siblings ?? new Siblings(1, 0),
        });
    }

    private static PrimaryEffect Effect(double ratio, double lower, double upper, double p) =>
        new(Math.Log(ratio), new Limits(Math.Log(lower), Math.Log(upper)), p, p / 2, 1 - p / 2, 999, false, false);

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
