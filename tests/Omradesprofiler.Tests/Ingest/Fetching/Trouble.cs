namespace Omradesprofiler.Tests.Ingest.Fetching;

/// <summary>What a service can do wrong with a question for values.</summary>
internal enum Trouble
{
    None,
    TooManyCalls,
    TooManyCells,
    Truncated,
    CutJson,
    Html,
    Drip,
    Reset,
    ChangeTable,
    ServerError,
    Redirect,
    DropArea,
    Forbidden,
    BrokenGzip,
}
