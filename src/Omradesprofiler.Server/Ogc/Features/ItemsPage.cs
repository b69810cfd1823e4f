namespace Omradesprofiler.Server.Ogc.Features;

/// <summary>Picks a page's features, in order and one by one.</summary>
public sealed class ItemsPage(FeatureReader features, ItemsQuery query)
{
    /// <summary>How many were picked so far.</summary>
    public int Returned { get; private set; }

    /// <summary>The cursor of the page after this one; null when there is none. Known when all were picked.</summary>
    public string? Next { get; private set; }

    /// <summary>The places of the page's features. The one after the last is looked for too.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the page any more.</exception>
    public IEnumerable<int> Pick(CancellationToken cancellation)
    {
        var last = -1;
        var first = query.After is { } after ? features.Features.FirstAfter(after) : 0;
        for (var i = first; i < features.Features.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!IsWanted(i))
                continue;
            if (Returned == query.Limit)
            {
                Next = ItemsQuery.CursorOf(features.Features.IdAt(last));
                yield break;
            }

            Returned++;
            last = i;
            yield return i;
        }
    }

    private bool IsWanted(int index) =>
        (query.Box is null || features.MayMeet(index, query.Box))
        && (query.Filter is null || query.Filter.Holds(features, index) == true)
        && (query.Box is null || features.Meets(index, query.Box));
}
