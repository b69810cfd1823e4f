using Omradesprofiler.Costs;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Costs;

/// <summary>Models side by side: each against the first.</summary>
internal static class CostComparing
{
    public static CostComparisonResponse Of(SavedCost first, IReadOnlyList<SavedCost> others, LoadedSnapshot loaded)
    {
        var known = CostMapping.Of(first, loaded);
        var differences = others.Select(other => DifferenceOf(first, other, known, loaded)).ToList();
        var second = differences[0];
        return new CostComparisonResponse(
            known, second.Cost, second.Lines, second.Total, second.Hours, second.People, second.PerPerson,
            differences, second.Notes, CostMapping.Unit, loaded.Snapshot.Id.Value);
    }

    private static CostDifferenceResponse DifferenceOf(
        SavedCost a, SavedCost b, CostResponse first, LoadedSnapshot loaded)
    {
        var compared = CostComparison.Of(CostCalculator.Of(a.Model), CostCalculator.Of(b.Model));
        var second = CostMapping.Of(b, loaded);
        var (had, has) = (first.Reached, second.Reached);
        return new CostDifferenceResponse(
            second,
            [.. compared.Lines.Select(line => new ComparedLineResponse(
                line.Id, line.Title, line.First is { } one ? CostMapping.Kronor(one.Ore) : null,
                line.Second is { } other ? CostMapping.Kronor(other.Ore) : null, CostMapping.Kronor(line.Ore),
                CostMapping.Plain(line.First?.Hours), CostMapping.Plain(line.Second?.Hours),
                CostMapping.Plain(line.Hours)))],
            CostMapping.Kronor(compared.Ore),
            CostMapping.Kronor(compared.Second.RunningOre - compared.First.RunningOre), second.Once - first.Once,
            second.Indirect - first.Indirect, second.Hours - first.Hours, has?.People - had?.People,
            has?.Weighted - had?.Weighted, has?.PerPerson - had?.PerPerson,
            has?.PerWeightedPerson - had?.PerWeightedPerson, [.. YearsOf(first, second)],
            [.. NotesOf(a.Model, b.Model)]);
    }

    /// <summary>Year by year; a year that a model does not have is null, and has no difference.</summary>
    private static IEnumerable<ComparedYearResponse> YearsOf(CostResponse a, CostResponse b)
    {
        var (first, second) = (a.Years.ToDictionary(year => year.Year), b.Years.ToDictionary(year => year.Year));
        foreach (var year in first.Keys.Union(second.Keys).Order())
        {
            var (one, other) = (first.GetValueOrDefault(year)?.Total, second.GetValueOrDefault(year)?.Total);
            yield return new ComparedYearResponse(year, one, other, other - one);
        }
    }

    private static IEnumerable<string> NotesOf(CostModel a, CostModel b)
    {
        yield return "Skillnaden är B minus A. Raderna paras ihop efter post.";
        if (a.Years != b.Years)
            yield return $"A gäller {a.Years} år och B {b.Years} år: summorna är inte av samma tid.";
        if (a.FullTimeHours != b.FullTimeHours)
            yield return "Heltiden har inte lika många timmar i A och B.";
    }
}
