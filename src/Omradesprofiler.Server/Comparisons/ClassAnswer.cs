using System.Globalization;
using Omradesprofiler.Comparisons;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Server.Comparisons;

/// <summary>Class limits of published values; suppressed areas take no part in them.</summary>
internal static class ClassAnswer
{
    private const int UsualClasses = 5;
    private const int MostClasses = 9;
    private const int MostDeviations = 3;

    public static IResult Get(
        LoadedSnapshot loaded, string id, [AsParameters] SelectionQuery query, string? method, string? classes,
        string? limits, string? format)
    {
        var count = AreaQuery.Count("classes", classes, MostClasses) ?? UsualClasses;
        var selection = query.Select(loaded, id);
        var factor = selection.Column.Indicator.DisplayFactor;
        var (name, outcome) = method switch
        {
            null or "jenks" => (
                "Naturliga brytpunkter (Fisher–Jenks)", ClassLimits.FisherJenks(selection.Values, count)),
            "quantiles" => ("Lika många områden i varje klass", ClassLimits.Quantiles(selection.Values, count)),
            "equal" => ("Lika breda klasser", ClassLimits.EqualIntervals(selection.Values, count)),
            "deviations" => (
                "Medelvärde och standardavvikelser",
                ClassLimits.MeanAndDeviations(selection.Values, Math.Min(count / 2, MostDeviations))),
            "given" => ("Givna gränser", ClassLimits.Given(selection.Values, Given(limits, factor))),
            _ => throw ApiException.BadParameter(
                "method", "Metoden ska vara jenks, quantiles, equal, deviations eller given."),
        };
        List<ValueClass> rows = outcome.TryGet(out var upper) ? [.. ClassesOf(selection, upper)] : [];
        return AreaQuery.IsCsv(format)
            ? CsvText.File(
                $"klasser-{id}", ["undre", "övre", "områden", "nämnare"],
                rows.Select(row => (IReadOnlyList<object?>)[row.Lower, row.Upper, row.Areas, row.Denominator]))
            : Results.Ok(new ClassList(
                ComparisonEndpoints.ReferenceOf(loaded, selection, query), method ?? "jenks", name, rows, rows.Count,
                outcome.IsGiven ? null : outcome.Reason.Text(), loaded.Snapshot.Id.Value));
    }

    private static IEnumerable<ValueClass> ClassesOf(ColumnSelection selection, double[] upper)
    {
        var factor = selection.Column.Indicator.DisplayFactor;
        var people = selection.FindDenominators();
        var members = selection.Values.Select((value, i) => (Class: ClassLimits.ClassOf(upper, value), i))
            .ToLookup(pair => pair.Class, pair => pair.i);
        for (var i = 0; i < upper.Length; i++)
            yield return new ValueClass(
                (i == 0 ? Math.Min(selection.Values.Min(), upper[0]) : upper[i - 1]) * factor, upper[i] * factor,
                members[i].Count(), people is null ? null : members[i].Sum(member => people[member]));
    }

    private static double[] Given(string? text, double factor)
    {
        const string Rule = "Gränserna ges som tal med komma emellan, stigande, i indikatorns enhet: 10,20,30.5.";
        var parts = (text ?? "").Split(',');
        if (parts.Length > MostClasses)
            throw ApiException.BadParameter("limits", Rule);
        return Array.ConvertAll(parts, part =>
            double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var limit)
            && double.IsFinite(limit)
                ? limit / factor
                : throw ApiException.BadParameter("limits", Rule));
    }
}
