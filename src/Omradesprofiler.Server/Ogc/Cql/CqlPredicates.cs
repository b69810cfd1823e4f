using Omradesprofiler.Server.Ogc.Features;

namespace Omradesprofiler.Server.Ogc.Cql;

/// <summary>Reads one condition of a filter.</summary>
public sealed class CqlPredicates(CqlCursor cursor, Func<string, FeatureProperty?> findProperty, OgcCrs crs)
{
    /// <summary>IN may list so many values.</summary>
    public const int MostValues = 500;

    /// <summary>A filter may hold so many S_INTERSECTS: each goes through the whole border of areas near its box.
    /// </summary>
    public const int MostIntersects = 5;

    private const string Geometry = "geometry";

    private static readonly Dictionary<string, Func<int, bool>> Comparisons = new(StringComparer.Ordinal)
    {
        ["="] = order => order == 0,
        ["<>"] = order => order != 0,
        ["<"] = order => order < 0,
        [">"] = order => order > 0,
        ["<="] = order => order <= 0,
        [">="] = order => order >= 0,
    };

    private static readonly string[] Keywords = ["AND", "OR", "NOT", "LIKE", "BETWEEN", "IN", "IS", "NULL"];

    private int _intersects;

    public CqlExpression Read()
    {
        if (cursor.Current.IsWord("S_INTERSECTS") && cursor.Following.IsSymbol("("))
            return ReadIntersects();
        if (cursor.Current.IsWord("TRUE") || cursor.Current.IsWord("FALSE"))
            return new CqlExpression.Always(cursor.Take().IsWord("TRUE"));
        var left = ReadOperand();
        if (cursor.TryTakeWord("IS"))
            return Negated(cursor.TryTakeWord("NOT"), ReadNull(left));
        if (cursor.Current.Kind == CqlTokenKind.Symbol && Comparisons.TryGetValue(cursor.Current.Text, out var isMet))
        {
            cursor.Take();
            return new CqlExpression.Compare(left, isMet, ReadOperandLike(left));
        }

        return Negated(cursor.TryTakeWord("NOT"), ReadSet(left));
    }

    private static CqlExpression Negated(bool isNegated, CqlExpression expression) =>
        isNegated ? new CqlExpression.Not(expression) : expression;

    private CqlExpression.IsNull ReadNull(CqlOperand left)
    {
        cursor.RequireWord("NULL");
        return new CqlExpression.IsNull(left);
    }

    private CqlExpression ReadSet(CqlOperand left)
    {
        if (cursor.TryTakeWord("LIKE"))
            return ReadLike(left);
        if (cursor.TryTakeWord("IN"))
            return new CqlExpression.In(left, ReadValues(left));
        if (!cursor.TryTakeWord("BETWEEN"))
            throw cursor.Unexpected("en jämförelse (=, <>, <, >, <=, >=, LIKE, BETWEEN, IN eller IS NULL)");
        var low = ReadOperandLike(left);
        cursor.RequireWord("AND");
        return new CqlExpression.Between(left, low, ReadOperandLike(left));
    }

    private CqlExpression.Like ReadLike(CqlOperand left)
    {
        if (left.Kind != PropertyKind.Text)
            throw new CqlException(left.Position, "LIKE jämför bara text.");
        var pattern = ReadOperandLike(left);
        if (pattern.Literal is not string like)
            throw new CqlException(pattern.Position, "mönstret i LIKE ska vara en text inom '…'.");
        return like.Length <= CqlPattern.MostCharacters
            ? new CqlExpression.Like(left, new CqlPattern((string)pattern.ValueAt(0)!))
            : throw new CqlException(
                pattern.Position,
                $"mönstret i LIKE har {like.Length} tecken och får ha högst {CqlPattern.MostCharacters}.");
    }

