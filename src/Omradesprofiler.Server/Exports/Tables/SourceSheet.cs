using System.Globalization;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Indicators;

namespace Omradesprofiler.Server.Exports.Tables;

/// <summary>
/// The sheet beside a table that says what its numbers are: the package, the snapshot, every indicator in it with unit,
/// method and limits, and every source with its licence.
/// </summary>
internal sealed class SourceSheet(LoadedSnapshot loaded, DateTimeOffset now)
{
    private const string Disclosure =
        "Uppgifter som skyddas av sekretess lämnas inte ut. Där ett värde saknas står skälet på samma rad.";

    private static readonly string[] Headings =
        ["indikator", "enhet", "perioder i tabellen", "årgångar i tabellen", "källa", "metod", "vad det inte säger"];

    public IReadOnlyList<IReadOnlyList<object?>> Rows(
        string name, string address, IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var manifest = loaded.Snapshot.Manifest;
        var cells = rows.SelectMany(row => row).OfType<string>().Append(name).ToHashSet(StringComparer.Ordinal);
        return
        [
            ["Områdesprofiler", manifest.Title],
            .. manifest.Fictional ? (object?[][])[["Obs", "Påhittat exempel: inga uppgifter är verkliga."]] : [],
            ["Tabell", name],
            ["Adress", address],
            ["Ögonblicksbild", loaded.Snapshot.Id.Value],
            ["Hämtad", now.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)],
            ["Sekretess", Disclosure],
            [],
            .. Indicators(address, cells, header, rows),
            .. Sources(cells),
        ];
    }

    private IEnumerable<object?[]> Indicators(
        string address, HashSet<string> cells, IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var asked = address.Split('/', '?', '&', '=', ':').ToHashSet(StringComparer.Ordinal);
        var found = loaded.Indicators.Catalog.Indicators
            .Where(one => cells.Contains(one.Title) || cells.Contains(one.Id) || asked.Contains(one.Id)).ToList();
        if (found.Count == 0)
            yield break;
        yield return Headings;
        foreach (var indicator in found)
        {
            var about = IndicatorResponse.Of(indicator, loaded.Indicators, loaded.Snapshot.Manifest);
            var own = rows.Where(row => row.Contains(about.Title) || row.Contains(about.Id)).ToList();
            own = own.Count > 0 ? own : [.. rows];
            yield return
            [
                about.Title, about.Unit, Told(header, own, "period"), Told(header, own, "årgång"), about.Source,
                about.Method, about.Limits,
            ];
        }

        yield return [];
    }

    private IEnumerable<object?[]> Sources(HashSet<string> cells)
    {
        yield return ["källa", "utgivare", "licens", "adress", "uppdaterad", "nämns i tabellen"];
        foreach (var source in loaded.Snapshot.Manifest.Sources)
        {
            var isNamed = cells.Any(cell => cell.Contains(source.Title, StringComparison.Ordinal));
            yield return
            [
                source.Title, source.Publisher, source.Licence, source.Url, source.Updated, isNamed ? "ja" : "nej",
            ];
        }
    }

    /// <summary>The different values of a column, or of those of its name for each area, in order; nothing where the
    /// table has no such column.</summary>
    private static string? Told(
        IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<object?>> rows, string column)
    {
        var places = Enumerable.Range(0, header.Count)
            .Where(i => header[i] == column || header[i].EndsWith(": " + column, StringComparison.Ordinal)).ToList();
        var texts = rows.SelectMany(row => places.Select(at => row[at]?.ToString()));
        return places.Count == 0 ? null : string.Join(", ", texts
            .Where(text => !string.IsNullOrEmpty(text)).Distinct().Order(StringComparer.Ordinal));
    }
}
