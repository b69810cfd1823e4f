using Omradesprofiler.Siting.Requests;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Siting.Scenarios;

/// <summary>What a placement means in sentences, by rules: nothing that the numbers do not carry.</summary>
internal static class SitingSentences
{
    private const int MostNames = 3;

    public static IReadOnlyList<string> Of(
        SitingScenario scenario, SitingResult result, ModelTexts model,
        (PeopleTimes Before, PeopleTimes After, NeedGap? Gap) times)
    {
        var texts = new List<string> { ChoiceOf(scenario, result), model.ProofOf(result) };
        var (before, after) = (PeopleTimesMapping.WithinOf(times.Before), PeopleTimesMapping.WithinOf(times.After));
        var who = scenario.Plan.Request.Demand.Kind == DemandKind.People ? "invånarna" : "alla invånare";
        texts.Add(
            $"{SitingText.Percent(after)} av {who} har högst 10 minuter, "
            + $"mot {SitingText.Percent(before)} i dag.");
        if (times is { Before.MeanMinutes: { } today, After.MeanMinutes: { } then })
            texts.Add(times.Before.Reached == times.After.Reached
                ? $"Medelrestiden går från {SitingText.Minutes(today)} till {SitingText.Minutes(then)}."
                : $"Medelrestiden går från {SitingText.Minutes(today)} för de "
                    + $"{SitingText.Number(times.Before.Reached)} som når en vårdcentral i dag "
                    + $"till {SitingText.Minutes(then)} för de "
                    + $"{SitingText.Number(times.After.Reached)} som når en plats efter: det är inte samma invånare.");
        if (times.Gap is { } gap)
            texts.Add(gap.Text);
        return texts;
    }

    public static IReadOnlyList<string> NotesOf(SitingScenario scenario, bool hasPenalty)
    {
        var (plan, notes) = (scenario.Plan, new List<string>());
        if (hasPenalty)
            notes.Add(
                "I målvärdet räknas den som ingen vald plats når, fast någon plats kunde nå den, med dubbla den "
                + "längsta restiden. I medelrestiden är bara de med som når en plats.");
        if (plan.Request.Demand.Kind != DemandKind.People)
            notes.Add("Före och efter gäller alla invånare, inte bara det som platserna är valda efter.");
        if (plan.Request.Model == SitingModel.Capacitated && plan.Sites.Any(site => site.Capacity is not null))
            notes.Add(
                "Vårdcentraler vars kapacitet är känd tar så många; den angivna kapaciteten gäller övriga platser.");
        if (plan.Option.Kind == TravelKind.StraightLine)
            notes.Add("Restiderna är uppskattade ur fågelvägen: vatten och vägar räknas inte.");
        if (plan.IsByDeso)
            notes.Add("Platserna är valda efter DeSO:ns medelrestider; före och efter är räknade där invånarna bor.");
        if (scenario.NotReached.Count > 0)
            notes.Add(
                $"{SitingText.Count(scenario.NotReached.Count, "plats", "platser")} är inte med, eftersom inga "
                + "restider finns dit.");
        if (plan.Request.Demand.Kind is DemandKind.Indicator or DemandKind.AgeGroup or DemandKind.CniPeople)
            notes.Add("Det som räknas är fördelat inom varje DeSO som invånarna bor.");
        if (plan.Request.Candidates.Drawn.Count > 0)
            notes.Add("En ritad plats räknas till kommunen där de närmaste invånarna bor.");
        return notes;
    }

    private static string ChoiceOf(SitingScenario scenario, SitingResult result)
    {
        var chosen = result.Chosen.Select(site => scenario.Plan.Sites[site]).ToList();
        var isNet = scenario.Plan.Request.Existing == ExistingRule.Ignore;
        var fresh = chosen.Where(site => isNet || !site.IsExisting).ToList();
        var names = string.Join(", ", fresh.Take(MostNames).Select(site => site.Name))
            + (fresh.Count > MostNames ? $" och {SitingText.Number(fresh.Count - MostNames)} till" : "");
        var what = isNet ? ("plats", "platser") : ("ny plats", "nya platser");
        var count = fresh.Count == 1 ? $"1 {what.Item1}" : $"{SitingText.Number(fresh.Count)} {what.Item2}";
        var kept = chosen.Count - fresh.Count;
        var today = scenario.Plan.Request.Existing switch
        {
            ExistingRule.Keep => ", och dagens vårdcentraler är kvar",
            ExistingRule.Closable => $", och {SitingText.Number(kept)} av dagens vårdcentraler är kvar",
            _ => "",
        };
        return fresh.Count == 0 ? $"Inga nya platser{today}." : $"{count}: {names}{today}.";
    }
}
