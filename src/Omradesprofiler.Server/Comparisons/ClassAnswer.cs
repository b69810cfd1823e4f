using System.Globalization;
using Omradesprofiler.Comparisons;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Indicators;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Server.Comparisons;

/// <summary>
/// Class limits of published values, in the indicator's unit and rounded as a map gets them, so that the classes are
/// the map's; suppressed areas take no part in them.
/// </summary>
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
        var values = Shown(selection);
        var (name, outcome) = method switch
        {
            null or "jenks" => (
                "Naturliga brytpunkter (Fisher–Jenks)", ClassLimits.FisherJenks(values, count)),
            "quantiles" => ("Lika många områden i varje klass", ClassLimits.Quantiles(values, count)),
            "equal" => ("Lika breda klasser", ClassLimits.EqualIntervals(values, count)),
            "deviations" => (
                "Medelvärde och standardavvikelser",
                ClassLimits.MeanAndDeviations(values, Math.Min(count / 2, MostDeviations))),
            "given" => ("Givna gränser", ClassLimits.Given(values, Given(limits))),
            _ => throw ApiException.BadParameter(
                "method", "Metoden ska vara jenks, quantiles, equal, deviations eller given."),
        };
        List<ValueClass> rows = outcome.TryGet(out var upper) ? [.. ClassesOf(selection, values, upper)] : [];
        return AreaQuery.IsCsv(format)
            ? CsvText.File(
                $"klasser-{id}", ["undre", "övre", "områden", "nämnare"],
                rows.Select(row => (IReadOnlyList<object?>)[row.Lower, row.Upper, row.Areas, row.Denominator]))
            : Results.Ok(new ClassList(
                ComparisonEndpoints.ReferenceOf(loaded, selection, query), method ?? "jenks", name, rows, rows.Count,
                outcome.IsGiven ? null : outcome.Reason.Text(), loaded.Snapshot.Id.Value));
    }

    private static double[] Shown(ColumnSelection selection)
    {
        var indicator = selection.Column.Indicator;
        var digits = ValueArray.RoundingOf(indicator);
        return [.. selection.Values.Select(value => ValueArray.Rounded(value * indicator.DisplayFactor, digits))];
    }

    private static IEnumerable<ValueClass> ClassesOf(ColumnSelection selection, double[] values, double[] upper)
    {
        var people = selection.FindDenominators();
        var members = values.Select((value, i) => (Class: ClassLimits.ClassOf(upper, value), i))
            .ToLookup(pair => pair.Class, pair => pair.i);
        for (var i = 0; i < upper.Length; i++)
            yield return new ValueClass(
                i == 0 ? values.Append(upper[0]).Min() : upper[i - 1], upper[i], members[i].Count(),
                people is null ? null : members[i].Sum(member => people[member]));
    }

    private static double[] Given(string? text)
    {
        const string Rule = "Gränserna ges som tal med komma emellan, stigande, i indikatorns enhet: 10,20,30.5.";
        var parts = (text ?? "").Split(',');
        if (parts.Length > MostClasses)
            throw ApiException.BadParameter("limits", Rule);
        return Array.ConvertAll(parts, part =>
            double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var limit)
            && double.IsFinite(limit)
                ? limit
                : throw ApiException.BadParameter("limits", Rule));
    }
}
