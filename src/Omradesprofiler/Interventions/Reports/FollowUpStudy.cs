using Omradesprofiler.Areas;
using Omradesprofiler.Indicators;
using Omradesprofiler.Interventions.Method;
using Omradesprofiler.Interventions.Register;
using Omradesprofiler.Population;

namespace Omradesprofiler.Interventions.Reports;

/// <summary>What was promised, put together again on a snapshot with the years after the start.</summary>
internal sealed record FollowUpStudy(StudyPlan Plan, ControlMatch Match, IReadOnlyList<string> Notes)
{
    /// <summary>The study, or why it can not be put together, Swedish.</summary>
    /// <param name="ground">The snapshot, and what else goes on.</param>
    /// <param name="frozen">What was promised.</param>
    /// <param name="end">An end that came later; it can shorten what was promised, and not lengthen it.</param>
    public static (FollowUpStudy? Study, string? Reason) Of(
        InterventionGround ground, FrozenStudy frozen, DateOnly? end)
    {
        var last = Math.Min(frozen.LastYearAfter, end is { } day ? StudyYears.LastFull(day) : int.MaxValue);
        if (last < frozen.FirstYearAfter)
            return (null, $"Insatsen avslutades {InterventionNames.TextOf(end!.Value)}, före slutet av det första hela "
                + $"året ({frozen.FirstYearAfter}).");
        var engine = ground.Indicators;
        if (engine.Catalog.Find(frozen.Indicator) is not { } indicator)
            return (null, $"Indikatorn {frozen.Indicator} finns inte längre.");
        if (!AreaLevels.TryParse(frozen.Level, out var level))
            return (null, $"Nivån {frozen.Level} finns inte.");
        var edition = frozen.Edition is null ? null : Edition.Find(level, frozen.Edition);
        if ((edition is not null && engine.Register.FindTree(edition) is null)
            || engine.Register.FindLayer(level, edition) is not { } layer)
            return (null, $"Områdena finns inte i datamängden: {edition?.SwedishName ?? level.SwedishName()}.");
        if (frozen.Compared.FirstOrDefault(code => layer.IndexOf(code) < 0) is { } gone)
            return (null, $"Området {gone} finns inte längre i {edition?.SwedishName ?? level.SwedishName()}.");
        var known = StudyYears.YearsOf(engine, indicator, layer);
        var after = known.Where(year => year >= frozen.FirstYearAfter && year <= last).ToList();
        if (after.Count == 0)
            return (null, $"Det finns inga siffror efter starten än. Det första hela året är {frozen.FirstYearAfter}; "
                + $"{indicator.Title} finns till och med {(known.Count > 0 ? known[^1] : "inget år")}.");
        if (indicator.Breaks.FirstOrDefault(one =>
            one.Period.From > frozen.YearsBefore[^1] && one.Period.From <= after[^1]) is { } broken)
            return (null, $"Serien har fått ett brott från {broken.Period} ({broken.Text}): åren före och efter är "
                + "inte samma sak.");
        return (Make(ground, frozen, (indicator, layer, after, known), last), null);
    }

    private static FollowUpStudy Make(
        InterventionGround ground, FrozenStudy frozen,
        (Indicator Indicator, AreaLayer Layer, List<int> After, IReadOnlyList<int> Known) found, int last)
    {
        var (indicator, layer, after, known) = found;
        int[] rows = [.. frozen.Compared.Select(layer.IndexOf)];
        var rowOf = frozen.Compared.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var partial = frozen.PartialYear is { } start && known.Contains(start) ? frozen.PartialYear : null;
        var others = OtherAreas.Of(ground, layer, frozen.YearsBefore[0], after[^1]);
        int[] treated = [.. frozen.Treated.Select(layer.IndexOf)];
        var panel = StudyPanel.Of(
            ground.Indicators, OutcomeOf(frozen), layer, rows, frozen.YearsBefore,
            partial is { } year ? [year, .. after] : after, treated);
        var (covariates, _) = StudyCovariates.Of(ground.Indicators, layer, rows, frozen.YearsBefore[^1]);
        var before = frozen.YearsBefore.Count;
        var design = new StudyDesign(
            panel.Outcome, before + (partial is null ? 0 : 1), RowsOf(frozen.Treated), RowsOf(frozen.Pool))
        {
            PartialYear = partial is null ? null : before,
            Manner = MannerOf(frozen.Manner),
            Covariates = covariates,
            Neighbors = NeighborRows.Of(ground, layer, rows),
            Excluded = [.. frozen.Excluded.Where(rowOf.ContainsKey).Select(code => rowOf[code]).Order()],
            NoControls = panel.NoControls,
            ControlsPerTreated = frozen.ControlsPerArea,
            Seed = frozen.Seed,
        };
        var match = new ControlMatch(
            [.. frozen.Pairs.Select(pair => new ControlPair(rowOf[pair.Area], RowsOf(pair.Controls)))],
            frozen.Balance, frozen.PossibleControls, 0);
        var plan = new StudyPlan(
            indicator, layer, rows,
            new StudyYears(frozen.YearsBefore, partial, frozen.FirstYearAfter, last), design,
            frozen.Rule, []);
        HashSet<int> settled = [.. frozen.Excluded.Concat(frozen.Treated).Select(layer.IndexOf)];
        string?[] more =
        [
            others.NoteOnLater(rows, settled), NeighborRows.NoteOn(design.Neighbors), MixedText(ground, plan, match),
        ];
        return new FollowUpStudy(
            plan, match, [.. NotesOf(frozen, panel, others, treated, match, plan), .. more.OfType<string>()]);

        int[] RowsOf(IReadOnlyList<string> codes) => [.. codes.Select(code => rowOf[code])];
    }

