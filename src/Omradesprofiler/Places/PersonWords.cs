using System.Text.RegularExpressions;

namespace Omradesprofiler.Places;

/// <summary>Tells where a text may name a person. Strict: what may be a name is taken to be one.</summary>
/// <param name="givenNames">First names, without accents.</param>
internal sealed partial class PersonWords(IReadOnlySet<string> givenNames)
{
    private const int FewestLetters = 4;

    /// <summary>First names that are months and small words too: a name only before another.</summary>
    private static readonly HashSet<string> AlsoWords = new(["jan", "per", "bo", "ann", "gun"], StringComparer.Ordinal);

    /// <summary>Whether a word is a first name.</summary>
    public bool IsGivenName(string word) => givenNames.Contains(word);

    /// <summary>Whether a sentence names somebody: a first name, or whom to ring.</summary>
    public bool AreIn(string text) => Called().IsMatch(text)
        || Capitalized().Matches(text).Any(one => givenNames.Contains(PlaceText.Fold(one.Groups["first"].Value))
            && (!AlsoWords.Contains(PlaceText.Fold(one.Groups["first"].Value)) || one.Groups["last"].Success));

    /// <summary>Whether the words of an address name somebody whom the place is not named after.</summary>
    /// <param name="address">A domain or path.</param>
    /// <param name="own">The words of the place's name.</param>
    public bool AreInAddress(string address, IReadOnlySet<string> own) =>
        PlaceText.Fold(address).Split(' ').Any(word => !own.Contains(word)
            && (word.Length >= FewestLetters && givenNames.Contains(word) || IsSurname(word) && IsWhole(word)));

    /// <summary>Whether a word ends as people's surnames do.</summary>
    public static bool IsSurname(string word) => word.EndsWith("sson", StringComparison.Ordinal);

    /// <summary>Whether a first name stands before the surname in one word.</summary>
    private bool IsWhole(string word) => givenNames.Any(name => word.StartsWith(name, StringComparison.Ordinal));

    [GeneratedRegex(@"\b(?<first>\p{Lu}\p{Ll}+)(?:-\p{Lu}\p{Ll}+)?(?:(?=\s+(?<last>\p{Lu}\p{Ll}{3,})))?")]
    private static partial Regex Capitalized();

    [GeneratedRegex(
        @"\b(?:[Rr]ing|[Kk]ontakta?|[Ss]ms|[Mm]ejla|[Mm]aila|[Ff]råga|[Vv]ia|[Hh]os)\b:?"
        + @"\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+")]
    private static partial Regex Called();
}
