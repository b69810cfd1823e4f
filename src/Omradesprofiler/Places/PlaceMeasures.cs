namespace Omradesprofiler.Places;

/// <summary>The counts that access to places is told by; all can be added up over areas.</summary>
public static class PlaceMeasures
{
    /// <summary>The released table's name.</summary>
    public const string Table = "places";

    /// <summary>People.</summary>
    public const string People = "places.people";

    /// <summary>People times the kinds that they have within the longest walk.</summary>
    public const string Kinds = "places.kinds";

    /// <summary>People with a place of the kind within so many metres.</summary>
    public static string WithinMeters(string kind, int meters) => $"places.{kind}.within{meters}";

    /// <summary>People with a place of the kind within so many minutes' walk.</summary>
    public static string WithinMinutes(string kind, int minutes) => $"places.{kind}.walk{minutes}";

    /// <summary>People times the places of the kind that they have within the longest walk.</summary>
    public static string Count(string kind) => $"places.{kind}.count";
}
