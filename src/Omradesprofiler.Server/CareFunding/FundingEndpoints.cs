using System.Text.Json;
using Omradesprofiler.CareFunding;
using Omradesprofiler.Population;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.CareFunding;

public static class FundingEndpoints
{
    private const int LongestBody = 64 << 10;

    public static void MapCareFunding(this IEndpointRouteBuilder api) =>
        api.MapPost("/care-funding/simulations", Simulate).Accepts<JsonElement>("application/json")
            .Produces<FundingSimulationResponse>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(413)
            .ProducesProblem(415)
            .WithSummary("Jämför två CNI-regler över alla vårdcentraler: vem får mer, vem får mindre, och varför");

    private static async Task<IResult> Simulate(HttpContext context, LoadedSnapshot loaded, string? format)
    {
        var isCsv = AreaQuery.IsCsv(format);
        var (request, faults) = FundingRequest.Read(
            await JsonBody.Read(context.Request, LongestBody, "Reglerna"));
        if (request is null)
            return RequestProblems.Of(faults);
        var period = PeriodOf(loaded, request);
        var compared = FundingSimulation.Compare(
            Apply(loaded, request.First, period, request), Apply(loaded, request.Second, period, request));
        var answer = FundingMapping.Of(compared, request.AllowEstimated, loaded.Snapshot.Id.Value);
        return isCsv ? FundingCsv.File(answer) : Results.Ok(answer);
    }

    /// <summary>The newest month that was ordered; where estimates are accepted, any year will do.</summary>
    private static Period PeriodOf(LoadedSnapshot loaded, FundingRequest request)
    {
        var need = loaded.Care.Need;
        var raw = need.FindIndex(null, isRelative: false);
        List<Period> known = [.. need.Periods];
        if (request.AllowEstimated && need.Estimate is { } estimate && raw is not null)
            known = [.. estimate.PeriodsOf(raw), .. known];
        var asked = request.Period ?? known.Select(one => (Period?)one).LastOrDefault();
        return asked is { } period && known.Contains(period)
            ? period
            : throw ApiException.NotFound(
                "CNI för listade", known.Count == 0
                    ? "CNI för listade är inte beställt hos SCB, och pengar flyttas inte efter en skattning om den "
                        + "inte begärs (allowEstimated)."
                    : $"Perioder som finns: {string.Join(", ", known.Select(one => one.Slug))}.");
    }

    private static FundingResult Apply(
        LoadedSnapshot loaded, FundingRule rule, Period period, FundingRequest request)
    {
        var bases = new FundingBases(loaded.Care.Need, loaded.Snapshot.Manifest.CareCenters);
        var given = bases.Find(rule.Factors, period, request.AllowEstimated) ?? throw ApiException.NotFound(
            "CNI", "Indikatorkatalogen har inget CNI.");
        return FundingCalculator.Apply(rule, given) ?? throw ApiException.NotFound(
            "Referensen", $"Regeln \"{rule.Name}\" behöver {ReferenceOf(rule)}, och det saknas för {period.Slug}.");
    }

    private static string ReferenceOf(FundingRule rule) =>
        rule.Scale == FundingScale.RelativeToListed ? "CNI för de listade" : "rikets CNI";
}