    private HashSet<object> ReadValues(CqlOperand left)
    {
        cursor.RequireSymbol("(");
        var values = new HashSet<object>();
        do
        {
            var operand = ReadOperandLike(left);
            if (operand.Property is not null || values.Count == MostValues)
                throw new CqlException(operand.Position, $"IN tar högst {MostValues} fasta värden.");
            values.Add(operand.ValueAt(0)!);
        }
        while (cursor.TryTakeSymbol(","));
        cursor.RequireSymbol(")");
        return values;
    }

    private CqlOperand ReadOperandLike(CqlOperand other)
    {
        var operand = ReadOperand();
        return operand.Kind == other.Kind ? operand : throw new CqlException(
            operand.Position, other.Kind == PropertyKind.Number
                ? "här väntas ett tal, eftersom det jämförs med ett tal."
                : "här väntas en text inom '…', eftersom det jämförs med text.");
    }

    private CqlOperand ReadOperand()
    {
        var token = cursor.Current;
        if (token.Kind == CqlTokenKind.Number)
            return new CqlOperand(PropertyKind.Number, null, cursor.RequireNumber(), token.Position);
        if (token.Kind == CqlTokenKind.Text)
            return new CqlOperand(PropertyKind.Text, null, cursor.RequireText(), token.Position);
        if (token.IsWord("CASEI") && cursor.Following.IsSymbol("("))
            return ReadFolded();
        if (token.Kind is not (CqlTokenKind.Word or CqlTokenKind.QuotedName) || IsKeyword(token))
            throw cursor.Unexpected("en egenskap, en text inom '…' eller ett tal");
        var property = findProperty(token.Text) ?? throw new CqlException(
            token.Position, token.Text == Geometry
                ? "geometrin prövas med S_INTERSECTS(geometry, BBOX(…))."
                : "det finns ingen sådan egenskap. Alla finns under queryables; "
                    + "namn med bindestreck skrivs inom \"…\".");
        cursor.Take();
        return new CqlOperand(property.Kind, property, null, token.Position);
    }

    private CqlOperand ReadFolded()
    {
        var position = cursor.Take().Position;
        cursor.RequireSymbol("(");
        var operand = ReadOperand();
        cursor.RequireSymbol(")");
        return operand.Kind == PropertyKind.Text
            ? operand with { IsFolded = true }
            : throw new CqlException(position, "CASEI tar bara text.");
    }

    private CqlExpression.Intersects ReadIntersects()
    {
        var start = cursor.Take().Position;
        if (++_intersects > MostIntersects)
            throw new CqlException(start, $"ett filter får ha högst {MostIntersects} S_INTERSECTS.");
        cursor.RequireSymbol("(");
        if (cursor.Take() is { Text: not Geometry } other)
            throw new CqlException(other.Position, "S_INTERSECTS prövar egenskapen geometry, som ska stå först.");
        cursor.RequireSymbol(",");
        var position = cursor.Current.Position;
        var isPoint = cursor.TryTakeWord("POINT");
        if (!isPoint && !cursor.TryTakeWord("BBOX"))
            throw cursor.Unexpected("BBOX(…) eller POINT(…)");
        var numbers = ReadNumbers(isPoint);
        cursor.RequireSymbol(")");
        return numbers.Count == (isPoint ? 2 : 4)
            ? new CqlExpression.Intersects(
                BoxParser.Of("filter", isPoint ? [.. numbers, .. numbers] : [.. numbers], crs))
            : throw new CqlException(position, "BBOX har fyra tal med komma emellan, POINT två med blanksteg emellan.");
    }

    private List<double> ReadNumbers(bool isPoint)
    {
        cursor.RequireSymbol("(");
        var numbers = new List<double> { cursor.RequireNumber() };
        while (!cursor.Current.IsSymbol(")"))
        {
            if (!isPoint)
                cursor.RequireSymbol(",");
            numbers.Add(cursor.RequireNumber());
        }

        cursor.RequireSymbol(")");
        return numbers;
    }

    private static bool IsKeyword(CqlToken token) => Keywords.Any(token.IsWord);
}
