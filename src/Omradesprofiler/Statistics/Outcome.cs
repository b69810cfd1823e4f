using System.Diagnostics.CodeAnalysis;

namespace Omradesprofiler.Statistics;

/// <summary>What a method answers: a value, or the reason why none can be given.</summary>
/// <typeparam name="T">The value.</typeparam>
public readonly record struct Outcome<T>
{
    private readonly T _value;
    private readonly bool _isGiven;

    private Outcome(T value, Refusal reason)
    {
        _value = value;
        _isGiven = reason == Refusal.None;
        Reason = reason;
    }

    /// <summary>Why there is no value; <see cref="Refusal.None"/> where there is one.</summary>
    public Refusal Reason { get; }

    /// <summary>Whether there is a value.</summary>
    public bool IsGiven => _isGiven;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public T Value => _isGiven ? _value : throw new InvalidOperationException($"Refused: {Reason}.");

    /// <summary>A value.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, Refusal.None);

    /// <summary>A refusal, so that a method can <c>return Refusal.TooFewEvents;</c></summary>
    public static implicit operator Outcome<T>(Refusal reason) => Refused(reason);

    /// <summary>No value, for a reason.</summary>
    /// <exception cref="ArgumentException">The reason is <see cref="Refusal.None"/>.</exception>
    [SuppressMessage("Design", "CA1000", Justification = "Where the type is not known from a value it is named.")]
    public static Outcome<T> Refused(Refusal reason) => reason != Refusal.None
        ? new Outcome<T>(default!, reason)
        : throw new ArgumentException("A refusal has a reason.", nameof(reason));

    /// <summary>The value, where there is one.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return _isGiven;
    }

    /// <summary>The value made into another; a refusal stays what it is.</summary>
    public Outcome<TOther> Map<TOther>(Func<T, TOther> selector) =>
        _isGiven ? selector(_value) : Outcome<TOther>.Refused(Reason);
}
