using System.Text.Json;
using Omradesprofiler.Indicators.Cni;

namespace Omradesprofiler.CareFunding;

/// <summary>What is wrong with a rule.</summary>
/// <param name="Place">The field: <c>first.rate</c>.</param>
/// <param name="Text">The rule that it breaks, a Swedish sentence.</param>
public sealed record FundingFault(string Place, string Text);

/// <summary>Reads a rule from JSON, and tells everything that is wrong with it at once.</summary>
public sealed class FundingRuleReader
{
    private const int LongestText = 2_000;
    private const int LongestName = 200;
    private const int MostClinics = 10_000;
    private const decimal MostKronor = 1_000_000_000_000;
    private const decimal MostIndex = 1_000;

    private readonly List<FundingFault> _faults = [];
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly JsonElement _json;
    private readonly string _place;

    private FundingRuleReader(JsonElement json, string place) => (_json, _place) = (json, place);

    /// <summary>The rule, or all that is wrong with it.</summary>
    /// <param name="json">The rule as JSON.</param>
    /// <param name="place">What it is called in faults: <c>first</c>.</param>
    public static (FundingRule? Rule, IReadOnlyList<FundingFault> Faults) Read(JsonElement json, string place)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return (null, [new FundingFault(place, "Regeln ska vara ett objekt.")]);
        var reader = new FundingRuleReader(json, place);
        var rule = reader.ReadRule();
        return reader._faults.Count == 0 ? (rule, []) : (null, reader._faults);
    }

    private FundingRule ReadRule()
    {
        var (id, name, text) = (
            Text("id", LongestName, true), Text("name", LongestName, true), Text("text", LongestText, true));
        var version = (int)Number("version", 1, 1_000_000, isWhole: true);
        var (scale, factors, terms) = (ReadScale(), ReadFactors(), ReadTerms());
        var source = Text("source", LongestText, false);
        foreach (var property in _json.EnumerateObject())
            if (!_read.Contains(property.Name))
                Fault(property.Name, "Fältet är okänt, eller hör inte till den valda sorten av regel.");
        return new FundingRule(id!, name!, version, text!, scale, factors, terms) { Source = source };
    }

    private FundingScale ReadScale()
    {
        var scale = Choice("scale", ["raw", "relative"], null);
        if (scale != "relative")
            return FundingScale.Raw;
        return Choice("reference", ["country", "listed"], "country") == "listed"
            ? FundingScale.RelativeToListed
            : FundingScale.RelativeToCountry;
    }

    private List<string> ReadFactors()
    {
        List<string> all = [.. CareNeedIndex.Scb.Factors.Select(factor => factor.Key)];
        if (Find("factors") is not { } json)
            return all;
        var rule = $"Faktorerna ska vara en lista med minst en av {string.Join(", ", all)}, ingen två gånger.";
        if (json.ValueKind != JsonValueKind.Array)
            Fault("factors", rule);
        else
        {
            var chosen = json.EnumerateArray()
                .Select(one => one.ValueKind == JsonValueKind.String ? one.GetString()! : "").ToList();
            if (chosen.Count == 0 || chosen.Distinct().Count() != chosen.Count || !chosen.TrueForAll(all.Contains))
                Fault("factors", rule);
            return all.FindAll(chosen.Contains);
        }

        return all;
    }

    private FundingTerms ReadTerms() => Choice("kind", ["threshold", "top", "compensation", "share"], null) switch
    {
        "top" => new FundingTerms.Top(
            (int)Number("top", 1, MostClinics, isWhole: true),
            Choice("by", ["index", "people"], "index") == "people"),
        "compensation" => new FundingTerms.Compensation(
            Number("threshold", 0, MostIndex), Number("rate", 0, MostKronor)),
        "share" => new FundingTerms.Share(Number("budget", 0, MostKronor, decimals: 2), Number("share", 0, 1)),
        "threshold" => new FundingTerms.Threshold(Number("threshold", 0, MostIndex)),
        _ => Unknown(),
    };

    /// <summary>Which fields belong to it can not be said.</summary>
    private FundingTerms.Threshold Unknown()
    {
        foreach (var property in _json.EnumerateObject())
            _read.Add(property.Name);
        return new FundingTerms.Threshold(0);
    }

    private string? Text(string name, int most, bool isNeeded)
    {
        if (Find(name) is not { } json)
        {
            if (isNeeded)
                Fault(name, "Fältet saknas.");
            return null;
        }

        var text = json.ValueKind == JsonValueKind.String ? json.GetString()!.Trim() : "";
        if (text.Length == 0 || text.Length > most)
            Fault(name, $"Fältet ska vara en text med högst {most} tecken.");
        return text;
    }

    private string Choice(string name, string[] known, string? usual)
    {
        var json = Find(name);
        if (json is null && usual is not null)
            return usual;
        var text = json?.ValueKind == JsonValueKind.String ? json.Value.GetString()! : "";
        if (known.Contains(text))
            return text;
        Fault(name, $"Fältet ska vara {string.Join(", ", known[..^1])} eller {known[^1]}.");
        return usual ?? "";
    }

    private decimal Number(string name, decimal least, decimal most, bool isWhole = false, int decimals = 6)
    {
        var value = 0m;
        var isNumber = Find(name) is { ValueKind: JsonValueKind.Number } json && json.TryGetDecimal(out value);
        if (isNumber && value >= least && value <= most && decimal.Round(value, isWhole ? 0 : decimals) == value)
            return value;
        Fault(name, isWhole
            ? $"Fältet ska vara ett heltal från {least} till {most}."
            : $"Fältet ska vara ett tal från {least} till {most} med högst {decimals} decimaler.");
        return least;
    }

    private JsonElement? Find(string name)
    {
        _read.Add(name);
        return _json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private void Fault(string name, string text) => _faults.Add(new FundingFault($"{_place}.{name}", text));
}
