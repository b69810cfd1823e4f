namespace Omradesprofiler.Ingest.Fetching.Tables;

/// <summary>A dimension as a service describes it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Values">Its values with their texts, in order.</param>
/// <param name="MayBeLeftOut">Whether a question may leave it out and get the total.</param>
internal sealed record PxWebDimension(
    string Code, IReadOnlyList<(string Code, string Text)> Values, bool MayBeLeftOut)
{
    public bool Has(string code) => Values.Any(value => value.Code == code);
}

/// <summary>A table as a service describes it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Updated">When it was last changed, as written; null where the service does not say.</param>
/// <param name="Notes">What the publisher says of the numbers.</param>
/// <param name="Dimensions">Its dimensions.</param>
internal sealed record PxWebMetadata(
    string Title, string? Updated, IReadOnlyList<string> Notes, IReadOnlyList<PxWebDimension> Dimensions)
{
    public PxWebDimension? Find(string code) => Dimensions.FirstOrDefault(dimension => dimension.Code == code);
}

/// <summary>Most cells of an answer and most calls in a window, as a service says; 0 where it does not.</summary>
internal sealed record PxWebLimits(int MaxCells, int Calls, double Seconds);

/// <summary>The values that are wanted of one dimension.</summary>
/// <param name="Dimension">Its code.</param>
/// <param name="Values">The values' codes.</param>
/// <param name="CodeList">The list that the codes are of, where the service has several.</param>
internal sealed record PxWebSelection(string Dimension, IReadOnlyList<string> Values, string? CodeList = null);
