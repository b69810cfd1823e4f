using System.Text.Json;
using Omradesprofiler.Care;
using Omradesprofiler.CareFunding;
using Omradesprofiler.Server.Indicators;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Server.CareFunding;

/// <summary>From the engine's comparison to the answer: the one place where öre become kronor.</summary>
public static class FundingMapping
{
    private const int MostNames = 10;

    private const string Method = "95 %, håller hur faktorernas grupper än överlappar";

    public static FundingSimulationResponse Of(FundingComparison compared, bool allowEstimated, string snapshot)
    {
        var rows = compared.Rows.Select(RowOf).ToList();
        var (first, second) = (compared.First, compared.Second);
        return new FundingSimulationResponse(
            first.Base.Period.Slug, allowEstimated, ResultOf(first), ResultOf(second),
            new FundingSums(
                Kronor(first.TotalOre), Kronor(second.TotalOre), Kronor(second.TotalOre - first.TotalOre),
                Kronor(compared.GainedOre)!.Value, Kronor(compared.LostOre)!.Value,
                rows.Count(row => row.Change == "gains"), rows.Count(row => row.Change == "loses"),
                WithoutIndex(compared).Count, WithoutIndex(compared).Count(gap => gap.Heads is null)),
            rows,
            [.. compared.Gaps.Select(gap => new FundingMissingResponse(
                new FundingUnitResponse(gap.CareCenter, gap.Name), gap.Reason))],
            [.. NotesOf(compared)], snapshot);
    }

    private static IEnumerable<string> NotesOf(FundingComparison compared)
    {
        yield return "Beloppen räknas ur reglernas tal, som är användarens. Skillnaden är den andra regeln minus den "
            + "första.";
        if (compared.Rows.Any(row => row.Unit.IsEstimated))
            yield return ListedNeed.Assumption;
        if (compared.Rows.Any(row => row.First?.IsSure == false || row.Second?.IsSure == false))
            yield return "Osäkert: intervallet för CNI når över tröskeln eller den sista platsen som väljs, så slumpen "
                + "kan ha avgjort sidan.";
        var onOneSide = compared.Rows.Count(row => row.First?.Ore is null != row.Second?.Ore is null);
        if (onOneSide > 0 && compared.First.TotalOre is not null && compared.Second.TotalOre is not null)
            yield return $"{onOneSide} vårdcentraler får belopp av bara den ena regeln och räknas inte bland dem som "
                + "får mer eller mindre.";
        var without = WithoutIndex(compared);
        if (without.Count == 0)
            yield break;
        yield return $"{without.Count} vårdcentraler saknar CNI för listade ({NamesOf(without)}) och är inte med i det "
            + "som CNI styr.";
        if (compared.First.Rule.Terms is not FundingTerms.Share && compared.Second.Rule.Terms is not FundingTerms.Share)
            yield break;
        var excluded = without.FindAll(gap => gap.Heads is null);
        yield return "De får sin del av en budget efter listade, enligt listan över vårdcentraler."
            + (excluded.Count == 0 ? "" : $" {excluded.Count} saknar även antal listade och får inget: "
                + $"{NamesOf(excluded)}.");
    }

    private static List<FundingGap> WithoutIndex(FundingComparison compared) =>
        [.. compared.Gaps.DistinctBy(gap => gap.CareCenter)];

    private static string NamesOf(List<FundingGap> gaps) => string.Join(", ", gaps.Take(MostNames)
        .Select(gap => gap.Name)) + (gaps.Count > MostNames ? $" och {gaps.Count - MostNames} till" : "");

    private static FundingRuleResult ResultOf(FundingResult result) => new(
        Of(result.Rule),
        result.Rule.Scale switch
        {
            FundingScale.Raw => new FundingReferenceResponse("Poäng per person", null, 1),
            FundingScale.RelativeToCountry =>
                new FundingReferenceResponse("Riket", result.Base.CountryYear?.Slug, Rounded(result.Reference)),
            _ => new FundingReferenceResponse(
                "Alla listade vid vårdcentralerna", result.Base.Period.Slug, Rounded(result.Reference)),
        },
        Kronor(result.TotalOre),
        result.Rule.Terms is FundingTerms.Share ? null : result.Outcomes.Count(one => one.IsChosen == true),
        result.Outcomes.Count(one => one.IsSure == false));

    private static FundingRuleResponse Of(FundingRule rule)
    {
        var response = new FundingRuleResponse(
            rule.Id, rule.Name, rule.Version, rule.Text, rule.Scale == FundingScale.Raw ? "raw" : "relative",
            rule.Scale switch
            {
                FundingScale.RelativeToCountry => "country",
                FundingScale.RelativeToListed => "listed",
                _ => null,
            },
            rule.Factors, "", null, null, null, null, null, null, rule.Source);
        return rule.Terms switch
        {
            FundingTerms.Threshold terms => response with { Kind = "threshold", Threshold = terms.Above },
            FundingTerms.Top terms => response with
            {
                Kind = "top",
                Top = terms.Count,
                By = terms.IsByPeople ? "people" : "index",
            },
            FundingTerms.Compensation terms => response with
            {
                Kind = "compensation",
                Threshold = terms.Above,
                Rate = terms.Rate,
            },
            FundingTerms.Share terms => response with { Kind = "share", Budget = terms.Budget, Share = terms.ByIndex },
            _ => throw new InvalidOperationException($"{rule.Terms} is no rule."),
        };
    }

    private static FundingRowResponse RowOf(FundingRow row) => new(
        new FundingUnitResponse(row.Unit.CareCenter, row.Unit.Name), row.Unit.Heads,
        row.Unit.IsEstimated ? ListedNeed.Estimated : null, Of(row.First), Of(row.Second), Kronor(row.DifferenceOre),
        JsonNamingPolicy.CamelCase.ConvertName(row.Change.ToString()), TextOf(row));

    private static FundingOutcomeResponse? Of(FundingOutcome? one) => one is null
        ? null
        : new FundingOutcomeResponse(
            one.Index is { } index ? Rounded(index) : null,
            one.Limits is { } limits
                ? new IntervalResponse(limits.Lower, limits.Upper, Confidence.Usual, Method)
                : null,
            one.IsChosen, one.IsSure, Kronor(one.Ore), one.Why);

    private static string TextOf(FundingRow row) => (row.Change, row.DifferenceOre) switch
    {
        (FundingChange.Gains, not null) => "får mer",
        (FundingChange.Loses, not null) => "får mindre",
        (FundingChange.Gains, _) => "väljs och valdes inte",
        (FundingChange.Loses, _) => "valdes och väljs inte",
        (FundingChange.Same, _) => "oförändrat",
        _ => "kan inte jämföras: reglerna ger inte samma slags besked",
    };

    private static decimal Rounded(decimal value) => Math.Round(value, 10);

    private static decimal? Kronor(decimal? ore) => ore / 100m;
}
