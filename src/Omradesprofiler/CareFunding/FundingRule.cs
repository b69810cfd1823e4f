namespace Omradesprofiler.CareFunding;

/// <summary>
/// How a region lets CNI steer money or assignments, as whoever asks states it. Rules are not kept here.
/// </summary>
/// <param name="Id">Name in addresses.</param>
/// <param name="Name">What it is called, Swedish.</param>
/// <param name="Version">From 1: the region's own mark of it.</param>
/// <param name="Text">The rule as it stands in the region's rule book, or in the user's words.</param>
/// <param name="Scale">The scale that its numbers are on.</param>
/// <param name="Factors">The keys of the factors that count, in SCB's order; all seven are CNI.</param>
/// <param name="Terms">What it does with the index.</param>
public sealed record FundingRule(
    string Id, string Name, int Version, string Text, FundingScale Scale, IReadOnlyList<string> Factors,
    FundingTerms Terms)
{
    /// <summary>Where the rule is published; null where nothing is cited.</summary>
    public string? Source { get; init; }
}

/// <summary>The scale of a rule's numbers. A number of CNI without it means nothing.</summary>
public enum FundingScale : byte
{
    /// <summary>Points per person; Sweden is about 2.48.</summary>
    Raw,

    /// <summary>Relative to the country of the year, which is 1.</summary>
    RelativeToCountry,

    /// <summary>Relative to all those listed at the clinics of the answer together, who are 1.</summary>
    RelativeToListed,
}

/// <summary>What a rule does. Amounts are the user's, in kronor; there are no amounts here.</summary>
public abstract record FundingTerms
{
    private FundingTerms()
    {
    }

    /// <summary>Those whose index is above a threshold.</summary>
    /// <param name="Above">The threshold: at it is not above it.</param>
    public sealed record Threshold(decimal Above) : FundingTerms;

    /// <summary>The so many that come first.</summary>
    /// <param name="Count">How many.</param>
    /// <param name="IsByPeople">By index times heads ("CNI-tunga personer"), or by index alone.</param>
    public sealed record Top(int Count, bool IsByPeople) : FundingTerms;

    /// <summary>rate · max(0, index − threshold) · heads, a month.</summary>
    /// <param name="Above">The threshold.</param>
    /// <param name="Rate">Kronor per point and month.</param>
    public sealed record Compensation(decimal Above, decimal Rate) : FundingTerms;

    /// <summary>
    /// A budget that is spent to the öre: a share of it in proportion to index times heads, the rest to heads. Clinics
    /// without an index have their part of the rest.
    /// </summary>
    /// <param name="Budget">Kronor.</param>
    /// <param name="ByIndex">Share 0–1 that the index steers.</param>
    public sealed record Share(decimal Budget, decimal ByIndex) : FundingTerms;
}
