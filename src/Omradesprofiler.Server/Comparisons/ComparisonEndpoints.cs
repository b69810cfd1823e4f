using Omradesprofiler.Areas;
using Omradesprofiler.Comparisons;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Indicators;
using Omradesprofiler.Snapshots;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Server.Comparisons;

/// <summary>What many areas' values say together: clusters, smoothed values, inequality, classes.</summary>
public static class ComparisonEndpoints
{
    public static void MapComparisons(this IEndpointRouteBuilder api)
    {
        api.MapGet("/indicators/{id}/clusters", Clusters).Produces<ClusterList>().ProducesProblem(400)
            .ProducesProblem(404).WithSummary("Var höga eller låga värden samlas, med hänsyn till slump");
        api.MapGet("/indicators/{id}/smoothed", Smoothed).Produces<SmoothedList>().ProducesProblem(400)
            .ProducesProblem(404).WithSummary("Utjämnade värden bredvid de råa");
        api.MapGet("/indicators/{id}/inequality", InequalityAnswer.Get).Produces<InequalityList>()
            .ProducesProblem(400).ProducesProblem(404)
            .WithSummary("Ojämlikhet mellan områden ordnade efter behov, period för period");
        api.MapGet("/indicators/{id}/classes", ClassAnswer.Get).Produces<ClassList>().ProducesProblem(400)
            .ProducesProblem(404).WithSummary("Klassgränser för en karta");
    }

    /// <summary>What the answer is about.</summary>
    internal static SelectionReference ReferenceOf(
        LoadedSnapshot loaded, ColumnSelection selection, SelectionQuery query)
    {
        var (column, indicator) = (selection.Column, selection.Column.Indicator);
        return new SelectionReference(
            indicator.Id, indicator.Title, indicator.Unit, column.Key.Level.Slug(), column.Key.Edition?.Name,
            column.Key.Period.Slug, query.Within, selection.Areas.Length,
            SourceText.Of(indicator, null, column.SourceIds, loaded.Snapshot.Manifest));
    }

    private static async Task<IResult> Clusters(
        LoadedSnapshot loaded, SlowAnswers answers, string id, [AsParameters] SelectionQuery query, string? statistic,
        string? format)
    {
        var isMoran = statistic switch
        {
            null or "localMoran" => true,
            "getisOrd" => false,
            _ => throw ApiException.BadParameter("statistic", "Måttet ska vara localMoran eller getisOrd."),
        };
        var selection = query.Select(loaded, id);
        var neighbors = SelectionQuery.NeighborsOf(loaded, selection.Column.Layer);
        var outcome = await answers.Get($"clusters {loaded.ETag} {id} {isMoran} {query}", () => isMoran
            ? AreaClusters.LocalMoran(selection, neighbors)
            : AreaClusters.GetisOrd(selection, neighbors));
        var answer = ClusterAnswer.Of(ReferenceOf(loaded, selection, query), loaded, selection, outcome, isMoran);
        return AreaQuery.IsCsv(format)
            ? CsvText.File(
                $"kluster-{id}", ["nivå", "kod", "område", "kluster", "mått", "p"],
                answer.Clusters.Select(c => (IReadOnlyList<object?>)
                    [c.Area.Level, c.Area.Code, c.Area.Label, c.Cluster, c.Statistic, c.Probability]))
            : Results.Ok(answer);
    }

    private static IResult Smoothed(
        LoadedSnapshot loaded, string id, [AsParameters] SelectionQuery query, string? by, string? format)
    {
        var isGlobal = by switch
        {
            null or "global" => true,
            "neighbors" => false,
            _ => throw ApiException.BadParameter("by", "Utjämningen ska vara global eller neighbors."),
        };
        var selection = query.Select(loaded, id);
        var outcome = isGlobal
            ? Smoothing.Global(selection)
            : Smoothing.ByNeighbors(selection, SelectionQuery.NeighborsOf(loaded, selection.Column.Layer));
        var indicator = selection.Column.Indicator;
        var factor = indicator.DisplayFactor;
        var manifest = loaded.Snapshot.Manifest;
        List<SmoothedValue> values = outcome.TryGet(out var smoothing)
            ? [.. selection.Areas.Zip(smoothing.Values, (area, value) => new SmoothedValue(
                ValueResponse.Of(selection.Column.ValueAt(area), manifest), value * factor))]
            : [];
        return AreaQuery.IsCsv(format)
            ? CsvText.File(
                $"utjamnat-{id}", [.. ValueCsv.Header, "utjämnat värde"],
                values.Select(value => (IReadOnlyList<object?>)
                    [
                        .. ValueCsv.Row(indicator.Title, indicator.Decimals, value.Raw),
                        ShownPrecision.Of(value.Raw, indicator.Decimals).Round(value.Smoothed),
                    ]))
            : Results.Ok(new SmoothedList(
                ReferenceOf(loaded, selection, query), isGlobal ? "global" : "neighbors",
                isGlobal
                    ? "Empirisk Bayes (Marshall 1991) mot medelvärdet för urvalet. Visas bredvid det råa värdet."
                    : "Empirisk Bayes (Marshall 1991) mot medelvärdet för området och dess grannar. Visas bredvid det "
                        + "råa värdet.",
                smoothing?.HasSpread, values, values.Count, outcome.IsGiven ? null : outcome.Reason.Text(),
                loaded.Snapshot.Id.Value));
    }
}
