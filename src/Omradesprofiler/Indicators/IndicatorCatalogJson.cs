using System.Text.Json;
using System.Text.Json.Serialization;
using Omradesprofiler.Findings;
using Omradesprofiler.Indicators.Cni;
using Omradesprofiler.Population;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Indicators;

/// <summary>Reads the catalogue's file, <c>geodata/indicators.json</c>.</summary>
public static class IndicatorCatalogJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        RespectRequiredConstructorParameters = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Reads the catalogue from its text.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="DataException">The text is not a catalogue.</exception>
    public static IndicatorCatalog Parse(string json, string file)
    {
        try
        {
            var entries = JsonSerializer.Deserialize<CatalogFile>(json, Options)
                ?? throw new DataException("invalid-catalog", file, "Indikatorkatalogen är tom.");
            return new IndicatorCatalog(
                entries.Indicators.Select(entry => ToIndicator(entry, file)), entries.Similarity);
        }
        catch (JsonException e)
        {
            throw new DataException(
                "invalid-catalog", file, $"Indikatorkatalogen går inte att läsa vid {e.Path}: {e.Message}",
                (int?)e.LineNumber + 1);
        }
        catch (ArgumentException e)
        {
            throw new DataException("invalid-catalog", file, e.Message);
        }
    }

    private static Indicator ToIndicator(Entry entry, string file) => new(
        entry.Id, entry.Title, entry.Description, entry.Group, entry.Unit, entry.Decimals, entry.Polarity,
        ToFormula(entry, file), ToUncertainty(entry, file), entry.BySex, entry.ByAge,
        [.. (entry.Breaks ?? []).Select(b => new SeriesBreak(PeriodOf(b.Period, entry, file), b.Text))],
        entry.Method, entry.Limits, entry.Neutral, entry.Categories ?? []);

    private static IndicatorFormula ToFormula(Entry entry, string file)
    {
        var formula = entry.Formula;
        var numerator = TermsOf(formula.Numerator, entry, file);
        var denominator = TermsOf(formula.Denominator, entry, file);
        return formula.Kind switch
        {
            FormulaKind.Count when numerator.Count > 0 => new IndicatorFormula.Count(numerator),
            FormulaKind.Ratio when numerator.Count > 0 && denominator.Count > 0 =>
                new IndicatorFormula.Ratio(numerator, denominator, formula.Per ?? 1),
            FormulaKind.Published when numerator.Count == 1 =>
                new IndicatorFormula.Published(numerator[0], formula.Factor ?? 1),
            FormulaKind.RoundedShare when numerator.Count == 1 && denominator.Count == 1 =>
                new IndicatorFormula.RoundedShare(numerator[0], denominator[0]),
            FormulaKind.StandardisedRate when formula is { Standard: { } standard, Per: > 0 } =>
                new IndicatorFormula.StandardisedRate(BandsOf(entry, file), standard, formula.Per.Value),
            FormulaKind.StandardisedRatio =>
                new IndicatorFormula.StandardisedRatio(BandsOf(entry, file), ReferencePopulation.Country),
            FormulaKind.LifeExpectancy => new IndicatorFormula.LifeExpectancy(BandsOf(entry, file)),
            FormulaKind.Cni => new IndicatorFormula.Index(CareNeedIndex.Scb, ReferenceOf(formula)),
            FormulaKind.Index
                when numerator.Count > 0 && denominator.Count == 1 && formula.Weights?.Count == numerator.Count =>
                new IndicatorFormula.Index(
                    IndexOf(entry, numerator, denominator[0]), ReferenceOf(formula)),
            _ => throw Wrong(entry, file, $"formeln {formula.Kind} saknar täljare, nämnare eller vikter"),
        };
    }

    private static Uncertainty ToUncertainty(Entry entry, string file) => entry.Uncertainty switch
    {
        { Kind: UncertaintyKind.Register, Perturbation: < 0 } => throw Wrong(entry, file, "perturbation är negativ"),
        { Kind: UncertaintyKind.Register } register => new Uncertainty.Register(
            register.Perturbation ?? Uncertainty.Register.UsualPerturbation),
        { Kind: UncertaintyKind.Survey, Lower: { } lower, Upper: { } upper, Confidence: > 0 and < 1 and var confidence }
            => new Uncertainty.Survey(new CountTerm(lower), new CountTerm(upper), confidence),
        { Kind: UncertaintyKind.None, Why: { Length: > 0 } why } => new Uncertainty.NoneKnown(why),
        var other => throw Wrong(
            entry, file, $"osäkerheten {other.Kind} saknar lower, upper och confidence (survey) eller why (none)"),
    };

    private static ReferencePopulation? ReferenceOf(FormulaEntry formula) =>
        formula.Scale == IndexScale.Raw ? null : ReferencePopulation.Country;

    private static IndexDefinition IndexOf(Entry entry, List<CountTerm> numerator, CountTerm population) => new(
        entry.Id, entry.Title, entry.Formula.Year ?? 0,
        [.. numerator.Select((term, i) => new IndexFactor(
            term.Measure, term.Measure, entry.Formula.Weights![i], term))],
        population);

    private static AgeBandCounts BandsOf(Entry entry, string file)
    {
        var formula = entry.Formula;
        if (formula is not { Numerator: [{ } events], Denominator: [{ } people], Bands: { } names })
            throw Wrong(entry, file, "formeln behöver en täljare, en nämnare och åldersgrupper (bands)");
        var bands = new AgeBandCounts(
            events.Measure, people.Measure, [.. names.Select(name => AgeOf(name, entry, file)!.Value)]);
        return bands.AreWhole() ? bands : throw Wrong(
            entry, file, "åldersgrupperna (bands) ska följa på varandra utan lucka, och den sista ska vara öppen");
    }

    private static List<CountTerm> TermsOf(IReadOnlyList<TermEntry>? terms, Entry entry, string file) =>
        [.. (terms ?? []).Select(term => new CountTerm(term.Measure, AgeOf(term.Age, entry, file)))];

    private static AgeGroup? AgeOf(string? text, Entry entry, string file) =>
        text is null ? null
        : AgeGroup.TryParse(text, out var age) ? age
        : throw Wrong(entry, file, "en åldersgrupp går inte att tolka");

    private static Period PeriodOf(string text, Entry entry, string file) =>
        Period.TryParse(text, out var period) ? period : throw Wrong(entry, file, "en period går inte att tolka");

    private static DataException Wrong(Entry entry, string file, string what) =>
        new("invalid-catalog", file, $"Indikatorn {entry.Id}: {what}.");

    private enum FormulaKind
    {
        Count,
        Ratio,
        Published,
        RoundedShare,
        StandardisedRate,
        StandardisedRatio,
        LifeExpectancy,
        Cni,
        Index,
    }

    private sealed record CatalogFile(
        IReadOnlyList<Entry> Indicators, IReadOnlyList<string>? Similarity = null,
        [property: JsonPropertyName("$schema")] string? Schema = null);

    private sealed record Entry(
        string Id, string Title, string Description, string Group, string Unit, int Decimals, Polarity Polarity,
        FormulaEntry Formula, UncertaintyEntry Uncertainty, string Method, bool BySex = false, bool ByAge = false,
        IReadOnlyList<BreakEntry>? Breaks = null, string? Limits = null, double? Neutral = null,
        IReadOnlyList<IndicatorCategory>? Categories = null);

    private sealed record FormulaEntry(
        FormulaKind Kind, IReadOnlyList<TermEntry>? Numerator = null, IReadOnlyList<TermEntry>? Denominator = null,
        double? Per = null, double? Factor = null, IndexScale? Scale = null, IReadOnlyList<double>? Weights = null,
        int? Year = null, IReadOnlyList<string>? Bands = null, StandardChoice? Standard = null);

    private enum UncertaintyKind
    {
        Register,
        Survey,
        None,
    }

    private sealed record UncertaintyEntry(
        UncertaintyKind Kind, int? Perturbation = null, string? Lower = null, string? Upper = null,
        double? Confidence = null, string? Why = null);

    private sealed record TermEntry(string Measure, string? Age = null);

    private sealed record BreakEntry(string Period, string Text);
}
