using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Comparisons;
using Omradesprofiler.Indicators;
using Omradesprofiler.Population;
using Omradesprofiler.Profiles;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.CareCenters;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Indicators;
using Omradesprofiler.Server.Profiles;

namespace Omradesprofiler.Server.DrawnAreas;

/// <summary>
/// The profile of a drawn area, by the same engine as catchments: one product of released counts with its shares.
/// </summary>
public sealed class DrawnAreaAnswer(LoadedSnapshot loaded, DrawnArea drawn)
{
    /// <summary>A drawn area must hold this many people: about half of a small DeSO.</summary>
    public const double FewestPeople = 350;

    /// <summary>A DeSO has at least this many, by SCB's rule: what one counts for whose people are not known.</summary>
    private const double FewestInDeso = 700;

    private const string NotTried =
        "Delar av DeSO är med. Intervallet räknar inte med den osäkerheten, så skillnaden prövas inte.";

    private const string Population = "folkmangd";
    private const string Column = "mitt-omrade";

    private readonly AreaLayer _layer = loaded.Snapshot.Register.FindLayer(AreaLevel.Deso, drawn.Edition)!;

    /// <exception cref="ApiException">It is too small to be told of: 422.</exception>
    public DrawnAreaResponse Make(double squareMeters)
    {
        var column = loaded.Indicators.Catalog.Find(Population) is { } population
            ? loaded.Indicators.FindNewest(population, AreaLevel.Deso, drawn.Edition)
            : null;
        var parts = PartsOf(column);
        var people = parts.All(part => part.People is not null) ? parts.Sum(part => part.People) : null;
        RequireSize(parts, people);
        var engine = new CatchmentEngine(loaded.Indicators, GeographyOf(), []);
        var county = CountyOf(parts);
        return new DrawnAreaResponse(
            drawn.Edition.Name, people is { } known ? Math.Round(known) : null, column?.Key.Period.Slug,
            squareMeters / 1e6,
            !drawn.IsWhole, [.. CertaintyOf(parts)], parts, county is null ? null : AreaReference.Of(county),
            [.. loaded.Indicators.Catalog.Indicators.Select(indicator => IndicatorOf(indicator, engine, county))
                .OfType<DrawnIndicatorResponse>()], loaded.Snapshot.Id.Value);
    }

    private List<DrawnPartResponse> PartsOf(IndicatorColumn? people) =>
    [
        .. drawn.Parts.Select(part => new DrawnPartResponse(
            AreaReference.Of(_layer.Areas[part.Deso]), Math.Round(part.Share, 2),
            people?.FigureAt(part.Deso) is Figure.Published known ? Math.Round(known.Value * part.Share) : null,
            part.Method.Slug(), part.Method.SwedishName())),
    ];

    private static void RequireSize(List<DrawnPartResponse> parts, double? people)
    {
        if (parts.Count == 0)
            throw TooSmall("Ingen bor där, eller så lite av varje DeSO att det inte går att säga något. Rita större.");
        var least = people ?? parts.Sum(part => part.People ?? FewestInDeso * part.Share);
        if (least < FewestPeople)
            throw TooSmall(
                $"Området har {(people is null ? "minst" : "uppskattningsvis")} {least:0} invånare, och det behövs "
                + $"minst {FewestPeople:0}. Med färre säger värdena mer om DeSO:t runt om än om området. Rita större.");
        if (parts is [{ Share: < 1 } only])
            throw TooSmall(
                $"Området ligger inom ett enda DeSO ({only.Area.Label}) och har inga egna värden utöver dess. Se "
                + "DeSO:ts profil, eller rita över flera.");
    }

    private static ApiException TooSmall(string why) =>
        new(StatusCodes.Status422UnprocessableEntity, "Området är för litet", why);

    private CareGeography GeographyOf() => new(
        Column, CareGeographyKind.Other, "Mitt område", drawn.Edition, [Column], drawn.Weights, "Ritat för hand.")
    {
        SharedNote = "Delar av DeSO är med: värdet är skattat som om alla i ett DeSO vore lika.",
    };

    private Area? CountyOf(List<DrawnPartResponse> parts)
    {
        var tree = loaded.Snapshot.Register.FindTree(drawn.Edition)!;
        var counties = drawn.Parts.Select(part => tree.AncestorOf(AreaLevel.Deso, part.Deso, AreaLevel.County))
            .Distinct().ToList();
        return parts.Count > 0 && counties is [var only] ? tree.Layer(AreaLevel.County).Areas[only] : null;
    }

    private IEnumerable<string> CertaintyOf(List<DrawnPartResponse> parts)
    {
        var ground = parts.Count(part => part.Method == WeightMethod.Area.Slug());
        if (drawn.IsWhole)
            yield return "Området består av hela DeSO. Antalen är summor, inte skattningar.";
        else
            yield return $"{parts.Count(part => part.Share < 1)} av {parts.Count} DeSO är med till en del. Andelarna "
                + "är avrundade till hela tjugondelar, och de som bor i delen antas likna hela DeSO:t. Intervallen "
                + "visar slumpvariation, inte osäkerheten i det antagandet.";
        if (ground > 0)
            yield return $"{ground} DeSO är ytviktade: andelen av marken har fått stå för andelen av människorna, för "
                + "att DeSO:t har för få befolkade rutor eller för att rutorna inte är publicerade.";
        yield return "Medianer, medelvärden och publicerade index kan inte läggas ihop och saknas här. Dolda tal i ett "
            + "DeSO döljer områdets.";
    }

    private DrawnIndicatorResponse? IndicatorOf(Indicator indicator, CatchmentEngine engine, Area? county)
    {
        if (engine.PeriodsOf(indicator).Count == 0)
            return null;
        var value = engine.ValueOf(indicator, 0, null);
        if (value.Figure is Figure.Missing)
            return null;
        var manifest = loaded.Snapshot.Manifest;
        return new DrawnIndicatorResponse(
            indicator.Id, indicator.Title, indicator.Group, indicator.Unit, indicator.Decimals,
            IndicatorResponse.PolarityOf(indicator), CareValueResponse.Of(value, manifest),
            [
                .. Compare(indicator, value, county)
                    .Select(one => Judged(ComparedResponse.Of(one, indicator, manifest))),
            ]);
    }

    /// <summary>An interval that leaves out how people are shared can not bear a judgement.</summary>
    private ComparedResponse Judged(ComparedResponse compared) => drawn.IsWhole
        ? compared
        : compared with { Judgement = new JudgementResponse("notJudged", null, NotTried) };

    private IEnumerable<ComparedValue> Compare(Indicator indicator, CareCenterValue value, Area? county)
    {
        var country = loaded.Snapshot.Register.FindLayer(AreaLevel.Country, null)!.Areas[0];
        foreach (var area in new[] { county, country }.OfType<Area>())
        {
            var key = new ColumnKey(area.Id.Level, null, value.Key.Period, Sex.All, null);
            if (loaded.Indicators.Find(indicator, key) is not { } column)
                continue;
            var beside = column.ValueAt(column.Layer.IndexOf(area.Code));
            var number = (beside.Figure as Figure.Published)?.Value;
            yield return new ComparedValue(
                area.Name, beside, number, ValueComparison.WithKnown(value.Figure, number, indicator.Polarity));
        }
    }
}
