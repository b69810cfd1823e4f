using System.Text.Json.Serialization;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Server.Indicators;

/// <summary>What a difference is worth.</summary>
/// <param name="Result">
/// <c>better</c>, <c>worse</c>, <c>higher</c> or <c>lower</c> (where neither is better), <c>noDifference</c>, or
/// <c>notJudged</c>.
/// </param>
/// <param name="Confidence">At how much confidence they differ, 0.95 or 0.998; null where they do not.</param>
/// <param name="Reason">Why nothing is judged, in words; null where something is.</param>
public sealed record JudgementResponse(string Result, double? Confidence, string? Reason)
{
    public static JudgementResponse Of(Outcome<Comparison> outcome)
    {
        if (!outcome.TryGet(out var comparison))
            return new JudgementResponse("notJudged", null, outcome.Reason.Text());
        var result = comparison.Judgement switch
        {
            Judgement.Better => "better",
            Judgement.Worse => "worse",
            Judgement.NoDifference => "noDifference",
            _ => comparison.Side > 0 ? "higher" : "lower",
        };
        return new JudgementResponse(result, comparison.Side == 0 ? null : comparison.Confidence, null);
    }

    /// <summary>
    /// One sign: b better, w worse, h higher, l lower, n no difference, - not judged; upper case where it holds at 99.8
    /// %. </summary>
    [JsonIgnore]
    public char Sign
    {
        get
        {
            var sign = Result == "notJudged" ? '-' : Result[0];
            return Confidence >= Omradesprofiler.Statistics.Confidence.Strict ? char.ToUpperInvariant(sign) : sign;
        }
    }
}
