using Omradesprofiler.Areas;
using Omradesprofiler.Costs;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Costs;

/// <summary>From models to answers: the one place where öre become kronor.</summary>
internal static class CostMapping
{
    public const string Unit = "kronor";

    private const decimal OrePerKrona = 100;

    public static CostResponse Of(SavedCost saved, LoadedSnapshot loaded) => Of(saved.Model, loaded) with
    {
        Version = saved.Version,
        SavedAt = saved.At,
        SavedOn = saved.Snapshot,
    };

    public static CostResponse Of(CostModel model, LoadedSnapshot loaded)
    {
        var cost = CostCalculator.Of(model);
        var residents = new CostReachFinder(loaded.Indicators, loaded.Care).Of(model.Units);
        var reached = CostPerPerson.Of(cost, residents);
        return new CostResponse(
            model.Id, null, model.Name, UnitsOf(model.Units, loaded), model.FirstYear, model.LastYear,
            model.FullTimeHours, [.. cost.Lines.Select(line => LineOf(model, line))],
            [.. cost.Years.Select((year, i) => new CostYearResponse(
                year.Year, Kronor(year.Ore), Kronor(year.Ore - year.OnceOre), Kronor(year.OnceOre),
                Kronor(year.IndirectOre), Plain(year.Hours), Of(reached?.Years[i])))],
            Kronor(cost.Ore), Kronor(cost.OnceOre), Kronor(cost.IndirectOre), Plain(cost.Hours),
            new ResidentResponse(residents.People, residents.Weighted, residents.Notes), Of(reached?.Total),
            reached?.Notes ?? [WhyNotReached(model)], model.Source, null, null);
    }

    public static IReadOnlyList<string> NotesOf(IReadOnlyList<string> unreadable) => unreadable.Count == 0
        ? []
        : [$"Går inte att läsa, och är inte med: {string.Join(", ", unreadable)}. De andra står kvar."];

    public static CostSummary SummaryOf(SavedCost saved)
    {
        var (model, cost) = (saved.Model, CostCalculator.Of(saved.Model));
        return new CostSummary(
            model.Id, saved.Version, model.Name, model.FirstYear, model.LastYear, model.Units.Codes.Count,
            Kronor(cost.Ore), Plain(cost.Hours), model.Source, saved.At);
    }

    private static string WhyNotReached(CostModel model) => model.Reach is null
        ? "Modellen säger inte hur många som nås, så det finns ingen kostnad per person."
        : "Hur många som bor där är inte känt, så det finns ingen kostnad per person.";

    private static CostUnitsResponse UnitsOf(CostUnits units, LoadedSnapshot loaded)
    {
        if (units.Kind == CostUnitKind.CareCenter)
            return new CostUnitsResponse(
                "careCenter", null, null,
                [.. units.Codes.Select(code => new CostPlaceResponse(
                    code,
                    loaded.Snapshot.Manifest.CareCenters.FirstOrDefault(one => one.Code == code)?.Name ?? code))]);
        var layer = loaded.Snapshot.Register.FindLayer(units.Level!.Value, units.Edition);
        return new CostUnitsResponse(
            "area", units.Level.Value.Slug(), units.Edition?.Name,
            [.. units.Codes.Select(code => new CostPlaceResponse(code, layer?.Find(code)?.Label ?? code))]);
    }

    private static CostLineResponse LineOf(CostModel model, CostLineResult result)
    {
        var line = result.Line;
        var (hourly, salary, sum) = (
            line.Amount as CostAmount.Hourly, line.Amount as CostAmount.Salary, line.Amount as CostAmount.Sum);
        var hours = hourly?.Hours ?? salary?.Hours;
        return new CostLineResponse(
            line.Id, line.Title, hourly is not null ? "hourly" : salary is not null ? "salary" : "sum",
            line.IsPerUnit, line.IsIndirect, line.IsOnce, line.FirstYear, line.LastYear, Plain(hours),
            hours is { } known ? decimal.Round(known / model.FullTimeHours, 4) : null,
            hourly?.OrePerHour / OrePerKrona, salary?.OrePerMonth / OrePerKrona, salary?.Overhead * 100,
            sum?.Ore / OrePerKrona, result.Units, Kronor(result.OrePerYear), Plain(result.HoursPerYear),
            Kronor(result.Ore), Plain(result.Hours), Plain(result.HoursPerUnit));
    }

    private static ReachedCostResponse? Of(ReachedCost? reached) => reached is null ? null : new ReachedCostResponse(
        reached.People, reached.Weighted, reached.Ore / OrePerKrona, reached.WeightedOre / OrePerKrona);

    internal static decimal Kronor(long ore) => ore / OrePerKrona;

    internal static decimal Plain(decimal hours) => decimal.Round(hours, 4);

    internal static decimal? Plain(decimal? hours) => hours is { } known ? Plain(known) : null;
}
