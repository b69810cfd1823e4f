namespace Omradesprofiler.Server.Costs;

/// <summary>Where something is done.</summary>
/// <param name="Kind"><c>careCenter</c> or <c>area</c>.</param>
public sealed record CostUnitsResponse(
    string Kind, string? Level, string? Edition, IReadOnlyList<CostPlaceResponse> Places);

public sealed record CostPlaceResponse(string Code, string Name);

/// <summary>What a line costs, in kronor.</summary>
/// <param name="Kind"><c>hourly</c>, <c>salary</c> or <c>sum</c>.</param>
/// <param name="FullTimeShare">Of a full time, at one place; null for money.</param>
/// <param name="Units">How many places it is paid at.</param>
/// <param name="HoursPerUnit">In all years, at each place.</param>
public sealed record CostLineResponse(
    string Id, string Title, string Kind, bool PerUnit, bool Indirect, bool Once, int FirstYear, int LastYear,
    decimal? Hours, decimal? FullTimeShare, decimal? HourlyPrice, decimal? MonthlySalary, decimal? OverheadPercent,
    decimal? Amount, int Units, decimal PerYear, decimal HoursPerYear, decimal Total, decimal TotalHours,
    decimal HoursPerUnit);

/// <summary>What a year costs, in kronor.</summary>
public sealed record CostYearResponse(
    int Year, decimal Total, decimal Running, decimal Once, decimal Indirect, decimal Hours,
    ReachedCostResponse? Reached);

/// <summary>Kronor per person reached, and per CNI-weighted person.</summary>
public sealed record ReachedCostResponse(
    double People, double? Weighted, decimal? PerPerson, decimal? PerWeightedPerson);

/// <summary>Those who live at the places.</summary>
public sealed record ResidentResponse(double? People, double? Weighted, IReadOnlyList<string> Notes);

/// <summary>A model with what it costs, in kronor.</summary>
/// <param name="Version">Null for a preview.</param>
/// <param name="Reached">Cost per person in all; null where the model says nothing of reach, or people are not known.
/// </param>
public sealed record CostResponse(
    string Id, int? Version, string Name, CostUnitsResponse Units, int FirstYear, int LastYear, decimal FullTimeHours,
    IReadOnlyList<CostLineResponse> Lines, IReadOnlyList<CostYearResponse> Years, decimal Total, decimal Once,
    decimal Indirect, decimal Hours, ResidentResponse Residents, ReachedCostResponse? Reached,
    IReadOnlyList<string> Notes, string? Source, DateTimeOffset? SavedAt, string? SavedOn);

/// <summary>A model in a list.</summary>
public sealed record CostSummary(
    string Id, int Version, string Name, int FirstYear, int LastYear, int Places, decimal Total, decimal Hours,
    string? Source, DateTimeOffset SavedAt);

/// <summary>The newest version of every model.</summary>
/// <param name="Notes">Versions that can not be read, in words; empty where all can.</param>
public sealed record CostList(
    IReadOnlyList<CostSummary> Costs, int Total, string Unit, IReadOnlyList<string> Notes, string Snapshot);

/// <param name="Versions">The versions that there are; empty for a preview.</param>
public sealed record CostAnswer(CostResponse Cost, IReadOnlyList<int> Versions, string Unit, string Snapshot);

/// <summary>A line in two models, in kronor and hours in all; null where a model lacks it.</summary>
public sealed record ComparedLineResponse(
    string Id, string Title, decimal? A, decimal? B, decimal Difference, decimal? HoursA, decimal? HoursB,
    decimal HoursDifference);

/// <summary>What a year of the calendar costs in two models; null where a model does not have it.</summary>
public sealed record ComparedYearResponse(int Year, decimal? A, decimal? B, decimal? Difference);

/// <summary>A model against the first, in kronor: the model minus the first.</summary>
/// <param name="Cost">The model.</param>
/// <param name="Running">What is paid year after year.</param>
/// <param name="Once">What is paid once.</param>
/// <param name="Weighted">CNI-weighted people reached.</param>
/// <param name="PerPerson">Kronor per person reached.</param>
/// <param name="PerWeightedPerson">Kronor per CNI-weighted person reached.</param>
public sealed record CostDifferenceResponse(
    CostResponse Cost, IReadOnlyList<ComparedLineResponse> Lines, decimal Total, decimal Running, decimal Once,
    decimal Indirect, decimal Hours, double? People, double? Weighted, decimal? PerPerson, decimal? PerWeightedPerson,
    IReadOnlyList<ComparedYearResponse> Years, IReadOnlyList<string> Notes);

/// <summary>Models side by side. Differences are B minus A.</summary>
/// <param name="Differences">Every model after A, B first, against A.</param>
public sealed record CostComparisonResponse(
    CostResponse A, CostResponse B, IReadOnlyList<ComparedLineResponse> Lines, decimal Difference,
    decimal HoursDifference, double? PeopleDifference, decimal? PerPersonDifference,
    IReadOnlyList<CostDifferenceResponse> Differences, IReadOnlyList<string> Notes, string Unit, string Snapshot);
