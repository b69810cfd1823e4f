using System.Globalization;
using System.Text;
using Omradesprofiler.Areas;
using Omradesprofiler.Indicators;
using Omradesprofiler.Interventions.Method;

namespace Omradesprofiler.Interventions.Register;

/// <summary>An outcome's panel with what is to be said of it.</summary>
/// <param name="Outcome">The panel.</param>
/// <param name="NoControls">The rows that are nobody's control, since they are too much of divided areas.</param>
/// <param name="Notes">What is to be said, Swedish.</param>
internal sealed record StudyPanel(
    OutcomePanel Outcome, IReadOnlyList<int> NoControls, IReadOnlyList<string> Notes)
{
    /// <summary>
    /// The panel of years before and after. Areas whose years before come much from divided ones are nobody's control,
    /// but may be in a set, the intervention's or another. Years after decide nothing, as they were not known at
    /// registration.
    /// </summary>
    public static StudyPanel Of(
        IndicatorEngine engine, InterventionOutcome outcome, AreaLayer layer, int[] rows, IReadOnlyList<int> before,
        IReadOnlyList<int> after, IReadOnlyList<int> treated)
    {
        int[] years = [.. before, .. after];
        var panel = OutcomePanels.Of(engine, outcome, layer, rows, years, before.Count);
        var mixed = OutcomePanels.Mixed(engine, layer, before);
        var own = treated.ToHashSet();
        var noControls = rows.Index().Where(pair => mixed[pair.Item] > OutcomePanels.MostMixed);
        return new StudyPanel(
            panel, [.. noControls.Select(pair => pair.Index)], NotesOf(layer, rows, mixed, panel, own));
    }

    /// <summary>A checksum of the numbers before the start, to see later whether they were revised.</summary>
    public static string ChecksumOf(OutcomePanel panel, int yearsBefore)
    {
        var text = new StringBuilder();
        for (var row = 0; row < panel.Areas; row++)
            for (var year = 0; year < yearsBefore; year++)
                text.Append(
                    CultureInfo.InvariantCulture, $"{panel.Counts[row, year]:F3} {panel.Exposure[row, year]:F3};");
        return FrozenStudy.ChecksumOf(text.ToString());
    }

    private static List<string> NotesOf(
        AreaLayer layer, int[] rows, double[] mixed, OutcomePanel panel, HashSet<int> treated)
    {
        var notes = new List<string>();
        var divided = rows.Count(area => mixed[area] > OutcomePanels.MostMixed && !treated.Contains(area));
        if (divided > 0)
            notes.Add($"{divided} områden är till stor del omräknade från delade områden i en annan indelning och är "
                + "inte med bland jämförelseområdena.");
        var own = rows.Where(area => mixed[area] > OutcomePanels.MostMixed && treated.Contains(area))
            .Select(area => layer.Areas[area].Code).ToList();
        if (own.Count > 0)
            notes.Add($"Insatsens område {string.Join(", ", own)} är till stor del omräknat från delade områden i en "
                + "annan indelning: åren är inte helt dess egna.");
        var unknown = panel.Usable.Count(isUsable => !isUsable);
        if (unknown > 0)
            notes.Add($"{unknown} områden saknar något år före starten, eller är dolda då, och är inte med.");
        return notes;
    }
}
