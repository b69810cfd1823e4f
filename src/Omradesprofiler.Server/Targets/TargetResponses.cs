using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Indicators;

namespace Omradesprofiler.Server.Targets;

/// <summary>A target in full.</summary>
/// <param name="Text">The goal in words: <c>minst 80,0 % senast 2030</c>.</param>
/// <param name="Direction"><c>atLeast</c> or <c>atMost</c>.</param>
/// <param name="Kind"><c>value</c>, <c>change</c> (in the unit; percentage points of a share) or
/// <c>relativeChange</c> (per cent of the base year's value).</param>
/// <param name="Amount">The value or the change, in the unit that <paramref name="Kind"/> says.</param>
/// <param name="Levels">The levels that the indicator has values on; empty while there are none.</param>
/// <param name="Reason">Why nothing can be told yet, in words; null where something can.</param>
public sealed record TargetResponse(
    string Id, string Title, string Text, string Indicator, string IndicatorTitle, string Unit, string Sex, string Age,
    string Level, string Direction, string Kind, double Amount, int? BaseYear, int Year, string? CatalogItem,
    string? Within, string? Owner, string? Document, IReadOnlyList<string> Levels, IReadOnlyList<string> Notes,
    string? Reason);

/// <summary>The targets, and the strategies that they may belong to.</summary>
public sealed record TargetList(
    IReadOnlyList<TargetResponse> Targets, IReadOnlyList<TargetFrameworkResponse> Frameworks, int Total,
    string? Source, string Snapshot);

public sealed record TargetFrameworkResponse(
    string Id, string Title, string Source, IReadOnlyList<TargetItemResponse> Items);

/// <summary>An indicator of a strategy. What the strategy's documents do not say is null.</summary>
/// <param name="Wanted"><c>higher</c> or <c>lower</c>; null where that is not said.</param>
/// <param name="Targets">The targets that belong to it.</param>
public sealed record TargetItemResponse(
    string Id, int? Number, string Block, string Title, string? Wanted, string? WantedText, string? Definition,
    IReadOnlyList<string> Levels, string? KoladaId, string? Citation, IReadOnlyList<string> Targets);

public sealed record TargetAnswer(TargetResponse Target, string? Source, string Snapshot);

/// <summary>How many are lacking; 0 where the target is reached.</summary>
/// <param name="Counted">What is counted, in words.</param>
public sealed record DistanceResponse(double Count, double? Lower, double? Upper, string Counted);

/// <summary>Where the trend leads, in the indicator's unit.</summary>
/// <param name="State">As for areas; null where there is no forecast.</param>
/// <param name="Reason">Why there is none, in words.</param>
public sealed record ForecastResponse(
    int Year, double? Value, double? Lower, double? Upper, double Confidence, double? SlopePerYear, int? FirstYear,
    int? LastYear, string? State, string Text, string? Reason);

/// <summary>One area against one target, in the indicator's unit.</summary>
/// <param name="State"><c>reached</c>, <c>notReached</c>, <c>notTold</c> or <c>noValue</c>.</param>
/// <param name="ByInterval">False where the value alone decides, since its uncertainty is not known.</param>
/// <param name="Strict">Whether the state holds at 99.8 % too.</param>
/// <param name="Difference">Value minus target.</param>
public sealed record AttainmentRow(
    ValueResponse Value, ValueResponse? Base, string State, string Text, double? TargetValue, double? Difference,
    double? DifferenceLower, double? DifferenceUpper, bool ByInterval, bool Strict, bool? ReachedByValue,
    DistanceResponse? Distance, ForecastResponse Forecast);

/// <summary>How many areas are in each state.</summary>
public sealed record AttainmentCounts(int Reached, int NotReached, int NotTold, int NoValue);

/// <summary>A number of areas, the share of those with a value, and the same of the people.</summary>
public sealed record AreaShareResponse(int Areas, double? ShareOfAreas, double? People, double? ShareOfPeople);

/// <param name="Beyond">Areas whose value is on the wrong side, sure or not.</param>
/// <param name="NotReached">Areas that have not reached the target, each at 95 % where its uncertainty is known.
/// </param>
/// <param name="ByInterval">How many are told from an interval; of the others the value alone decides.</param>
/// <param name="NotReachedAmongAll">Those that hold even though so many are looked at.</param>
/// <param name="BeyondByChance">How many would be on the wrong side by chance if all were as the whole; null where the
/// whole is on the wrong side itself, or no uncertainty is known.</param>
/// <param name="ReachedButNotEverywhere">The whole has reached the target, and more areas than by chance have not.
/// </param>
public sealed record LocalPeriodResponse(
    string Period, string? Edition, string WholeState, ValueResponse Whole, double? TargetValue, int Known,
    int Missing, AreaShareResponse Reached, AreaShareResponse NotReached, AreaShareResponse NotTold,
    AreaShareResponse Beyond, AreaShareResponse NotReachedStrictly, int ByInterval, int NotReachedAmongAll,
    double? BeyondByChance, double? MistakesAtMost, bool ReachedButNotEverywhere, string Text);

/// <summary>Change of shares 0–1 of areas, and of people in them, between two periods of one edition and definition.
/// </summary>
/// <param name="BeyondByChance">What chance alone would give; null where that can not be told.</param>
public sealed record LocalChangeResponse(
    string From, string To, string? Edition, double Beyond, double? PeopleBeyond, double? BeyondByChance,
    double? PeopleBeyondByChance, double NotReached, double? PeopleNotReached, string Text);

/// <summary>The whole and its parts over time.</summary>
/// <param name="Change">The newest of the changes; null where the last period can be compared with none.</param>
/// <param name="Changes">One an edition and definition, oldest first.</param>
public sealed record LocalResponse(
    AreaReference Whole, string Level, IReadOnlyList<LocalPeriodResponse> Periods, LocalChangeResponse? Change,
    IReadOnlyList<LocalChangeResponse> Changes);

/// <param name="Notes">What must be known of the target: that its year has passed, or what its base year means.</param>
/// <param name="Many">What looking at many areas at once means for how sure each is; null where the values carry no
/// known chance.</param>
/// <param name="Local">Null where the level has no parts of the whole.</param>
/// <param name="Reason">Why there are no values, in words; null where there are.</param>
public sealed record AttainmentList(
    TargetResponse Target, string Level, string? Edition, string? Period, string? Within,
    IReadOnlyList<AttainmentRow> Areas, int Total, AttainmentCounts Counts, string Rule,
    IReadOnlyList<string> Notes, string? Many, LocalResponse? Local, string? Reason, string? Source, string Snapshot);

/// <param name="Row">Null where the indicator has no values for the area's level.</param>
/// <param name="Notes">As for all areas.</param>
/// <param name="Reason">Why not, in words.</param>
public sealed record AreaTarget(
    TargetResponse Target, AttainmentRow? Row, IReadOnlyList<string> Notes, string? Reason);

/// <summary>Every target for one area.</summary>
/// <param name="Many">What looking at many targets at once means for how sure each is.</param>
public sealed record AreaTargetList(
    AreaReference Area, IReadOnlyList<AreaTarget> Targets, int Total, string Rule, string? Many, string? Source,
    string Snapshot);
