using Omradesprofiler.Findings;
using Omradesprofiler.Indicators.Cni;

namespace Omradesprofiler.CareFunding;

/// <summary>Reads a rule, and tells everything that is wrong with it at once.</summary>
internal static class FundingRuleReader
{
    private const int LongestText = 2_000;
    private const int LongestName = 200;
    private const int MostClinics = 10_000;
    private const int MostVersions = 1_000_000;
    private const decimal MostKronor = 1_000_000_000_000;
    private const decimal MostIndex = 1_000;
    private const int MoneyDecimals = 2;
    private const int RateDecimals = 6;

    private static readonly string[] Common =
        ["id", "name", "version", "text", "scale", "reference", "factors", "kind", "source"];

    private enum Kind
    {
        Unknown,
        Threshold,
        Top,
        Compensation,
        Share,
    }

    /// <summary>The rule; worth nothing where there are faults.</summary>
    public static FundingRule Read(RequestFields fields)
    {
        var (id, name, text) = (
            fields.RequiredText("id", LongestName), fields.RequiredText("name", LongestName),
            fields.RequiredText("text", LongestText));
        var version = fields.RequiredWhole("version", 1, MostVersions);
        var (scale, factors) = (ReadScale(fields), ReadFactors(fields));
        var kind = fields.RequiredChoice(
            "kind", Kind.Unknown, ("threshold", Kind.Threshold), ("top", Kind.Top),
            ("compensation", Kind.Compensation), ("share", Kind.Share));
        fields.Allow([.. Common, .. FieldsOf(kind)]);
        return new FundingRule(id, name, version, text, scale, factors, ReadTerms(fields, kind))
        {
            Source = fields.Text("source", LongestText),
        };
    }

    private static FundingScale ReadScale(RequestFields fields)
    {
        var isRelative = fields.RequiredChoice("scale", false, ("raw", false), ("relative", true));
        var reference = fields.Choice(
            "reference", FundingScale.Raw, ("country", FundingScale.RelativeToCountry),
            ("listed", FundingScale.RelativeToListed));
        if (!isRelative && reference != FundingScale.Raw)
            fields.FaultAt("reference", "Hör bara till skalan relative.");
        return isRelative && reference == FundingScale.Raw ? FundingScale.RelativeToCountry : reference;
    }

    private static List<string> ReadFactors(RequestFields fields)
    {
        List<string> all = [.. CareNeedIndex.Scb.Factors.Select(factor => factor.Key)];
        if (fields.Texts("factors", all.Count) is not { } chosen)
            return all;
        if (chosen.Count == 0 || chosen.Distinct().Count() != chosen.Count || !chosen.All(all.Contains))
            fields.FaultAt("factors", $"Ska vara minst en av {string.Join(", ", all)}, ingen två gånger.");
        return all.FindAll(chosen.Contains);
    }

    /// <summary>Of an unknown kind no field can be said to be one too many.</summary>
    private static string[] FieldsOf(Kind kind) => kind switch
    {
        Kind.Threshold => ["threshold"],
        Kind.Top => ["top", "by"],
        Kind.Compensation => ["threshold", "rate"],
        Kind.Share => ["budget", "share"],
        _ => ["threshold", "top", "by", "rate", "budget", "share"],
    };

    private static FundingTerms ReadTerms(RequestFields fields, Kind kind) => kind switch
    {
        Kind.Top => new FundingTerms.Top(
            fields.RequiredWhole("top", 1, MostClinics),
            fields.Choice("by", false, ("index", false), ("people", true))),
        Kind.Compensation => new FundingTerms.Compensation(
            fields.RequiredDecimal("threshold", 0, MostIndex, RateDecimals),
            fields.RequiredDecimal("rate", 0, MostKronor, RateDecimals)),
        Kind.Share => new FundingTerms.Share(
            fields.RequiredDecimal("budget", 0, MostKronor, MoneyDecimals),
            fields.RequiredDecimal("share", 0, 1, RateDecimals)),
        Kind.Threshold => new FundingTerms.Threshold(
            fields.RequiredDecimal("threshold", 0, MostIndex, RateDecimals)),
        _ => new FundingTerms.Threshold(0),
    };
}
