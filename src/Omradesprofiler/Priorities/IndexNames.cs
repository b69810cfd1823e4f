namespace Omradesprofiler.Priorities;

/// <summary>The names of directions and transforms in JSON and addresses, and in words.</summary>
public static class IndexNames
{
    /// <summary>The name in JSON.</summary>
    public static string Slug(this NeedDirection direction) => direction switch
    {
        NeedDirection.HigherIsNeed => "higherIsNeed",
        _ => "lowerIsNeed",
    };

    /// <summary>The name in JSON.</summary>
    public static string Slug(this IndexTransform transform) => transform switch
    {
        IndexTransform.ZScore => "zScore",
        IndexTransform.Percentile => "percentile",
        IndexTransform.MinMax => "minMax",
        _ => "asIs",
    };

    /// <summary>A direction by its name, or null.</summary>
    public static NeedDirection? FindDirection(string? name) => name switch
    {
        "higherIsNeed" => NeedDirection.HigherIsNeed,
        "lowerIsNeed" => NeedDirection.LowerIsNeed,
        _ => null,
    };

    /// <summary>A transform of recipes by its name, or null.</summary>
    public static IndexTransform? FindTransform(string? name) => name switch
    {
        "zScore" => IndexTransform.ZScore,
        "percentile" => IndexTransform.Percentile,
        "minMax" => IndexTransform.MinMax,
        _ => null,
    };
}
