using System.Globalization;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.CareFunding;

/// <summary>Applies a rule. Money is counted in whole öre and never in floating point.</summary>
public static class FundingCalculator
{
    internal const int OrePerKrona = 100;

    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>What the rule gives each clinic; null where the population that is 1 on its scale is not known.
    /// </summary>
    public static FundingResult? Apply(FundingRule rule, FundingBase given)
    {
        if (given.ReferenceOf(rule.Scale) is not (> 0 and var reference))
            return null;
        var outcomes = rule.Terms switch
        {
            FundingTerms.Threshold terms => given.Units.Select(unit => Above(unit, terms, reference)).ToList(),
            FundingTerms.Top terms => First(given.Units, terms, reference),
            FundingTerms.Compensation terms =>
                [.. given.Units.Select(unit => Compensate(unit, terms, reference))],
            FundingTerms.Share terms => FundingBudget.Share(given, terms, reference),
            _ => throw new InvalidOperationException($"{rule.Terms} is no rule."),
        };
        return new FundingResult(rule, given, reference, outcomes);
    }

    private static FundingOutcome Above(FundingUnit unit, FundingTerms.Threshold terms, decimal reference)
    {
        var index = IndexOf(unit, reference);
        var isAbove = index > terms.Above;
        return new FundingOutcome(
            unit, index, LimitsOf(unit, reference), isAbove, IsSure(unit, reference, terms.Above), null,
            Text($"CNI {index:0.000} är {(isAbove ? "över" : "inte över")} tröskeln {terms.Above:0.####}."));
    }

    /// <summary>
    /// Equal claims are taken in the order of the codes. Sure is who would keep the place at both ends of the own
    /// interval, the others' standing still.
    /// </summary>
    private static List<FundingOutcome> First(
        IReadOnlyList<FundingUnit> units, FundingTerms.Top terms, decimal reference)
    {
        var order = units
            .OrderByDescending(unit => ClaimOf(unit, terms))
            .ThenBy(unit => unit.CareCenter, StringComparer.Ordinal).ToList();
        var places = order.Select((unit, at) => (unit.CareCenter, Place: at + 1))
            .ToDictionary(pair => pair.CareCenter, pair => pair.Place, StringComparer.Ordinal);
        var by = terms.IsByPeople ? "CNI gånger listade" : "CNI";
        return [.. units.Select(unit =>
        {
            var (index, place) = (IndexOf(unit, reference), places[unit.CareCenter]);
            var claim = terms.IsByPeople
                ? Text($"CNI {index:0.000} gånger {unit.Heads:#,0} listade är {index * unit.Heads:#,0}")
                : Text($"CNI {index:0.000}");
            return new FundingOutcome(
                unit, index, LimitsOf(unit, reference), place <= terms.Count, IsSureOfPlace(unit, order, terms), null,
                Text($"{claim}: plats {place} av {units.Count} efter {by}, {terms.Count} väljs."));
        })];
    }

    private static decimal ClaimOf(FundingUnit unit, FundingTerms.Top terms) =>
        terms.IsByPeople ? unit.Points : unit.Points / unit.Heads;

    /// <summary>Whether the limits of a clinic's claim stay on its side of the last place that is chosen.</summary>
    private static bool? IsSureOfPlace(FundingUnit unit, List<FundingUnit> order, FundingTerms.Top terms)
    {
        if (order.Count <= terms.Count)
            return true;
        if (unit.Raw is not { } raw)
            return null;
        var heads = terms.IsByPeople ? (double)unit.Heads : 1;
        return order.IndexOf(unit) < terms.Count
            ? raw.Lower * heads > (double)ClaimOf(order[terms.Count], terms)
            : raw.Upper * heads < (double)ClaimOf(order[terms.Count - 1], terms);
    }

    private static FundingOutcome Compensate(FundingUnit unit, FundingTerms.Compensation terms, decimal reference)
    {
        var index = IndexOf(unit, reference);
        var above = Math.Max(0, unit.Points / reference - terms.Above * unit.Heads);
        var ore = Math.Round(terms.Rate * above * OrePerKrona, MidpointRounding.AwayFromZero);
        return new FundingOutcome(
            unit, index, LimitsOf(unit, reference), above > 0, IsSure(unit, reference, terms.Above), ore,
            above > 0
                ? Text($"{terms.Rate:0.####} kr × ({index:0.0000} − {terms.Above:0.####}) × {unit.Heads:#,0} listade.")
                : Text($"CNI {index:0.000} är inte över tröskeln {terms.Above:0.####}."));
    }

    internal static decimal IndexOf(FundingUnit unit, decimal reference) => unit.Points / unit.Heads / reference;

    internal static Limits? LimitsOf(FundingUnit unit, decimal reference) => unit.Raw is { } raw
        ? new Limits(raw.Lower / (double)reference, raw.Upper / (double)reference)
        : null;

    private static bool? IsSure(FundingUnit unit, decimal reference, decimal threshold) =>
        LimitsOf(unit, reference) is { } limits
            ? limits.Lower > (double)threshold || limits.Upper <= (double)threshold
            : null;

    internal static string Text(FormattableString text) => text.ToString(Swedish);
}
