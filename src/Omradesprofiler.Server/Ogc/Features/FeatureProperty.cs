namespace Omradesprofiler.Server.Ogc.Features;

/// <summary>What kind of values a property has.</summary>
public enum PropertyKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,
}

/// <summary>One property of all features of a collection.</summary>
/// <param name="Name">Name in answers and filters.</param>
/// <param name="Kind">What its values are: a string or a double; null where a feature has none.</param>
/// <param name="Title">Swedish, for people.</param>
/// <param name="ValueAt">The value of the feature at a place.</param>
public sealed record FeatureProperty(string Name, PropertyKind Kind, string Title, Func<int, object?> ValueAt);
