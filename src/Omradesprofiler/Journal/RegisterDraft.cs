namespace Omradesprofiler.Journal;

/// <summary>What a recipe wants the journal to hold, once the snapshot that it was checked against is in force.
/// </summary>
/// <param name="Kind">The kind of the entry: <c>intervention</c>, <c>cost</c>.</param>
/// <param name="Key">What the file calls it; the same key again is the same thing, perhaps corrected.</param>
/// <param name="Content">What the file says of it, written so that the same says the same.</param>
/// <param name="Body">The entry's body, as its own journal reads it.</param>
public sealed record RegisterDraft(string Kind, string Key, string Content, string Body);