    /// <summary>The outcome that was promised.</summary>
    public static InterventionOutcome OutcomeOf(FrozenStudy frozen) => new(
        frozen.Indicator, Sexes.TryParse(frozen.Sex, out var sex) ? sex : Sex.All,
        AgeGroup.TryParse(frozen.Age ?? "all", out var age) && !age.IsAll ? age : null,
        frozen.Wanted == InterventionNames.SlugOf(WantedDirection.Higher)
            ? WantedDirection.Higher
            : WantedDirection.Lower);

    private static SelectionManner MannerOf(string slug) =>
        InterventionNames.Manners.First(one => one.Word == slug).Value;

    /// <summary>What is to be said where years after come from divided areas; null where they do not.</summary>
    private static string? MixedText(InterventionGround ground, StudyPlan plan, ControlMatch match)
    {
        var mixed = OutcomePanels.Mixed(
            ground.Indicators, plan.Layer, [.. plan.Design.Panel.Years.Skip(plan.Design.YearsBefore)]);
        var areas = plan.Design.Treated.Concat(match.Controls)
            .Where(row => mixed[plan.Rows[row]] > OutcomePanels.MostMixed)
            .Select(row => plan.AreaOf(row).Code).Order(StringComparer.Ordinal).ToList();
        return areas.Count == 0 ? null
            : $"{string.Join(", ", areas)}: åren efter starten är till stor del omräknade från områden som delats i en "
                + "annan indelning.";
    }

    private static List<string> NotesOf(
        FrozenStudy frozen, StudyPanel panel, OtherAreas others, int[] treated, ControlMatch match, StudyPlan plan)
    {
        var notes = new List<string>(panel.Notes);
        if (others.NoteOn(treated) is { } both)
            notes.Add(both);
        var touched = match.Controls.Where(row => others.Areas.Contains(plan.Rows[row]))
            .Select(row => plan.AreaOf(row).Code).ToList();
        if (touched.Count > 0)
            notes.Add($"Jämförelseområdet {string.Join(", ", touched)} har en annan insats: skillnaden mot det kan "
                + "bero på den.");
        notes.AddRange(ShownSeries.NotesOf(panel.Outcome, plan.Design.Treated, match.Controls));
        if (StudyPanel.ChecksumOf(panel.Outcome, frozen.YearsBefore.Count) != frozen.DataSha256)
            notes.Add("Siffrorna före starten har ändrats sedan registreringen. Jämförelseområdena är de som då "
                + "valdes.");
        if (frozen.Method != FrozenStudy.MethodName)
            notes.Add($"Registrerad med metoden {frozen.Method}; beräkningen görs nu med {FrozenStudy.MethodName}.");
        var missing = Enumerable.Range(frozen.YearsBefore[^1] + 1, frozen.FirstYearAfter - frozen.YearsBefore[^1] - 1)
            .Where(year => year != frozen.PartialYear).ToList();
        if (missing.Count > 0)
            notes.Add($"{string.Join(", ", missing)} ligger före starten men kom efter registreringen, och är "
                + "inte med.");
        return notes;
    }
}
