using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using Omradesprofiler.Priorities;
using Omradesprofiler.Responsibility.Requests;

namespace Omradesprofiler.Responsibility.Scenarios;

/// <summary>
/// People, and people weighted by need, of some areas as whole numbers: released figures alone, the newest of each.
/// </summary>
internal sealed class NeedColumns(
    IndicatorEngine indicators, AreaLayer layer, int[] areas, ProblemFaults faults,
    Func<string, int?, (IndexRecipe Recipe, int Version)?>? findIndex = null)
{
    /// <summary>The Care Need Index.</summary>
    public const string CniId = "cni";

    private readonly SortedSet<string> _periods = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _sources = new(StringComparer.Ordinal);

    /// <summary>The indicators with their periods, in words.</summary>
    public IReadOnlyList<string> Periods => [.. _periods];

    /// <summary>The sources of the numbers.</summary>
    public IReadOnlyList<string> Sources => [.. _sources];

    /// <summary>The version of the saved index that was used; null where none was.</summary>
    public int? IndexVersion { get; private set; }

    /// <summary>People.</summary>
    public int[] People()
    {
        return PeopleIndicator is { } people
            ? [.. Values(people, "within").Select(Whole)]
            : Refused("within", "Datamängden har ingen folkmängd.");
    }

    /// <summary>The indicator that counts people, or null.</summary>
    public Indicator? PeopleIndicator =>
        indicators.Catalog.Similarity.FirstOrDefault(i => i.Formula is IndicatorFormula.Count);

    /// <summary>What weighs in a basis.</summary>
    public int[] Of(NeedBasis basis, NeedWeight weight, int[] people, string place) => basis switch
    {
        NeedBasis.Cni => Cni(people, place),
        NeedBasis.Index => Index(weight, people, place),
        _ => people,
    };

    private int[] Cni(int[] people, string place)
    {
        if (indicators.Catalog.Find(CniId) is not { } cni)
            return Refused(place, "Datamängden har inget Care Need Index.");
        var values = Values(cni, place);
        return [.. people.Select((count, i) => Whole(count * values[i]))];
    }

    /// <summary>Need points times people, in the scale of people: their sum is that of the people.</summary>
    private int[] Index(NeedWeight weight, int[] people, string place)
    {
        if (findIndex?.Invoke(weight.Index!, weight.Version) is not var (recipe, version))
            return Refused($"{place}.index", $"Det finns inget sparat index {weight.Index} av den versionen.");
        IndexVersion = version;
        var (columns, refusal) = IndexColumns.Find(
            indicators, recipe, new IndexPlace(layer.Level, layer.Edition, null, PriorityWay.People, null));
        if (columns is null)
            return Refused(
                $"{place}.index",
                $"\"{refusal!.Indicator?.Title ?? recipe.Title}\" har inga värden för {layer.Edition!.SwedishName}.");
        if (areas.Where(area => columns.FindGap(area) is not null).Select(NameOf).ToList() is { Count: > 0 } gaps)
            return Refused(
                $"{place}.index", $"{gaps.Count} av {areas.Length} områden saknar index: {ProblemFaults.Names(gaps)}.");
        var options = new PriorityOptions { Way = PriorityWay.People, Draws = 1 };
        if (!PriorityEngine.Rank(columns.InputFor(areas), options).TryGet(out var result))
            return Refused($"{place}.index", "Områdena skiljer sig inte åt i indexet. Väg med people.");
        var need = new double[areas.Length];
        foreach (var area in result.Areas)
            need[area.Index] = area.Need;
        _periods.Add($"{recipe.Title}, version {version}");
        foreach (var column in columns.Parts)
            _sources.UnionWith(column.SourceIds);
        var scale = people.Sum(count => (double)count) / need.Sum();
        return [.. need.Select(one => Whole(one * scale))];
    }

    /// <summary>The newest released values of an indicator, one an area; what is lacking or hidden is a fault.
    /// </summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="place">Where in the request it was asked for.</param>
    /// <param name="age">An age group; null for all.</param>
    public double[] Values(Indicator indicator, string place, AgeGroup? age = null)
    {
        var title = age is { } group ? $"{indicator.Title}, {group.Slug} år" : indicator.Title;
        var found = indicators.FindNewest(indicator, layer.Level, layer.Edition);
        if (found is not null && age is not null)
            found = indicators.Find(indicator, found.Key with { Age = age });
        if (found is not { } column)
        {
            faults.Add(place, $"\"{title}\" har inga värden för {layer.Edition!.SwedishName}.");
            return new double[areas.Length];
        }

        var hidden = areas.Where(area => column.States[area] is CellState.OwnSuppressed or CellState.SourceSuppressed)
            .Select(NameOf).ToList();
        var missing = areas.Where(area => column.States[area] != CellState.Published).Select(NameOf).ToList();
        if (missing.Count > 0)
            faults.Add(
                place,
                $"\"{title}\" {column.Key.Period.Slug} saknas för {missing.Count} av {areas.Length} områden, varav "
                + $"{hidden.Count} är dolda: {ProblemFaults.Names(missing)}. Bara publicerade tal får väga.");
        _periods.Add($"{title} {column.Key.Period.Slug}");
        _sources.UnionWith(column.SourceIds);
        return [.. areas.Select(area => column.Values[area])];
    }

    /// <summary>How many each area has of what an indicator counts: its count, or what its share is a share of all of.
    /// </summary>
    /// <param name="indicator">A count or a share.</param>
    /// <param name="place">Where in the request it was asked for.</param>
    public double[] Counts(Indicator indicator, string place)
    {
        var values = Values(indicator, place);
        if (indicator.Formula is IndicatorFormula.Count
            || indicators.FindNewest(indicator, layer.Level, layer.Edition) is not { } column)
            return values;
        return
        [
            .. areas.Select(area => column.FigureAt(area) is Figure.Published { Numerator: { } count } ? count : 0),
        ];
    }

    private int[] Refused(string place, string text)
    {
        faults.Add(place, text);
        return new int[areas.Length];
    }

    private string NameOf(int area) => layer.Areas[area].Label;

    private static int Whole(double value) => (int)Math.Clamp(Math.Round(value), 0, int.MaxValue);
}
