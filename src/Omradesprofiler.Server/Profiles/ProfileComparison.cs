using Omradesprofiler.Areas;
using Omradesprofiler.Comparisons;
using Omradesprofiler.Profiles;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Indicators;

namespace Omradesprofiler.Server.Profiles;

/// <summary>One area's value in a row.</summary>
/// <param name="Other">The number that it is held against; null for the reference itself, and where there is none.
/// </param>
/// <param name="Judgement">What the difference is worth; null for the reference itself.</param>
public sealed record ComparedAreaValue(ValueResponse Value, double? Other, JudgementResponse? Judgement);

/// <summary>One indicator of all the areas.</summary>
/// <param name="Values">In the order of the areas; null for one that has no such indicator.</param>
public sealed record ComparedIndicator(
    string Id, string Title, string Group, string Unit, int Decimals, string Polarity,
    IReadOnlyList<ComparedAreaValue?> Values);

/// <summary>Areas side by side.</summary>
/// <param name="Against">What their differences are held against, by name.</param>
public sealed record ProfileComparison(
    IReadOnlyList<AreaReference> Areas, string Against, IReadOnlyList<ComparedIndicator> Indicators, string Snapshot);

/// <summary>Puts the profiles of some areas side by side, each held against one of them or against what is round it.
/// </summary>
internal static class ProfileComparisonAnswer
{
    /// <summary>More do not fit beside each other.</summary>
    private const int Most = 5;

    private const string AreasRule =
        "Ange två till fem områden med komma emellan, vart och ett som nivå/kod eller nivå/kod@årgång.";

    private const string AgainstRule = "Områdena jämförs med county, country eller ett av områdena, som nivå/kod.";

    /// <summary>The reference: one of the areas, or the level of what is round each.</summary>
    private sealed record Reference(Area? Area, AreaLevel Level)
    {
        public string Label => Area?.Label ?? (Level == AreaLevel.County ? "länet" : "riket");
    }

    public static IResult Get(LoadedSnapshot loaded, string? areas, string? against, string? format)
    {
        var (register, isCsv) = (loaded.Snapshot.Register, AreaQuery.IsCsv(format));
        var chosen = (areas ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(text => AreaOf(register, "areas", text, AreasRule)).Distinct().ToList();
        if (chosen.Count is < 2 or > Most)
            throw ApiException.BadParameter("areas", AreasRule);
        var reference = ReferenceOf(register, chosen, against);
        var profiles = chosen.Select(area => loaded.Profiles.Build(
            area, null, reference.Area is { } other && other != area ? new Benchmark.Place(other) : null)).ToList();
        var answer = new ProfileComparison(
            [.. chosen.Select(AreaReference.Of)], reference.Label, [.. RowsOf(loaded, profiles, reference)],
            loaded.Snapshot.Id.Value);
        return isCsv ? ProfileComparisonCsv.File(answer) : Results.Ok(answer);
    }

    private static Reference ReferenceOf(AreaRegister register, List<Area> chosen, string? against)
    {
        if (against is "county" or "country")
            return new Reference(null, against == "county" ? AreaLevel.County : AreaLevel.Country);
        var area = against is null ? chosen[0] : AreaOf(register, "against", against, AgainstRule);
        return chosen.Contains(area)
            ? new Reference(area, area.Id.Level)
            : throw ApiException.BadParameter("against", AgainstRule);
    }

    private static Area AreaOf(AreaRegister register, string parameter, string text, string rule)
    {
        if (text.Split('/') is not [var levelText, var place] || !AreaLevels.TryParse(levelText, out var level)
            || place.Split('@') is not [var code, .. { Length: <= 1 } edition])
            throw ApiException.BadParameter(parameter, rule);
        return AreaQuery.Area(
            register, level, code, AreaQuery.Edition(edition.Length == 0 ? null : edition[0], level, register));
    }

    /// <summary>The indicators that some of the areas have, in the order of the catalogue.</summary>
    private static IEnumerable<ComparedIndicator> RowsOf(
        LoadedSnapshot loaded, List<AreaProfile> profiles, Reference reference)
    {
        var entries = profiles
            .Select(profile => profile.Indicators.ToDictionary(one => one.Value.Indicator.Id, StringComparer.Ordinal))
            .ToList();
        return loaded.Indicators.Catalog.Indicators.Where(one => entries.Exists(rows => rows.ContainsKey(one.Id)))
            .Select(one => new ComparedIndicator(
                one.Id, one.Title, one.Group, one.Unit, one.Decimals, IndicatorResponse.PolarityOf(one),
                [.. entries.Select((rows, i) => rows.TryGetValue(one.Id, out var entry)
                    ? CellOf(loaded, entry, reference, isReference: profiles[i].Area == reference.Area)
                    : null)]));
    }

    private static ComparedAreaValue CellOf(
        LoadedSnapshot loaded, ProfileIndicator entry, Reference reference, bool isReference)
    {
        var value = ValueResponse.Of(entry.Value, loaded.Snapshot.Manifest);
        var compared = reference.Area is null
            ? entry.Parents.FirstOrDefault(parent => parent.Value?.Area.Id.Level == reference.Level)
            : entry.Comparison;
        return isReference || compared is null
            ? new ComparedAreaValue(value, null, null)
            : new ComparedAreaValue(
                value, compared.Number * entry.Value.Indicator.DisplayFactor, JudgementResponse.Of(compared.Result));
    }
}
