using System.Globalization;
using Omradesprofiler.Areas;
using Omradesprofiler.Interventions.Register;
using Omradesprofiler.Population;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Indicators;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Interventions;

/// <summary>Makes answers of entries.</summary>
internal static class InterventionMapping
{
    public static InterventionResponse Of(OpenedIntervention opened, LoadedSnapshot loaded)
    {
        var (request, first) = (opened.Request, opened.First);
        var frozen = first.Record.ReadFrozen();
        var layer = frozen is null ? null : FindLayer(frozen, loaded);
        var level = frozen?.Level ?? request.Where.Level.Slug();
        return new InterventionResponse(
            opened.Id, first.Record.Key, request.Name, InterventionNames.SlugOf(request.Kind),
            request.KindText ?? request.Kind.SwedishName(), request.TargetGroup, level, frozen?.Edition,
            AreasOf(frozen?.Treated ?? request.Where.Codes, layer), request.Where.CareCenters,
            InterventionNames.TextOf(request.Start),
            request.End is { } end ? InterventionNames.TextOf(end) : null,
            opened.Newest.Record.Change == InterventionChange.Withdrawn, Of(request.Primary, loaded),
            [.. request.Others.Select(outcome => Of(outcome, loaded))],
            InterventionNames.SlugOf(request.Rule.Manner), request.Rule.Manner.SwedishName(), frozen?.Rule ?? "",
            request.Rule.Text, request.Rule.Document, request.By, request.Document, first.IsAfter(request.Start),
            StampOf(first, request.Start), [.. opened.Versions.Select(Of)]);
    }

    public static ControlsAnswer ControlsOf(
        OpenedIntervention opened, InterventionVersion version, FrozenStudy study, LoadedSnapshot loaded)
    {
        var layer = FindLayer(study, loaded);
        var indicator = loaded.Indicators.Catalog.Find(study.Indicator);
        return new ControlsAnswer(
            opened.Id, opened.Request.Name, version.Version, version == opened.First, version.Record.Sha256!, true,
            study.Method, study.YearsBefore, study.PartialYear, study.FirstYearAfter, study.LastYearAfter, study.Rule,
            study.Pool.Count, study.PossibleControls, study.ControlsPerArea, study.Seed, study.Covariates, study.Level,
            study.Edition, PairsOf(study, layer), study.Balance, study.Excluded, version.Record.Notes,
            indicator is null ? "" : SourceOf(study, indicator, loaded), study.Snapshot, loaded.Snapshot.Id.Value);
    }

    public static IReadOnlyList<ControlPairResponse> PairsOf(FrozenStudy study, AreaLayer? layer) =>
        [.. study.Pairs.Select(pair => new ControlPairResponse(
            AreaOf(pair.Area, layer), AreasOf(pair.Controls, layer)))];

    public static IReadOnlyList<InterventionArea> AreasOf(IEnumerable<string> codes, AreaLayer? layer) =>
        [.. codes.Select(code => AreaOf(code, layer))];

    public static InterventionOutcomeResponse Of(InterventionOutcome outcome, LoadedSnapshot loaded)
    {
        var indicator = loaded.Indicators.Catalog.Find(outcome.Indicator);
        return new InterventionOutcomeResponse(
            outcome.Indicator, indicator?.Title ?? outcome.Indicator, indicator?.Unit ?? "", outcome.Sex.Slug(),
            outcome.Age?.Slug, InterventionNames.SlugOf(outcome.Wanted));
    }

    /// <summary>That a version was written after the start; null where it was not.</summary>
    public static string? StampOf(InterventionVersion version, DateOnly start) => version.IsAfter(start)
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"Registrerad i efterhand, {version.At:yyyy-MM-dd}; insatsen började {start:yyyy-MM-dd}.")
        : null;

    public static AreaLayer? FindLayer(FrozenStudy study, LoadedSnapshot loaded)
    {
        if (!AreaLevels.TryParse(study.Level, out var level))
            return null;
        var edition = study.Edition is null ? null : Edition.Find(level, study.Edition);
        return level.HasEditions() && edition is null
            ? null
            : loaded.Snapshot.Register.FindLayer(level, edition);
    }

    /// <summary>Where the numbers come from that the controls were chosen by.</summary>
    public static string SourceOf(
        FrozenStudy study, Omradesprofiler.Indicators.Indicator indicator, LoadedSnapshot loaded)
    {
        var layer = FindLayer(study, loaded);
        var column = layer is null
            ? null
            : loaded.Indicators.FindUpTo(indicator, layer.Level, layer.Edition, study.YearsBefore[^1]);
        return column is null ? "" : SourceText.Of(indicator, null, column.SourceIds, loaded.Snapshot.Manifest);
    }

    private static InterventionVersionResponse Of(InterventionVersion version)
    {
        var (record, request) = (version.Record, version.Record.ReadRequest());
        return new InterventionVersionResponse(
            version.Version, version.At, InterventionNames.SlugOf(record.Change), record.Change.SwedishName(),
            record.By, record.Why, version.IsAfter(request.Start), StampOf(version, request.Start), record.Sha256,
            version.Version == 1, version.Snapshot);
    }

    private static InterventionArea AreaOf(string code, AreaLayer? layer) =>
        new(code, layer?.Find(code)?.Label ?? code);
}
