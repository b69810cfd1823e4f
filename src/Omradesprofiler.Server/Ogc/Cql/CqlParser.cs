using Omradesprofiler.Server.Ogc.Features;

namespace Omradesprofiler.Server.Ogc.Cql;

/// <summary>
/// Reads a filter in CQL2 text: comparisons, LIKE, BETWEEN, IN, IS NULL, CASEI, S_INTERSECTS with a box or a point, and
/// AND, OR, NOT of them. AND binds harder than OR, NOT hardest.
/// </summary>
public sealed class CqlParser
{
    /// <summary>Brackets and NOT may be nested so deep.</summary>
    public const int MostLevels = 50;

    private readonly CqlCursor _cursor;
    private readonly CqlPredicates _predicates;
    private int _level;

    private CqlParser(CqlCursor cursor, Func<string, FeatureProperty?> findProperty, OgcCrs crs)
    {
        _cursor = cursor;
        _predicates = new CqlPredicates(cursor, findProperty, crs);
    }

    /// <summary>Reads a filter.</summary>
    /// <param name="text">The filter.</param>
    /// <param name="findProperty">The properties that it may name.</param>
    /// <param name="crs">The reference system of coordinates in it.</param>
    /// <exception cref="CqlException">It can not be understood.</exception>
    public static CqlExpression Parse(string text, Func<string, FeatureProperty?> findProperty, OgcCrs crs)
    {
        var cursor = new CqlCursor(CqlLexer.Read(text));
        var expression = new CqlParser(cursor, findProperty, crs).ReadOr();
        return cursor.Current.Kind == CqlTokenKind.End
            ? expression
            : throw cursor.Unexpected("AND, OR eller filtrets slut");
    }

    private CqlExpression ReadOr() => ReadSeveral("OR", () => ReadSeveral("AND", ReadNot));

    private CqlExpression ReadSeveral(string keyword, Func<CqlExpression> readPart)
    {
        var parts = new List<CqlExpression> { readPart() };
        while (_cursor.TryTakeWord(keyword))
            parts.Add(readPart());
        return parts.Count == 1 ? parts[0] : new CqlExpression.Several(keyword == "AND", parts);
    }

    private CqlExpression ReadNot()
    {
        var position = _cursor.Current.Position;
        if (++_level > MostLevels)
            throw new CqlException(position, $"filtret är nästlat i mer än {MostLevels} nivåer.");
        var expression = _cursor.TryTakeWord("NOT") ? new CqlExpression.Not(ReadNot())
            : _cursor.TryTakeSymbol("(") ? ReadBracket()
            : _predicates.Read();
        _level--;
        return expression;
    }

    private CqlExpression ReadBracket()
    {
        var expression = ReadOr();
        _cursor.RequireSymbol(")");
        return expression;
    }
}
