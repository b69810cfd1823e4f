using System.Text.Encodings.Web;
using System.Text.Json;
using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Population;
using Omradesprofiler.Revisions;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Imports;

/// <summary>What a revision says, as text, JSON and CSV.</summary>
public static class RevisionFiles
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    private static readonly string[] Formats = ["text", "json", "csv"];

    /// <summary>Looks at a format before anything is done.</summary>
    /// <exception cref="DataException">There is no such format.</exception>
    public static void RequireFormat(string format)
    {
        if (!Formats.Contains(format))
            throw new DataException(
                "unknown-format", "--format", $"Formatet ska vara ett av {string.Join(", ", Formats)}.");
    }

    /// <summary>The revision in a format.</summary>
    public static string Of(SnapshotRevision revision, IReadOnlyList<string> broken, string format) => format switch
    {
        "csv" => Csv(revision),
        "json" => Json(revision, broken) + "\n",
        _ => string.Concat(RevisionText.LinesOf(revision)
            .Concat(broken.Select(rule => $"Stoppar: {rule}")).Select(line => line + "\n")),
    };

    private static string Json(SnapshotRevision revision, IReadOnlyList<string> broken) => JsonSerializer.Serialize(
        new
        {
            Before = revision.Before.Value,
            After = revision.After.Value,
            Unchanged = revision.IsEmpty,
            Text = RevisionText.LinesOf(revision),
            Broken = broken,
            Measures = revision.Measures.Select(one => new
            {
                one.Title,
                one.Measure,
                Level = one.Level.Slug(),
                Edition = one.Edition?.Name,
                Audience = one.Audience == Audience.Public ? "public" : "internal",
                one.Revised,
                Largest = one.Largest is { } cell
                    ? new
                    {
                        cell.Area,
                        Period = cell.Period.Slug,
                        Sex = cell.Sex.Slug(),
                        Age = cell.Age.Slug,
                        cell.Before,
                        cell.After,
                        cell.Share,
                    }
                    : null,
                one.Added,
                one.Lost,
                NewPeriods = one.NewPeriods.Select(period => new
                {
                    Period = period.Period.Slug,
                    period.Values,
                    Earlier = period.Earlier?.Slug,
                    period.EarlierValues,
                }),
                LostPeriods = one.LostPeriods.Select(period => period.Slug),
            }),
            People = revision.People.Select(one => new
            {
                Edition = one.Edition.Slug,
                Period = one.Period.Slug,
                one.Before,
                one.After,
                one.Share,
            }),
            Borders = revision.Borders.Select(one => new
            {
                Edition = one.Edition.Slug,
                one.Added,
                one.Lost,
                one.Moved,
            }),
            revision.Parts,
            revision.Definitions,
        },
        Options);

    private static string Csv(SnapshotRevision revision) => CsvText.Of(
        [
            "källa", "mått", "nivå", "årgång", "reviderade", "nya", "försvunna", "nya perioder", "försvunna perioder",
            "största: område", "största: period", "största: kön", "största: ålder", "största: före", "största: efter",
        ],
        revision.Measures.Select(one => (IReadOnlyList<object?>)
        [
            one.Title, one.Measure, one.Level.Slug(), one.Edition?.Name, one.Revised, one.Added, one.Lost,
            string.Join(' ', one.NewPeriods.Select(period => period.Period)),
            string.Join(' ', one.LostPeriods), one.Largest?.Area,
            one.Largest?.Period.Slug, one.Largest?.Sex.Slug(), one.Largest?.Age.Slug, one.Largest?.Before,
            one.Largest?.After,
        ]));
}
