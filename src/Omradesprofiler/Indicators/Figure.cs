using Omradesprofiler.Disclosure;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Indicators;

/// <summary>Between which values the true one lies.</summary>
/// <param name="Lower">Lower limit, in the value's own unit.</param>
/// <param name="Upper">Upper limit.</param>
/// <param name="Confidence">Share 0–1; 1 where the limits are certain (rounding).</param>
/// <param name="Method">Name of the method, Swedish.</param>
public sealed record ValueInterval(double Lower, double Upper, double Confidence, string Method);

/// <summary>A number, or the reason why none can be given. Never NaN, null or −1 in a number's place.</summary>
public abstract record Figure
{
    private Figure()
    {
    }

    /// <summary>A number. Shares are 0–1. Zero is a number.</summary>
    /// <param name="Value">The value.</param>
    /// <param name="Numerator">What was counted, where the value is a ratio.</param>
    /// <param name="Denominator">Out of what.</param>
    /// <param name="Basis">How it came to stand for its area.</param>
    /// <param name="Interval">How sure it is, at 95 % or the source's own confidence; null where nothing is known.
    /// </param>
    public sealed record Published(
        double Value, double? Numerator, double? Denominator, ValueBasis Basis, ValueInterval? Interval) : Figure
    {
        /// <summary>With fewer events than this a rate hops by chance alone.</summary>
        public const int FewEvents = 10;

        /// <summary>The interval at 99.8 %; null where nothing is known or the source gives one confidence.</summary>
        public ValueInterval? StrictInterval { get; init; }

        /// <summary>
        /// For an index of overlapping groups, the interval that holds however they overlap; null for others.
        /// </summary>
        public ValueInterval? ConservativeInterval { get; init; }

        /// <summary>
        /// Whether the value must be shown as uncertain: fewer than ten events, or an interval that reaches farther
        /// than half the value to a side (a relative standard error of about a quarter).
        /// </summary>
        public bool IsUncertain => Interval is { Confidence: < 1 } interval
            && (Numerator < FewEvents || Math.Max(Value - interval.Lower, interval.Upper - Value) > Value / 2);
    }

    /// <summary>Hidden to protect persons.</summary>
    /// <param name="Reason">By the source or by this program.</param>
    public sealed record Suppressed(CellState Reason) : Figure;

    /// <summary>There is none.</summary>
    /// <param name="Reason">Why not.</param>
    /// <param name="Refusal">What the method lacked, where it was the method that refused.</param>
    public sealed record Missing(CellState Reason, Refusal Refusal = Refusal.None) : Figure;
}
