using Omradesprofiler.Findings;

namespace Omradesprofiler.Ingest.Tables.Px;

/// <summary>A variable of a PC-Axis file: its name, code, and values with codes.</summary>
internal sealed record PxVariable(string Name, string Code, IReadOnlyList<Category> Categories);

/// <summary>What stands before the data, in the file's main language.</summary>
internal sealed class PxHeader
{
    private readonly TableSource _source;
    private readonly Dictionary<(string Keyword, string? Subject), PxStatement> _statements = [];
    private readonly string? _language;

    public PxHeader(TableSource source, IReadOnlyList<PxStatement> statements)
    {
        _source = source;
        _language = statements.FirstOrDefault(statement => statement.Keyword == "LANGUAGE")?.First;
        foreach (var statement in statements)
            if (statement.Language is null || statement.Language == _language)
                Add(statement);
        Stub = Variables("STUB");
        Heading = Variables("HEADING");
        if (Stub.Count + Heading.Count is 0 or > TableLimits.MaxDimensions)
            throw Broken("Filen ska ha minst en variabel i STUB eller HEADING, och högst 32", "STUB");
    }

    public IReadOnlyList<PxVariable> Stub { get; }

    public IReadOnlyList<PxVariable> Heading { get; }

    /// <summary>The value of a keyword; where it has several, one for each contents, the first.</summary>
    public string? Find(string keyword) =>
        First(keyword, null) ?? _statements.Values.FirstOrDefault(statement => statement.Keyword == keyword)?.First;

    /// <summary>The first value of a keyword for a variable; null where it is absent.</summary>
    public string? First(string keyword, string? subject) =>
        _statements.GetValueOrDefault((keyword, subject))?.First;

    /// <summary>The values of a keyword for a variable; null where it is absent.</summary>
    public IReadOnlyList<string>? Values(string keyword, string? subject) =>
        _statements.GetValueOrDefault((keyword, subject))?.Values;

    private void Add(PxStatement statement)
    {
        if (_statements.TryAdd((statement.Keyword, statement.Subject), statement))
            return;
        if (statement.Keyword is "VALUES" or "CODES" or "STUB" or "HEADING" or "KEYS")
            throw Broken("Nyckelordet står två gånger för samma variabel", statement.Keyword, statement.Row);
    }

    private List<PxVariable> Variables(string keyword) => [.. (Values(keyword, null) ?? []).Select(Variable)];

    private PxVariable Variable(string name)
    {
        var times = TimeValues(name);
        var texts = Values("VALUES", name) ?? times
            ?? throw Broken("Variabeln saknar värden (VALUES)", name);
        var codes = Values("CODES", name) ?? (times?.Count == texts.Count ? times : texts);
        if (codes.Count != texts.Count)
            throw Broken("Variabeln har olika många koder (CODES) och värden (VALUES)", name);
        if (codes.Distinct(StringComparer.Ordinal).Count() != codes.Count)
            throw Broken("Samma kod står två gånger för variabeln", name);
        var isContents = Find("CONTVARIABLE") == name;
        var isTime = Values("TIMEVAL", name) is not null;
        var code = First("VARIABLECODE", name)
            ?? (isContents ? "ContentsCode" : isTime ? "Tid" : name);
        return new PxVariable(name, code, [.. codes.Zip(texts, (first, second) => new Category(first, second))]);
    }

    // TIMEVAL("år")=TLIST(A1),"2000","2001"; a span inside TLIST gives no list.
    private List<string>? TimeValues(string name)
    {
        var values = Values("TIMEVAL", name);
        return values is { Count: > 1 } ? [.. values.Skip(1)] : null;
    }

    private DataException Broken(string rule, string column, int? row = null) =>
        _source.Fatal("px-structure", $"{rule}.", row, column);
}
