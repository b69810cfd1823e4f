using System.Text.Json;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;

namespace Omradesprofiler.Snapshots;

/// <summary>
/// What in a manifest tells of tables that somebody may not see: sources that nothing else comes from, their files, and
/// what was found in them.
/// </summary>
/// <param name="Sources">The ids of the sources.</param>
/// <param name="Files">The files, relative to the data folder.</param>
/// <param name="Names">The tables' names.</param>
internal sealed record InternalTraces(
    IReadOnlySet<string> Sources, IReadOnlySet<string> Files, IReadOnlySet<string> Names)
{
    private static readonly JsonDocumentOptions Options = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => Sources.Count == 0 && Files.Count == 0 && Names.Count == 0;

    /// <summary>The traces of all that is in a snapshot or its recipe and not among what is seen.</summary>
    public static InternalTraces Of(
        Snapshot snapshot, IReadOnlyList<ReleasedTable> seen, IReadOnlyList<GeographySeries> further)
    {
        using var recipe = JsonDocument.Parse(snapshot.Manifest.RecipeJson, Options);
        var entries = EntriesOf(recipe.RootElement);
        var names = seen.Select(table => table.Name).ToHashSet(StringComparer.Ordinal);
        var hidden = entries.Where(entry => entry.IsInternal && !names.Contains(entry.Name)).ToList();
        var all = new List<(string Source, string File)>();
        Collect(recipe.RootElement, hidden, all);
        var used = all.Select(one => one.Source)
            .Concat(seen.SelectMany(table => table.Series).Select(series => series.SourceId))
            .Concat(further.Select(series => series.SourceId)).ToHashSet(StringComparer.Ordinal);
        var sources = hidden.Select(entry => entry.Source)
            .Concat(snapshot.Tables.SelectMany(table => table.Series).Select(series => series.SourceId))
            .Where(source => !used.Contains(source));
        var files = hidden.Select(entry => entry.File).Where(file => all.All(one => one.File != file));
        return new InternalTraces(
            sources.ToHashSet(StringComparer.Ordinal), files.ToHashSet(StringComparer.Ordinal),
            hidden.Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The manifest without them.</summary>
    public SnapshotManifest RemoveFrom(SnapshotManifest manifest) => manifest with
    {
        Sources =
        [
            .. manifest.Sources.Where(source => !Sources.Contains(source.Id)).Select(source =>
                source with { Files = [.. source.Files.Where(file => !Files.Contains(file.Path))] }),
        ],
        Findings = [.. manifest.Findings.Where(finding => !IsOf(finding))],
    };

    private bool IsOf(Finding finding) => Files.Contains(finding.Source) || Names.Contains(finding.Source);

    private static List<Entry> EntriesOf(JsonElement recipe) =>
        Find(recipe, "tables") is { ValueKind: JsonValueKind.Array } tables
            ? [.. tables.EnumerateArray().Select(table => new Entry(
                TextOf(table, "name"), TextOf(table, "file"), TextOf(table, "source"),
                !TextOf(table, "audience").Equals("public", StringComparison.OrdinalIgnoreCase)))]
            : [];

    /// <summary>Every source and file that the recipe names, but for the hidden tables'.</summary>
    private static void Collect(JsonElement element, List<Entry> hidden, List<(string Source, string File)> found)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            var (name, file, source) = (TextOf(element, "name"), TextOf(element, "file"), TextOf(element, "source"));
            if (hidden.Exists(entry => entry.Name == name && entry.File == file && entry.Source == source))
                return;
            found.Add((source, file));
            foreach (var property in element.EnumerateObject())
                Collect(property.Value, hidden, found);
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Collect(item, hidden, found);
        }
    }

    private static string TextOf(JsonElement element, string name) =>
        Find(element, name) is { ValueKind: JsonValueKind.String } value ? value.GetString()! : "";

    /// <summary>A property, whose name may be written in any case, as recipes are read.</summary>
    private static JsonElement? Find(JsonElement element, string name)
    {
        if (element.ValueKind == JsonValueKind.Object)
            foreach (var property in element.EnumerateObject())
                if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return property.Value;
        return null;
    }

    private sealed record Entry(string Name, string File, string Source, bool IsInternal);
}
