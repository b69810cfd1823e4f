using Omradesprofiler.Server.Ogc.Features;

namespace Omradesprofiler.Server.Ogc.Cql;

/// <summary>One side of a comparison: a property or a fixed value.</summary>
/// <param name="Kind">Text or number.</param>
/// <param name="Property">The property; null for a fixed value.</param>
/// <param name="Literal">The fixed value, a string or a double; null for a property.</param>
/// <param name="Position">Where it stands.</param>
/// <param name="IsFolded">Whether case does not matter (CASEI).</param>
public sealed record CqlOperand(
    PropertyKind Kind, FeatureProperty? Property, object? Literal, int Position, bool IsFolded = false)
{
    /// <summary>The value for a feature, or null where it has none.</summary>
    public object? ValueAt(int index)
    {
        var value = Property is null ? Literal : Property.ValueAt(index);
        return IsFolded && value is string text ? text.ToLowerInvariant() : value;
    }

    /// <summary>How two values of the same kind stand: below 0, 0, above 0. Text by its characters.</summary>
    public static int Order(object left, object right) => left is double number
        ? number.CompareTo((double)right)
        : string.CompareOrdinal((string)left, (string)right);
}
