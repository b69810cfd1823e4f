using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Statistics;

public sealed class OutcomeTests
{
    [Fact]
    public void A_refused_outcome_has_a_reason_and_no_value()
    {
        Outcome<double> refused = Refusal.TooFewEvents;
        Assert.False(refused.IsGiven);
        Assert.False(refused.TryGet(out _));
        Assert.Equal(Refusal.TooFewEvents, refused.Map(value => value * 2).Reason);
        Assert.Throws<InvalidOperationException>(() => refused.Value);
        Assert.Throws<ArgumentException>(() => Outcome<double>.Refused(Refusal.None));
    }

    [Fact]
    public void A_given_outcome_has_a_value_and_no_reason()
    {
        Outcome<double> given = 3.0;
        Assert.True(given.TryGet(out var value));
        Assert.Equal(3, value);
        Assert.Equal(Refusal.None, given.Reason);
        Assert.Equal(6, given.Map(number => number * 2).Value);
    }

    [Fact]
    public void Every_refusal_has_its_own_sentence_and_slug()
    {
        var all = Enum.GetValues<Refusal>();
        Assert.Equal(all.Length, all.Select(refusal => refusal.Text()).Distinct().Count());
        Assert.All(all, refusal => Assert.EndsWith(".", refusal.Text()));
        Assert.Equal("too-few-person-years", Refusal.TooFewPersonYears.Slug());
    }
}
