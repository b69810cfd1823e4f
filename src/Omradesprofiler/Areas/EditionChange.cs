namespace Omradesprofiler.Areas;

/// <summary>One row of the publisher's change log: an older area that gives people or ground to a newer one.</summary>
/// <param name="From">The area's place in the older edition's layer.</param>
/// <param name="To">The area's place in the newer edition's layer.</param>
public readonly record struct EditionChange(int From, int To);
