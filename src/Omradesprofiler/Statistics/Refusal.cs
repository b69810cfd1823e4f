namespace Omradesprofiler.Statistics;

/// <summary>Why a number can not be given: the data do not carry it.</summary>
public enum Refusal : byte
{
    /// <summary>Nothing is refused.</summary>
    None,

    /// <summary>The denominator is zero.</summary>
    ZeroDenominator,

    /// <summary>More events than people in a share.</summary>
    NumeratorAboveDenominator,

    /// <summary>A count or a population is below zero.</summary>
    NegativeCount,

    /// <summary>Too few events for the method.</summary>
    TooFewEvents,

    /// <summary>Too few person-years for a life table.</summary>
    TooFewPersonYears,

    /// <summary>An age band has no population.</summary>
    EmptyAgeBand,

    /// <summary>There is no standard population, or it is empty.</summary>
    MissingStandard,

    /// <summary>The age bands are not those of the standard.</summary>
    AgeBandsDiffer,

    /// <summary>Fewer distinct values than classes.</summary>
    TooFewDistinctValues,

    /// <summary>Fewer periods since the last break than a trend needs.</summary>
    TooFewPeriods,

    /// <summary>Fewer areas than the method needs.</summary>
    TooFewAreas,

    /// <summary>A weight is not a finite number.</summary>
    WeightNotFinite,

    /// <summary>A value is not a finite number.</summary>
    ValueNotFinite,

    /// <summary>The source states no uncertainty.</summary>
    NoUncertaintyKnown,

    /// <summary>The values do not differ, or not by more than chance.</summary>
    NoSpread,

    /// <summary>The level lacks an indicator that is asked for.</summary>
    LevelLacksIndicator,

    /// <summary>The expected number of events is zero.</summary>
    NothingExpected,

    /// <summary>A share lies outside 0–1, or more people died in an age band than lived there.</summary>
    OutsideRange,

    /// <summary>The given class limits do not ascend or do not hold all values.</summary>
    ClassLimitsUnusable,

    /// <summary>No area has a neighbour.</summary>
    NoNeighbors,

    /// <summary>A value is zero or negative where a logarithm is taken.</summary>
    NotPositive,

    /// <summary>One of the two values is missing.</summary>
    NothingToCompare,

    /// <summary>The method needs a numerator and a denominator.</summary>
    CountsNeeded,

    /// <summary>The periods share years with each other.</summary>
    PeriodsOverlap,

    /// <summary>The value is of a coarser area that stands in.</summary>
    AnotherAreasValue,

    /// <summary>A new definition or division lies between the periods.</summary>
    BreakBetween,

    /// <summary>One area lies in the other.</summary>
    AreasOverlap,

    /// <summary>A treated area lacks a year before the start, or a covariate.</summary>
    TreatedNotUsable,

    /// <summary>Fewer years before or after the start than a follow-up needs.</summary>
    TooFewYears,

    /// <summary>No controls, or too few, are like enough and neither neighbors nor treated elsewhere.</summary>
    NoAdmissibleControls,

    /// <summary>The rule could have chosen fewer than 39 other sets.</summary>
    TooFewSets,

    /// <summary>The rule could have chosen one set only.</summary>
    OnlyOneSet,

    /// <summary>In simulation the method is not as sure as it says for such designs.</summary>
    NotProved,

    /// <summary>There is not enough to estimate from: neither treated nor controls have events.</summary>
    NothingToEstimate,
}
