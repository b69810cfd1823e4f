namespace Omradesprofiler.Interventions.Method;

/// <summary>What is to be said of a follow-up's data beside its estimate.</summary>
internal static class FollowUpNotes
{
    /// <summary>The sentences, Swedish.</summary>
    public static IReadOnlyList<string> Of(StudyData data, ControlMatch match, bool isReproduced)
    {
        string?[] all =
        [
            OfTreated(UnknownAfter(data, data.Design.Treated), data),
            OfControls(UnknownAfter(data, match.Controls), data, match),
            isReproduced ? null
                : "Matchas insatsens områden om på dagens siffror får de andra jämförelseområden än de som låstes. De "
                    + "andra uppsättningarna matchas på dagens siffror: p och intervall gäller då bara ungefär.",
        ];
        return [.. all.OfType<string>()];
    }

    /// <summary>How many years after the start are not known, over some areas.</summary>
    public static int UnknownAfter(StudyData data, IReadOnlyList<int> areas) => areas.Sum(area =>
        data.Exposure.AsSpan(area * data.Columns + data.Before, data.Columns - data.Before).Count(0.0));

    private static string? OfTreated(int unknown, StudyData data) => unknown == 0 ? null
        : $"{CountOf(unknown, data.Design.Treated.Count, data)} efter starten är dolda eller saknas i insatsens "
            + "områden och är inte med i beräkningen. Är de dolda för att händelserna är få, är kvoten för hög: en "
            + "minskning ser mindre ut än den är.";

    private static string? OfControls(int unknown, StudyData data, ControlMatch match) => unknown == 0 ? null
        : $"{CountOf(unknown, match.Controls.Count, data)} efter starten är dolda eller saknas i jämförelseområdena "
            + "och är inte med i beräkningen. Är de dolda för att händelserna är få, är kvoten för låg: en minskning "
            + "ser större ut än den är.";

    private static string CountOf(int unknown, int areas, StudyData data) =>
        $"{unknown} av {areas * (data.Columns - data.Before)} årssiffror";
}
