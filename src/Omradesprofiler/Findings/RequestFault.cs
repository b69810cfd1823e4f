namespace Omradesprofiler.Findings;

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Place">Where: <c>capacity.factor</c>, <c>locked[2].area</c>.</param>
/// <param name="Text">The rule and the numbers, a Swedish sentence.</param>
public sealed record RequestFault(string Place, string Text);
