using System.Security.Cryptography;
using System.Text;
using Omradesprofiler.Interventions.Method;
using Omradesprofiler.Journal;
using Omradesprofiler.Population;

namespace Omradesprofiler.Interventions.Register;

/// <summary>What is promised at registration and never changed: outcome, areas, years, rule, controls and seed.
/// </summary>
/// <param name="Method">The method's name and version.</param>
/// <param name="Snapshot">The snapshot that the controls were chosen on.</param>
/// <param name="Level">The areas' level, as addresses have it.</param>
/// <param name="Edition">The year of their edition; null where the level has none.</param>
/// <param name="Indicator">The primary outcome.</param>
/// <param name="Sex">Whose.</param>
/// <param name="Age">Of which ages; null for the indicator's own.</param>
/// <param name="Wanted">Which way it is wanted to go.</param>
/// <param name="Start">The first day.</param>
/// <param name="YearsBefore">The years before the start that are used.</param>
/// <param name="PartialYear">The year of the start, where it did not start at a new year.</param>
/// <param name="FirstYearAfter">The first full year after the start.</param>
/// <param name="LastYearAfter">The last full year that is followed.</param>
/// <param name="Manner">How the areas came out of the pool.</param>
/// <param name="Rule">The rule in words, Swedish.</param>
/// <param name="Treated">The intervention's areas.</param>
/// <param name="Pool">The areas that the rule could have chosen.</param>
/// <param name="Compared">The areas among which controls were looked for.</param>
/// <param name="Excluded">Areas with other interventions.</param>
/// <param name="Covariates">What the controls are matched on besides level and trend.</param>
/// <param name="ControlsPerArea">How many controls each area got.</param>
/// <param name="Seed">The seed of all that is drawn.</param>
/// <param name="Pairs">Each area with its controls.</param>
/// <param name="Balance">How alike they were.</param>
/// <param name="PossibleControls">How many areas could have been controls.</param>
/// <param name="DataSha256">A checksum of the numbers before the start that the controls were chosen by.</param>
public sealed record FrozenStudy(
    string Method, string Snapshot, string Level, string? Edition, string Indicator, string Sex, string? Age,
    string Wanted, string Start, IReadOnlyList<int> YearsBefore, int? PartialYear, int FirstYearAfter,
    int LastYearAfter, string Manner, string Rule, IReadOnlyList<string> Treated, IReadOnlyList<string> Pool,
    IReadOnlyList<string> Compared, IReadOnlyList<string> Excluded, IReadOnlyList<string> Covariates,
    int ControlsPerArea, ulong Seed, IReadOnlyList<FrozenPair> Pairs, IReadOnlyList<CovariateBalance> Balance,
    int PossibleControls, string DataSha256)
{
    /// <summary>The method's name and version: a follow-up says when another would now be used.</summary>
    public const string MethodName = "matchad-poisson-1";

    /// <summary>The outcomes that are looked at beside the primary one, as they were promised.</summary>
    public IReadOnlyList<FrozenOutcome> Others { get; init; } = [];

    /// <summary>The text that is kept, and its checksum.</summary>
    public static (RawJson Text, string Sha256) Seal(FrozenStudy study)
    {
        var text = ScenarioRecordJson.Write(study);
        return (new RawJson(text), ChecksumOf(text));
    }

    /// <summary>SHA-256 of a text, hexadecimal.</summary>
    public static string ChecksumOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>An outcome beside the primary one.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Sex">Whose.</param>
/// <param name="Age">Of which ages; null for the indicator's own.</param>
/// <param name="Wanted">Which way it is wanted to go.</param>
public sealed record FrozenOutcome(string Indicator, string Sex, string? Age, string Wanted)
{
    /// <summary>An outcome, ready to be sealed.</summary>
    public static FrozenOutcome Of(InterventionOutcome outcome) => new(
        outcome.Indicator, outcome.Sex.Slug(), outcome.Age?.Slug, InterventionNames.SlugOf(outcome.Wanted));

    /// <summary>The outcome, read back.</summary>
    public InterventionOutcome Read() => new(
        Indicator, Sexes.TryParse(Sex, out var sex) ? sex : Population.Sex.All,
        AgeGroup.TryParse(Age ?? "all", out var age) && !age.IsAll ? age : null,
        Wanted == InterventionNames.SlugOf(WantedDirection.Higher) ? WantedDirection.Higher : WantedDirection.Lower);
}

/// <summary>An area and its controls, nearest first.</summary>
/// <param name="Area">The intervention's area.</param>
/// <param name="Controls">Its controls.</param>
public sealed record FrozenPair(string Area, IReadOnlyList<string> Controls);
