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
        Assert.StartsWith("Områdena lottades:", text.Limits[0], StringComparison.Ordinal);
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
    [InlineData(0.9, 0.7, 0.99, 0.06)]
    [InlineData(0.9, 0.7, 1.01, 0.04)]
    public void Where_test_and_interval_do_not_both_say_so_no_difference_is_shown(
        double ratio, double lower, double upper, double p)
    {
        var text = Text(Effect(ratio, lower, upper, p));
        Assert.Equal(FollowUpVerdict.NoDifference, text.Verdict);
        Assert.Equal("Att ingen skillnad kan visas betyder inte att det inte finns någon.", text.Limits[0]);
        Assert.DoesNotContain(text.Limits, limit => limit.StartsWith("Områdena lottades", StringComparison.Ordinal));
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

    private FollowUpText Text(
        Outcome<PrimaryEffect> primary, SelectionManner manner = SelectionManner.Drawn, bool late = false,
        RegressionToTheMean? mean = null, IReadOnlyList<MovedYear>? moved = null)
    {
        var ground = SampleGround.For(server);
        var request = SampleGround.Request();
        var (plan, match, study, _) = StudyFreezer.Freeze(ground, request);
        double[,] cells = { { 1, 1, 1, 1 }, { 1, 1, 1, 1 } };
        var panel = new OutcomePanel([2021, 2022, 2023, 2024], cells, cells, [true, true]);
        var design = new StudyDesign(panel, 1, [0, 1], [0, 1]) { Manner = manner };
        BalanceRow[] balance =
            [new("Ålder", 1, 1, 1, 0, 0.3), new("CNI 2021", 1, 1, 1, 0, -0.26), new("Nivå", 1, 1, 1, 0, 0.2)];
        var result = new FollowUpResult(
            primary, null, new MethodLimit(Refusal.None, "", null, null), [], mean, [], true);
        return FollowUpText.Of(new FollowUpFacts(
            study! with { Manner = InterventionNames.SlugOf(manner) }, plan! with { Design = design },
            match! with { Balance = balance }, result, new PeopleMoved(moved ?? [], []), [],
            new RegistrationFacts(Before, late, true)));
    }

    private static PrimaryEffect Effect(double ratio, double lower, double upper, double p) =>
        new(Math.Log(ratio), new Limits(Math.Log(lower), Math.Log(upper)), p, p / 2, 1 - p / 2, 999, false, false);

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
