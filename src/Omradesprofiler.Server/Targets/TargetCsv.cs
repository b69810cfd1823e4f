using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Targets;

/// <summary>The targets as CSV.</summary>
internal static class TargetCsv
{
    private static readonly string[] Header =
    [
        "id", "mål", "målet i ord", "indikator", "enhet", "kön", "ålder", "nivå", "riktning", "slag", "belopp",
        "basår", "målår", "katalog", "område", "ägare", "dokument", "anmärkning", "källa", "ögonblicksbild",
    ];

    public static IResult File(IEnumerable<TargetResponse> targets, string? source, string snapshot) => CsvText.File(
        "mal", Header, targets.Select(target => (IReadOnlyList<object?>)
        [
            target.Id, target.Title, target.Text, target.Indicator, target.Unit, target.Sex, target.Age, target.Level,
            target.Direction, target.Kind, target.Amount, target.BaseYear, target.Year, target.CatalogItem,
            target.Within, target.Owner, target.Document, string.Join(" ", [.. target.Notes, target.Reason]), source,
            snapshot,
        ]));
}
