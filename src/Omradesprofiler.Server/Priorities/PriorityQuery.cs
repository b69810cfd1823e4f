using System.Globalization;
using Omradesprofiler.Areas;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using Omradesprofiler.Priorities;
using Omradesprofiler.Profiles;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Statistics;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Priorities;

/// <summary>A request that has been understood.</summary>
/// <param name="Recipe">What the index is made of.</param>
/// <param name="Saved">The version of the journal; null for an indicator as it is, and for parts alone.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Within">The area that the others lie in; null for all.</param>
/// <param name="Options">How areas are chosen.</param>
public sealed record PriorityQuery(
    IndexRecipe Recipe, SavedIndex? Saved, IndexColumns Columns, Area? Within, PriorityOptions Options)
{
    public const string IndicatorPrefix = "indicator:";

    private const int MostTop = 10_000;
    private const int FewestDraws = 100;
    private const int MostDraws = 10_000;

    /// <summary>The indicator that is taken as it is, or null for a composed index.</summary>
    public Indicator? Indicator =>
        Recipe.Parts is [{ Transform: IndexTransform.AsIs }] ? Columns.Parts[0].Indicator : null;

    /// <exception cref="ApiException">Something is wrong; the message names the parameter and the rule.</exception>
    public static PriorityQuery Parse(LoadedSnapshot loaded, IndexJournal journal, PriorityRequest request)
    {
        var engine = loaded.Indicators;
        var index = request.Index ?? throw ApiException.BadParameter(
            "index",
            "Ange ett sparat index (/api/v1/indices), en indikator som den är, indicator:cni, eller delar med vikter, "
            + "parts:2*cni,1*sysselsatta.");
        var saved = IsUnsaved(index) ? null : IndexEndpoints.Find(loaded, journal, index, request.Version);
        if (saved is null && request.Version is not null)
            throw ApiException.BadParameter("version", "Bara sparade index har versioner.");
        var recipe = saved?.Recipe ?? UnsavedOf(engine, index);
        var level = AreaQuery.Level(request.Level);
        var way = Way(request);
        var place = new IndexPlace(
            level, AreaQuery.Edition(request.Edition, level, engine.Register), AreaQuery.Period(request.Period), way,
            Coverage(engine, request.Coverage, way));
        var (columns, refusal) = IndexColumns.Find(engine, recipe, place);
        if (columns is null)
            throw Refused(refusal!, place, engine);
        var within = AreaQuery.Within(request.Within, engine.Register, columns.Layer.Edition);
        return new PriorityQuery(recipe, saved, columns, within, OptionsOf(request, way, recipe, columns));
    }

    /// <summary>The areas that are asked about, as places in the layer.</summary>
    public IReadOnlyList<int> Areas(AreaRegister register) => Within is null
        ? [.. Enumerable.Range(0, Columns.Layer.Count)]
        : Ranking.IndicesWithin(register, Columns.Layer, Within);

    private static bool IsUnsaved(string index) =>
        index.StartsWith(IndicatorPrefix, StringComparison.Ordinal) || IsParts(index);

    private static bool IsParts(string index) => index.StartsWith(IndexNotation.Prefix, StringComparison.Ordinal);

    private static IndexRecipe UnsavedOf(IndicatorEngine engine, string index)
    {
        if (!IsParts(index))
            return AsItIs(engine, index[IndicatorPrefix.Length..]);
        var reading = IndexNotation.Read(index, engine);
        return reading.Recipe ?? throw ApiException.BadParameter(
            "index", string.Join(" ", reading.Faults.Select(fault => $"{fault.Place}: {fault.Text}")));
    }

    private static IndexRecipe AsItIs(IndicatorEngine engine, string id)
    {
        var indicator = engine.Catalog.Find(id) ?? throw ApiException.NotFound(
            "Indikatorn", "Det finns ingen indikator med det namnet. Alla finns i /api/v1/indicators.");
        return indicator.Polarity switch
        {
            Polarity.None => throw ApiException.BadParameter(
                "index",
                $"\"{indicator.Title}\" är varken bra eller dålig i sig. "
                + "Spara ett index med indikatorn och en riktning."),
            var polarity => new IndexRecipe(IndicatorPrefix + id, indicator.Title, [new IndexPart(
                id, 1,
                polarity == Polarity.HigherIsBetter ? NeedDirection.LowerIsNeed : NeedDirection.HigherIsNeed,
                IndexTransform.AsIs)]),
        };
    }

    private static PriorityWay Way(PriorityRequest request)
    {
        var way = request.By switch
        {
            null or "index" => PriorityWay.Index,
            "people" => PriorityWay.People,
            "threshold" => PriorityWay.Threshold,
            "unmet" => PriorityWay.Unmet,
            _ => throw ApiException.BadParameter("by", "Sättet ska vara index, people, threshold eller unmet."),
        };
        if (way == PriorityWay.Threshold != request.Threshold is not null)
            throw ApiException.BadParameter("threshold", "Ett tröskelvärde hör ihop med by=threshold.");
        if (way == PriorityWay.Threshold && request.Top is not null)
            throw ApiException.BadParameter("top", "Med by=threshold bestämmer tröskeln antalet. Utelämna top.");
        if (way == PriorityWay.Unmet != request.Coverage is not null)
            throw ApiException.BadParameter(
                "coverage", "En indikator för andelen vars behov är täckt hör ihop med by=unmet.");
        return way;
    }

    private static Indicator? Coverage(IndicatorEngine engine, string? id, PriorityWay way)
    {
        if (way != PriorityWay.Unmet)
            return null;
        var indicator = engine.Catalog.Find(id!) ?? throw ApiException.NotFound(
            "Indikatorn i coverage", "Det finns ingen indikator med det namnet. Alla finns i /api/v1/indicators.");
        return indicator.Unit == "%"
            ? indicator
            : throw ApiException.BadParameter("coverage", "Täckningen ska vara en andel, i procent.");
    }

    private static PriorityOptions OptionsOf(
        PriorityRequest request, PriorityWay way, IndexRecipe recipe, IndexColumns columns)
    {
        var draws = request.Draws is null ? 1_000 : WholeNumber("draws", request.Draws, FewestDraws, MostDraws);
        if ((long)draws * columns.Layer.Count > PriorityEngine.MostCells)
            throw ApiException.BadParameter(
                "draws",
                $"För {columns.Layer.Count} områden är högst {PriorityEngine.MostCells / columns.Layer.Count} "
                + "dragningar möjliga.");
        return new PriorityOptions
        {
            Way = way,
            Top = AreaQuery.Count("top", request.Top, MostTop) ?? 10,
            Threshold = request.Threshold is { } text ? Threshold(text, recipe, columns) : 0,
            Draws = draws,
            Seed = request.Seed is { } seed
                ? (ulong)WholeNumber("seed", seed, 0, int.MaxValue)
                : PriorityOptions.UsualSeed,
            AreWeightsUncertain = request.Weights switch
            {
                null or "fixed" => false,
                "uncertain" => true,
                _ => throw ApiException.BadParameter("weights", "Vikterna ska vara fixed eller uncertain."),
            },
            Dependence = request.Dependence switch
            {
                null or "shared" => PartDependence.Shared,
                "independent" => PartDependence.Independent,
                _ => throw ApiException.BadParameter("dependence", "Beroendet ska vara shared eller independent."),
            },
        };
    }

    /// <summary>In the unit that values are shown in; inside, more is more need.</summary>
    private static double Threshold(string text, IndexRecipe recipe, IndexColumns columns)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number))
            throw ApiException.BadParameter("threshold", "Tröskeln ska vara ett tal, med punkt före decimalerna.");
        return recipe.Parts is [{ Transform: IndexTransform.AsIs } part]
            ? number / columns.Parts[0].Indicator.DisplayFactor * (part.Direction == NeedDirection.LowerIsNeed ? -1 : 1)
            : number;
    }

    private static int WholeNumber(string name, string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= least && number <= most
            ? number
            : throw ApiException.BadParameter(name, $"Talet ska vara ett heltal från {least} till {most}.");

    private static ApiException Refused(IndexRefusal refusal, IndexPlace place, IndicatorEngine engine)
    {
        if (refusal.Indicator is not { } indicator)
            return ApiException.NotFound(
                "Värdena", "En del av indexet, eller folkmängden, finns inte i den här datamängden.");
        var availability = engine.AvailabilityOf(indicator);
        var places = availability.Places.Where(known => known.Level == place.Level)
            .Select(known => $"{known.Edition?.Name} {string.Join(", ", known.Periods.Select(p => p.Slug))}".Trim());
        return ApiException.NotFound(
            "Värdena",
            refusal.Reason == Refusal.LevelLacksIndicator
                ? $"\"{indicator.Title}\": {refusal.Reason.Text()} Nivåer som finns: "
                    + $"{string.Join(", ", availability.Levels.Select(level => level.Slug()))}."
                : $"\"{indicator.Title}\" har inga värden för den årgången och perioden. "
                    + $"Finns: {string.Join("; ", places)}.");
    }
}
