using Omradesprofiler.Server.Ogc.Features;

namespace Omradesprofiler.Server.Ogc.Cql;

/// <summary>
/// A condition on a feature: true, false, or null where a value that it needs is missing (the three-valued logic of
/// SQL, as CQL2 has it). Only features for which it is true are answered.
/// </summary>
public abstract record CqlExpression
{
    private CqlExpression()
    {
    }

    public abstract bool? Holds(FeatureReader features, int index);

    public sealed record Always(bool Truth) : CqlExpression
    {
        public override bool? Holds(FeatureReader features, int index) => Truth;
    }

    public sealed record Not(CqlExpression Part) : CqlExpression
    {
        public override bool? Holds(FeatureReader features, int index) => !Part.Holds(features, index);
    }

    /// <summary>All parts hold (AND), or any (OR).</summary>
    public sealed record Several(bool IsAnd, IReadOnlyList<CqlExpression> Parts) : CqlExpression
    {
        public override bool? Holds(FeatureReader features, int index)
        {
            bool? sum = IsAnd;
            foreach (var part in Parts)
            {
                var holds = part.Holds(features, index);
                if (holds == !IsAnd)
                    return !IsAnd;
                sum = holds is null ? null : sum;
            }

            return sum;
        }
    }

    public sealed record Compare(CqlOperand Left, Func<int, bool> IsMet, CqlOperand Right) : CqlExpression
    {
        public override bool? Holds(FeatureReader features, int index) =>
            Left.ValueAt(index) is { } left && Right.ValueAt(index) is { } right
                ? IsMet(CqlOperand.Order(left, right))
                : null;
    }

    public sealed record Like(CqlOperand Left, CqlPattern Pattern) : CqlExpression
    {
        public override bool? Holds(FeatureReader features, int index) =>
            Left.ValueAt(index) is string text ? Pattern.IsMatch(text) : null;
    }

    public sealed record Between(CqlOperand Left, CqlOperand Low, CqlOperand High) : CqlExpression
    {
        public override bool? Holds(FeatureReader features, int index) =>
            Left.ValueAt(index) is { } value && Low.ValueAt(index) is { } low && High.ValueAt(index) is { } high
                ? CqlOperand.Order(low, value) <= 0 && CqlOperand.Order(value, high) <= 0
                : null;
    }

    public sealed record In(CqlOperand Left, IReadOnlySet<object> Values) : CqlExpression
    {
        public override bool? Holds(FeatureReader features, int index) =>
            Left.ValueAt(index) is { } value ? Values.Contains(value) : null;
    }

    public sealed record IsNull(CqlOperand Left) : CqlExpression
    {
        public override bool? Holds(FeatureReader features, int index) => Left.ValueAt(index) is null;
    }

    /// <summary>The geometry shares at least a point with a box or a point.</summary>
    public sealed record Intersects(OgcBox Box) : CqlExpression
    {
        public override bool? Holds(FeatureReader features, int index) => features.Meets(index, Box);
    }
}
