using System.Globalization;
using Omradesprofiler.MobileTeams.Requests;
using Omradesprofiler.Siting.Requests;
using Omradesprofiler.Siting.Scenarios;

namespace Omradesprofiler.MobileTeams.Scenarios;

/// <summary>A schedule in sentences, by rules: nothing that the numbers do not carry.</summary>
internal static class ScheduleTexts
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");
    private static readonly string[] Weekdays = ["måndag", "tisdag", "onsdag", "torsdag", "fredag"];

    /// <summary>What covered demand is counted in.</summary>
    public static string UnitOf(ScheduleScenario scenario) => scenario.Request.Demand.Kind switch
    {
        DemandKind.CniPeople => "invånare vägda med CNI",
        DemandKind.Indicator => scenario.Places.Plan.DemandText,
        DemandKind.AgeGroup => $"invånare {SitingText.Ages(scenario.Request.Demand.Age!)}",
        _ => "invånare",
    };

    /// <summary>What it is.</summary>
    public static string TitleOf(ScheduleScenario scenario) =>
        $"{SitingText.Count(scenario.Problem.Teams.Count, "mobilt team", "mobila team")}, hållplats inom "
        + $"{scenario.Request.ReachMinutes} minuter {EveryOf(scenario.Request.EveryDays)}";

    /// <summary>How often, in words.</summary>
    public static string EveryOf(int days) => DayWords.Every(days);

    /// <summary>A day of the schedule, from 1.</summary>
    public static string DayOf(int day) => $"Vecka {((day - 1) / 5) + 1}, {Weekdays[(day - 1) % 5]}";

    /// <summary>What is proven.</summary>
    public static string ProofOf(ScheduleResult result) => result.Status == ScheduleStatus.Optimal
        ? "Bevisat bäst: ingen turlista inom samma ramar täcker mer."
        : "Bevisad gräns: en annan turlista inom samma ramar kan täcka högst "
            + $"{SitingText.PercentAtMost((result.Bound - result.Covered) / (double)Math.Max(1, result.Covered))} mer.";

    public static IReadOnlyList<string> Of(ScheduleReport report, ScheduleScenario scenario)
    {
        var share = report.People / (double)Math.Max(1, report.Demand.People);
        var texts = new List<string>
        {
            $"{SitingText.Number(report.People)} invånare ({SitingText.Percent(share)}) har en hållplats inom "
                + $"{scenario.Request.ReachMinutes} minuter som besöks {EveryOf(scenario.Request.EveryDays)}: "
                + $"{SitingText.Count(report.Stops.Count, "hållplats", "hållplatser")}.",
            report.Proof,
            $"Teamen är på vägen {Hours(report.RoadHours)} och på plats {Hours(report.StopHours)} under "
                + $"{SitingText.Count(scenario.Request.Days, "arbetsdag", "arbetsdagar")}.",
        };
        if (report.PeopleServedToday > 0)
            texts.Add(
                $"{SitingText.Number(report.PeopleServedToday)} invånare har redan en vårdcentral inom "
                + $"{scenario.Request.ReachMinutes} minuter och räknas inte in i behovet.");
        texts.AddRange(report.Limits.Select(limit => limit.Text));
        return texts;
    }

    public static IReadOnlyList<string> NotesOf(ScheduleScenario scenario)
    {
        var (request, notes) = (scenario.Request, new List<string>());
        notes.Add(
            $"Turlistan upprepas efter {request.Days} arbetsdagar. En hållplats räknas bara om det aldrig är mer än "
            + $"{SitingText.Count(request.EveryDays, "arbetsdag", "arbetsdagar")} mellan besöken, och den som har "
            + "flera hållplatser inom tiden räknas en gång.");
        if (request.WinterFactor > 1)
            notes.Add(
                $"Körtider med bil är räknade gånger {request.WinterFactor.ToString("0.##", Swedish)} för vinterväg. "
                + "Tiderna säger inte vad som är färja: också överfarter räknas som så mycket längre, fast de inte "
                + "blir det, och platser på öar kan därför falla bort i onödan.");
        notes.Add(scenario.Places.Plan.Option.Kind == Travel.TravelKind.StraightLine
            || scenario.Driving.Kind == Travel.TravelKind.StraightLine
                ? "Tider ur fågelvägen är uppskattningar: vatten, färjor och vägar räknas inte."
                : "Färjor på vägen räknas med den tid som vägnätet anger; väntan på en avgång är med bara om den är "
                    + "med där.");
        notes.Add("Täckning betyder att en hållplats finns inom tiden, inte att tiden där räcker för alla.");
        notes.Add("Platsernas öppettider räknas inte med: kontrollera att lokalen är öppen de tider som står i "
            + "turlistan.");
        notes.Add(WorkingTimeOf(request));
        if (scenario.Places.Plan.IsByDeso)
            notes.Add("Varje DeSO räknas som en punkt, med sina invånares medelrestid.");
        return notes;
    }

    private static string WorkingTimeOf(ScheduleRequest request)
    {
        var text = "Raster läggs inte in i turlistan: de måste rymmas i tiden på plats, eller så sätts en kortare "
            + "arbetsdag.";
        if (request.Teams.Any(team => team.DayMinutes > ScheduleLimits.WithoutBreak))
            text += " Arbetstidslagen kräver rast efter högst fem timmars arbete.";
        return request.Teams.Any(team => team.DayMinutes > ScheduleLimits.RestedDay)
            ? text + " En dag över 13 timmar ger mindre än de elva timmars dygnsvila som lagen kräver."
            : text;
    }

    /// <summary>Hours as they stand in sentences.</summary>
    public static string Hours(double hours) => hours.ToString("0.#", Swedish) + " timmar";
}
