using Omradesprofiler.Ingest.Fetching.Http;

namespace Omradesprofiler.Ingest.Fetching.Tables;

/// <summary>Some areas and years of a table, asked for at once.</summary>
internal sealed record TableChunk(RegionGroup Group, IReadOnlyList<string> Regions, IReadOnlyList<string> Years)
{
    /// <summary>For the file's name: the group and the first area.</summary>
    public string Name => $"{Group.Name}-{Regions[0]}-{Years[0]}";

    /// <summary>Two halves: of the areas, or of the years where there is one area; none where nothing is left to
    /// halve.</summary>
    public IReadOnlyList<TableChunk> Halves()
    {
        if (Regions.Count > 1)
            return [.. Regions.Chunk((Regions.Count + 1) / 2).Select(half => this with { Regions = half })];
        return Years.Count > 1
            ? [.. Years.Chunk((Years.Count + 1) / 2).Select(half => this with { Years = half })]
            : [];
    }
}

/// <summary>Cuts what is asked of a table into pieces that the service answers.</summary>
internal sealed class TableChunks(TablePlan plan, PxWebDialect dialect, int maxCells)
{
    /// <summary>The pieces, area by area; years are only parted where one area has more cells than the limit.</summary>
    public IEnumerable<TableChunk> List()
    {
        var perYear = plan.Selections.Aggregate(1L, (product, one) => product * one.Values.Count);
        foreach (var group in plan.Groups)
            foreach (var years in group.Years.Chunk((int)Math.Clamp(maxCells / perYear, 1, group.Years.Count)))
                foreach (var regions in group.Regions.Chunk(
                    (int)Math.Clamp(maxCells / (perYear * years.Length), 1, group.Regions.Count)))
                    yield return new TableChunk(group, regions, years);
    }

    /// <summary>The question for a piece.</summary>
    public ServiceCall CallOf(string table, string period, string folder, TableChunk chunk) => dialect.Data(
        table, (folder, chunk.Name),
        [
            new PxWebSelection(plan.RegionDimension, chunk.Regions, chunk.Group.CodeList), .. plan.Selections,
            new PxWebSelection(period, chunk.Years),
        ]);
}
