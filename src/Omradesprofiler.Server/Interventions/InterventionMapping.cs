using System.Globalization;
using Omradesprofiler.Areas;
using Omradesprofiler.Interventions.Register;
using Omradesprofiler.Interventions.Reports;
using Omradesprofiler.Population;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Snapshots;
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
        var manner = frozen?.Manner ?? InterventionNames.SlugOf(request.Rule.Manner);
        var passed = opened.PassedStart(first);
        var level = frozen?.Level ?? request.Where.Level.Slug();
        return new InterventionResponse(
            opened.Id, first.Record.Key, request.Name, InterventionNames.SlugOf(request.Kind),
            request.KindText ?? request.Kind.SwedishName(), request.TargetGroup, level, frozen?.Edition,
            AreasOf(frozen?.Treated ?? request.Where.Codes, layer), request.Where.CareCenters,
            InterventionNames.TextOf(request.Start),
            request.End is { } end ? InterventionNames.TextOf(end) : null,
            opened.IsWithdrawn, Of(request.Primary, loaded),
            [.. request.Others.Select(outcome => Of(outcome, loaded))],
            manner, InterventionNames.TextOfManner(manner), frozen?.Rule ?? "",
            request.Rule.Text, request.Rule.Document, request.By, request.Document, passed is not null,
            StampOf(first, passed), [.. opened.Versions.Select(version => Of(version, opened.PassedStart(version)))]);
    }

    public static ControlsAnswer ControlsOf(
        OpenedIntervention opened, InterventionVersion version, FrozenStudy study, LoadedSnapshot loaded)
    {
        var layer = FindLayer(study, loaded);
        var indicator = loaded.Indicators.Catalog.Find(study.Indicator);
        var balance = ShownBalance.Of(loaded.Indicators, study);
        return new ControlsAnswer(
            opened.Id, opened.Request.Name, version.Version, version == opened.First, version.Record.Sha256!, true,
            study.Method, study.YearsBefore, study.PartialYear, study.FirstYearAfter, study.LastYearAfter, study.Rule,
            study.Pool.Count, study.PossibleControls, study.ControlsPerArea, study.Seed, study.Covariates, study.Level,
            study.Edition, PairsOf(study, layer), balance, study.Excluded,
            balance.Count > 0 ? version.Record.Notes : [.. version.Record.Notes, ShownBalance.HiddenText],
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
    /// <param name="version">The version.</param>
    /// <param name="passed">The start that it came after; null where it came before.</param>
    public static string? StampOf(InterventionVersion version, DateOnly? passed) => passed is { } start
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

    private static InterventionVersionResponse Of(InterventionVersion version, DateOnly? passed)
    {
        var record = version.Record;
        return new InterventionVersionResponse(
            version.Version, version.At, InterventionNames.SlugOf(record.Change), record.Change.SwedishName(),
            record.By, record.Why, passed is not null, StampOf(version, passed), record.Sha256,
            version.Version == 1, version.Snapshot);
    }

    private static InterventionArea AreaOf(string code, AreaLayer? layer) =>
        new(code, layer?.Find(code)?.Label ?? code);
}
