using System.Text.RegularExpressions;
using Omradesprofiler.Accessibility;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Ingest.Recipes;

/// <summary>What a recipe must not say of travelling and of places for health hubs.</summary>
internal static partial class RecipeTravelRules
{
    private const int LongestLimitMinutes = 240;
    private const int LongestWaitingMinutes = 240;

    public static IEnumerable<string> ProblemsOf(Recipe recipe)
    {
        foreach (var points in recipe.Points ?? [])
        {
            if (points.Kind != PointKind.CandidateSites && (points.Code ?? points.Type) is not null)
                yield return $"Punktlagret {points.Id}: code och type gäller bara candidateSites.";
        }

        if (recipe.Travel is not { } travel)
            yield break;
        if (recipe.Tables.Any(table => table.Name == AccessibilityTable.Name))
            yield return $"Ingen tabell kan heta \"{AccessibilityTable.Name}\": så heter den som räknas ut av "
                + "restiderna.";
        foreach (var source in recipe.Sources.Where(source =>
            travel.Options.Any(one => AccessibilityTable.SourceIdOf(one.Id) == source.Id)))
            yield return $"Ingen källa kan heta \"{source.Id}\": så heter den för restiderna.";
        if (travel.Options.Count == 0)
            yield return "travel har inga sätt att resa (options).";
        foreach (var twice in travel.Options.GroupBy(one => one.Id).Where(group => group.Count() > 1))
            yield return $"Två sätt att resa heter \"{twice.Key}\".";
        if (travel.Adopted is { } adopted && travel.Options.All(one => one.Id != adopted))
            yield return $"travel.adopted: \"{adopted}\" finns inte under options.";
        if (travel.Edition is { } edition && recipe.Areas.All(areas => areas.Edition != edition))
            yield return $"travel.edition: årgången \"{edition}\" finns inte i receptets register (areas).";
        if (travel.LimitMinutes is < 1 or > LongestLimitMinutes)
            yield return $"travel.limitMinutes ska vara 1–{LongestLimitMinutes}.";
        if (travel.AssumedCapacity is < 1)
            yield return "travel.assumedCapacity ska vara minst 1.";
        foreach (var problem in travel.Options.SelectMany(ProblemsOf))
            yield return problem;
    }

    public static IEnumerable<string> SourcesUsed(Recipe recipe) =>
        (recipe.Travel?.Options ?? []).SelectMany(one => new[] { one.Network?.Source, one.Times?.Source })
            .OfType<string>();

    private static IEnumerable<string> ProblemsOf(RecipeTravelOption option)
    {
        var name = $"Resesättet {option.Id}";
        if (!Id().IsMatch(option.Id))
            yield return $"Resesättet \"{option.Id}\": id ska vara gemener, siffror och bindestreck.";
        object?[] said = [option.Network, option.Times, option.StraightLine];
        if (said.Count(one => one is not null) != 1)
            yield return $"{name}: ange ett av network, times och straightLine.";
        if (option is { Mode: TravelMode.PublicTransport, Network: not null })
            yield return $"{name}: kollektivtrafik kan inte räknas ut i ett vägnät. Ange en fil med restider (times).";
        if (option.Network is { WaitingMinutes: { } waiting } && !(waiting is >= 0 and <= LongestWaitingMinutes))
            yield return $"{name}: waitingMinutes ska vara 0–{LongestWaitingMinutes}.";
        if (option.StraightLine is { } line
            && !(line is { DetourFactor: >= 1 and <= 5, KilometersPerHour: >= 1 and <= 150 }))
            yield return $"{name}: detourFactor ska vara 1–5 och kilometersPerHour 1–150.";
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,40}$")]
    private static partial Regex Id();
}
