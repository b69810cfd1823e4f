using Omradesprofiler.Areas;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.DrawnAreas;

/// <summary>Mitt område: a shape or a list of areas in the address, so that the answer is a link.</summary>
public static class DrawnAreaEndpoints
{
    private static readonly string[] Header =
    [
        "indikator", "grupp", "status", "förklaring", "värde", "enhet", "period", "undre", "övre", "konfidens",
        "osäkert", "anmärkning", "källa", "jämfört med", "jämförelsetal", "jämförelse",
    ];

    public static void MapDrawnAreas(this IEndpointRouteBuilder api) =>
        api.MapGet("/drawn-areas/profile", Get).Produces<DrawnAreaResponse>().ProducesProblem(400)
            .ProducesProblem(404).ProducesProblem(422)
            .WithSummary("Profil för ett område som är ritat för hand, eller för flera hela områden tillsammans");

    private static IResult Get(
        LoadedSnapshot loaded, DrawnAreaGrounds grounds, string? shape, string? areas, string? edition, string? format)
    {
        var isCsv = AreaQuery.IsCsv(format);
        if (shape is null == areas is null)
            throw ApiException.BadParameter("shape", "Ange antingen en form (shape) eller hela områden (areas).");
        var answer = shape is not null ? OfShape(loaded, grounds, shape, edition) : OfWhole(loaded, grounds, areas!);
        return isCsv ? CsvText.File("mitt-omrade", Header, RowsOf(answer)) : Results.Ok(answer);
    }

    private static DrawnAreaResponse OfShape(
        LoadedSnapshot loaded, DrawnAreaGrounds grounds, string text, string? edition)
    {
        var register = loaded.Snapshot.Register;
        var drawn = DrawnAreaQuery.Shape(text);
        var wanted = AreaQuery.Edition(edition, AreaLevel.Deso, register) ?? register.Newest.Edition;
        var ground = GroundOf(loaded, grounds, wanted);
        return new DrawnAreaAnswer(loaded, ground.Builder.OfShape(drawn)).Make(drawn.AreaSquareMeters);
    }

    private static DrawnAreaResponse OfWhole(LoadedSnapshot loaded, DrawnAreaGrounds grounds, string text)
    {
        var (edition, desos) = DrawnAreaQuery.Whole(text, loaded.Snapshot.Register);
        var ground = GroundOf(loaded, grounds, edition);
        return new DrawnAreaAnswer(loaded, ground.Builder.OfWhole(desos))
            .Make(desos.Distinct().Sum(deso => ground.Shapes[deso]?.AreaSquareMeters ?? 0));
    }

    private static DrawnAreaGround GroundOf(LoadedSnapshot loaded, DrawnAreaGrounds grounds, Edition edition) =>
        grounds.Find(loaded, edition)
        ?? throw ApiException.NotFound("Gränserna", $"Datamängden har inga gränser för {edition.SwedishName}.");

    private static IEnumerable<IReadOnlyList<object?>> RowsOf(DrawnAreaResponse answer) =>
        from indicator in answer.Indicators
        let value = indicator.Value
        from compared in indicator.Compared.DefaultIfEmpty()
        select (IReadOnlyList<object?>)
        [
            indicator.Title, indicator.Group, value.Status, value.ReasonText, value.Value, value.Unit, value.Period,
            value.Interval?.Lower, value.Interval?.Upper, value.Interval?.Confidence, value.Uncertain ? "ja" : null,
            string.Join(" ", value.Notes), value.Source, compared?.Label, compared?.Number,
            compared?.Judgement.Result,
        ];
}
