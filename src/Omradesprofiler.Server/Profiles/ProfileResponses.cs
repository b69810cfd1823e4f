using Omradesprofiler.Profiles;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Indicators;

namespace Omradesprofiler.Server.Profiles;

/// <param name="Direction">What rank 1 means, in words.</param>
public sealed record RankResponse(int Rank, int Of, AreaReference Within, string Direction)
{
    public const string HighestFirst = "1 = högst värde";

    public static RankResponse From(RankPosition position) =>
        new(position.Rank, position.Of, AreaReference.Of(position.Within), HighestFirst);
}

public sealed record ProfileIndicatorResponse(
    string Id, string Title, string Group, string Unit, int Decimals, string Polarity, ValueResponse Value,
    IReadOnlyList<ValueResponse> Parents, ValueResponse? Comparison, RankResponse? Rank, IReadOnlyList<string> Periods,
    IReadOnlyList<string> ConvertedPeriods);

public sealed record ProfileResponse(
    AreaResponse Area, IReadOnlyList<AreaReference> Parents, string? Period, AreaReference? ComparedWith,
    IReadOnlyList<ProfileIndicatorResponse> Indicators, string Snapshot);
