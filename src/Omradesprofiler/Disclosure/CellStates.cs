namespace Omradesprofiler.Disclosure;

/// <summary>How states are written.</summary>
public static class CellStates
{
    private static readonly string?[] Reasons =
    [
        null, "not-applicable", "not-collected", "outside-validity", "method-refused", "withdrawn",
        "source-suppressed", "own-suppressed",
    ];

    /// <summary>The reason as the API gives it; null for a published number.</summary>
    public static string? Reason(this CellState state) => Reasons[(int)state];

    /// <summary><c>published</c>, <c>suppressed</c> or <c>missing</c>.</summary>
    public static string Status(this CellState state) => state switch
    {
        CellState.Published => "published",
        CellState.SourceSuppressed or CellState.OwnSuppressed => "suppressed",
        _ => "missing",
    };

    /// <summary>The reason in words, for the reader; null for a published number.</summary>
    public static string? Text(this CellState state) => state switch
    {
        CellState.Published => null,
        CellState.NotApplicable => "Kan inte förekomma här.",
        CellState.NotCollected => "Uppgift saknas i källan.",
        CellState.OutsideValidity => "Indelningen gäller inte för perioden.",
        CellState.MethodRefused => "Metoden ger inget värde här.",
        CellState.Withdrawn => "Uppgiften är återkallad.",
        CellState.SourceSuppressed => "Skyddas av sekretess hos källan.",
        CellState.OwnSuppressed => "Skyddas av sekretess.",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state."),
    };

    /// <summary>Reads a reason.</summary>
    public static bool TryParseReason(string? text, out CellState state)
    {
        var index = text is null ? -1 : Array.IndexOf(Reasons, text);
        state = (CellState)Math.Max(index, 0);
        return index > 0;
    }
}
