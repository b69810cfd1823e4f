using System.Globalization;
using Omradesprofiler.Interventions.Method;

namespace Omradesprofiler.Interventions.Register;

/// <summary>How the register's words are written, in JSON and in Swedish.</summary>
public static class InterventionNames
{
    internal static readonly (string Word, InterventionKind Value)[] Kinds =
    [
        ("healthEducator", InterventionKind.HealthEducator), ("healthGuides", InterventionKind.HealthGuides),
        ("socialPrescribing", InterventionKind.SocialPrescribing), ("healthHub", InterventionKind.HealthHub),
        ("reinforcement", InterventionKind.Reinforcement), ("other", InterventionKind.Other),
    ];

    internal static readonly (string Word, SelectionManner Value)[] Manners =
    [
        ("drawn", SelectionManner.Drawn), ("judged", SelectionManner.Judged),
        ("worstFirst", SelectionManner.WorstFirst),
    ];

    internal static readonly (string Word, WantedDirection Value)[] Directions =
        [("lower", WantedDirection.Lower), ("higher", WantedDirection.Higher)];

    internal static readonly (string Word, PoolOrder Value)[] Orders =
        [("highest", PoolOrder.Highest), ("lowest", PoolOrder.Lowest)];

    internal static readonly (string Word, InterventionChange Value)[] Changes =
    [
        ("corrected", InterventionChange.Corrected), ("ended", InterventionChange.Ended),
        ("withdrawn", InterventionChange.Withdrawn),
    ];

    /// <summary>What was started, Swedish.</summary>
    public static string SwedishName(this InterventionKind kind) => kind switch
    {
        InterventionKind.HealthEducator => "Hälsopedagog",
        InterventionKind.HealthGuides => "Hälsoguider",
        InterventionKind.SocialPrescribing => "Social förskrivning",
        InterventionKind.HealthHub => "Hälsocenter",
        InterventionKind.Reinforcement => "Förstärkningsuppdrag",
        _ => "Annat",
    };

    /// <summary>How the areas were chosen, Swedish.</summary>
    public static string SwedishName(this SelectionManner manner) => manner switch
    {
        SelectionManner.Drawn => "enligt registreringen lottade bland dem som regeln gällde",
        SelectionManner.Judged => "valda efter bedömning bland dem som regeln gällde",
        _ => "de som låg sämst till, och inga andra",
    };

    /// <summary>How the areas were chosen, Swedish, from how JSON has it.</summary>
    public static string TextOfManner(string word) => Manners.First(one => one.Word == word).Value.SwedishName();

    /// <summary>What a version did, Swedish.</summary>
    public static string SwedishName(this InterventionChange change) => change switch
    {
        InterventionChange.Corrected => "Rättad",
        InterventionChange.Ended => "Avslutad",
        InterventionChange.Withdrawn => "Återkallad",
        _ => "Registrerad",
    };

    /// <summary>A value as the API writes it.</summary>
    public static string SlugOf<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>A day as JSON has it.</summary>
    public static string TextOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
