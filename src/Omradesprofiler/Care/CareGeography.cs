using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;

namespace Omradesprofiler.Care;

/// <summary>
/// Which clinic each area belongs to in one sense (upptagningsområden): a matrix from areas to clinics, as all other
/// aggregation is.
/// </summary>
/// <param name="Id">Its id in addresses: <c>nearest</c>, <c>responsible</c>, <c>listed</c>, <c>bvc</c>.</param>
/// <param name="Kind">In which sense.</param>
/// <param name="Name">What it is called, Swedish.</param>
/// <param name="Edition">The edition of the source areas: rows are its layer's areas, ascending by code.</param>
/// <param name="CareCenters">The codes of the clinics, one a column, ascending (ordinal).</param>
/// <param name="Weights">The share of each area's people that belong to each clinic; what is left belongs to none.
/// </param>
/// <param name="Rule">How it came about, a Swedish sentence: the rule, the file or the decision.</param>
public sealed record CareGeography(
    string Id,
    CareGeographyKind Kind,
    string Name,
    Edition Edition,
    IReadOnlyList<string> CareCenters,
    AreaWeights Weights,
    string Rule)
{
    /// <summary>The snapshot that it was decided on; null where it was not decided here.</summary>
    public string? DecidedOn { get; init; }

    /// <summary>The journal's id of the decision; null where it was not decided here.</summary>
    public string? Decision { get; init; }

    /// <summary>The rule that it was made by; null for other senses than the nearest.</summary>
    public NearestRule? Nearest { get; init; }

    /// <summary>Whether each area belongs wholly to one clinic or to none: only then can own data be given for it.
    /// </summary>
    public bool IsWhole => Enumerable.Range(0, Weights.SourceCount)
        .All(area => Weights.TargetsOf(area).All(one => one.Weight is 0 or 1));

    /// <summary>What is said of a catchment that has parts of areas, Swedish.</summary>
    public string SharedNote { get; init; } =
        "Områden som delas mellan vårdcentraler är fördelade efter befolkade rutor: värdet är skattat.";

    /// <summary>Whether each catchment has a part of some area, so that its numbers are estimates.</summary>
    public bool[] Shared()
    {
        var shared = new bool[CareCenters.Count];
        for (var area = 0; area < Weights.SourceCount; area++)
            foreach (var (careCenter, weight) in Weights.TargetsOf(area))
                shared[careCenter] |= weight is > 0 and < 1;
        return shared;
    }

    /// <summary>The same for the gate; null where own data can not be given for it.</summary>
    public FurtherGeography? ForOwnData => IsWhole && Edition.Level == AreaLevel.Deso
        ? new FurtherGeography(Id, Edition, Weights)
        : null;

    /// <summary>Where a clinic stands among the columns, or −1.</summary>
    public int IndexOf(string careCenter) => CareCenters.PlaceOf(careCenter);

    /// <summary>The share of each area's people that belongs to no clinic; 0 for all where every area is given away.
    /// </summary>
    public double[] Residual() =>
    [
        .. Enumerable.Range(0, Weights.SourceCount)
            .Select(area => Math.Max(0, 1 - Weights.TargetsOf(area).Sum(one => one.Weight))),
    ];
}
