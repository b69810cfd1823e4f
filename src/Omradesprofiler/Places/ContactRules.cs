using System.Text.RegularExpressions;

namespace Omradesprofiler.Places;

/// <summary>
/// Which contacts are an organisation's. Rules are strict: what may be a person's is left out, as an organisation that
/// is written to by a wrong address loses less than a person whose address is handed out. The text is never told on.
/// </summary>
public sealed partial class ContactRules
{
    private const int LongestEmail = 100;
    private const int LongestWeb = 300;
    private const int FewestDigits = 5;
    private const int MostDigits = 13;

    private readonly HashSet<string> _roles;
    private readonly HashSet<string> _freeMail;
    private readonly PersonWords _persons;

    /// <summary>Takes the words.</summary>
    /// <param name="roleWords">Words that are no person's in front of an at sign: <c>info</c>.</param>
    /// <param name="freeMail">Domains where anybody has an address.</param>
    /// <param name="givenNames">First names, without accents.</param>
    public ContactRules(
        IEnumerable<string> roleWords, IEnumerable<string> freeMail, IEnumerable<string> givenNames)
    {
        _roles = [.. roleWords.Select(PlaceText.Fold)];
        _freeMail = new HashSet<string>(freeMail, StringComparer.OrdinalIgnoreCase);
        _persons = new PersonWords(givenNames.Select(PlaceText.Fold).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>A number that the organisation answers on; why not, otherwise.</summary>
    /// <param name="text">As the source has it; of several the first that will do.</param>
    /// <param name="keepsMobiles">Whether the source says that mobile numbers are the organisation's.</param>
    public static ContactReading ReadTelephone(string text, bool keepsMobiles) =>
        FirstOf(NumbersOf(text), part => ReadOneTelephone(part, keepsMobiles));

    /// <summary>An address that is the organisation's; why not, otherwise.</summary>
    /// <param name="text">As the source has it.</param>
    /// <param name="placeName">What the place is called: an address in its name is its own.</param>
    /// <param name="kindWords">Words for what kind of place it is.</param>
    public ContactReading ReadEmail(string text, string placeName, params IReadOnlyList<string> kindWords) =>
        FirstOf(PartsOf(text), part => ReadOneEmail(part, OwnOf(placeName, kindWords)));

    /// <summary>A page of the organisation; why not, otherwise.</summary>
    /// <param name="text">As the source has it; of several the first.</param>
    /// <param name="placeName">What the place is called: a page in its name is its own.</param>
    /// <param name="kindWords">Words for what kind of place it is.</param>
    public ContactReading ReadWeb(string text, string placeName, params IReadOnlyList<string> kindWords)
    {
        var page = text.Split(';', StringSplitOptions.TrimEntries)[0];
        if (!page.Contains("://", StringComparison.Ordinal))
            page = "https://" + page;
        if (page.Length > LongestWeb || !Uri.TryCreate(page, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https") || !uri.Host.Contains('.', StringComparison.Ordinal))
            return ContactReading.Unreadable;
        var path = Uri.UnescapeDataString(uri.PathAndQuery + uri.Fragment);
        var own = OwnOf(placeName, kindWords);
        return uri.UserInfo.Length > 0 || path.Contains('@', StringComparison.Ordinal) || CalledMobile().IsMatch(path)
            || IsSocial(uri.Host) && !IsOwnProfile(path, own) || _persons.AreInAddress($"{uri.Host} {path}", own.Name)
                ? ContactReading.Personal
                : new ContactReading(uri.AbsoluteUri.TrimEnd('/'), ContactFault.None);
    }

    /// <summary>Whether a text of another kind, opening hours for example, holds an address or a number to somebody.
    /// </summary>
    public static bool HoldsContact(string text) =>
        text.Contains('@', StringComparison.Ordinal) || PhoneNumber.IsIn(text);

    /// <summary>Whether a text names somebody.</summary>
    public bool NamesSomebody(string text) => _persons.AreIn(text);

    private static string[] PartsOf(string text) => text.Split(
        [';', ',', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The numbers of a list. What is too short to be one is the beginning of the next: <c>070/123 45 67</c>.
    /// </summary>
    private static List<string> NumbersOf(string text)
    {
        var numbers = new List<string>();
        var beginning = "";
        foreach (var part in PartsOf(text))
        {
            var number = beginning.Length > 0 ? $"{beginning}-{part}" : part;
            beginning = PhoneNumber.DigitsOf(number).Length < FewestDigits && !number.Any(char.IsLetter) ? number : "";
            if (beginning.Length == 0)
                numbers.Add(number);
        }

        if (beginning.Length > 0)
            numbers.Add(beginning);
        return numbers;
    }

    private static ContactReading FirstOf(IEnumerable<string> parts, Func<string, ContactReading> read)
    {
        var reading = ContactReading.Unreadable;
        foreach (var part in parts)
        {
            reading = read(part);
            if (reading.Text is not null)
                return reading;
        }

        return reading;
    }

    private ContactReading ReadOneEmail(string text, OwnWords own)
    {
        var address = text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? text[7..] : text;
        if (address.Length > LongestEmail || !Address().IsMatch(address))
            return ContactReading.Unreadable;
        var at = address.IndexOf('@', StringComparison.Ordinal);
        var domain = address[(at + 1)..];
        return IsOrganisation(address[..at], own)
            && (_freeMail.Contains(domain) || !_persons.AreInAddress(domain, own.Name))
                ? new ContactReading(address.ToLowerInvariant(), ContactFault.None)
                : ContactReading.Personal;
    }

    private static ContactReading ReadOneTelephone(string text, bool keepsMobiles)
    {
        var number = Switchboard().Replace(text, "").Trim();
        if (number.Any(char.IsLetter))
            return ContactReading.Personal;
        if (PhoneNumber.DigitsOf(number).Length is < FewestDigits or > MostDigits || !Number().IsMatch(number))
            return ContactReading.Unreadable;
        return PhoneNumber.IsMobile(number) && !keepsMobiles
            ? ContactReading.Personal
            : new ContactReading(number, ContactFault.None);
    }

    /// <summary>
    /// Whether all that stands before the at sign is words for a role, for the kind of place or of the place's name,
    /// and either one of them tells that it is no person or the whole name is there.
    /// </summary>
    private bool IsOrganisation(string local, OwnWords own)
    {
        var words = PlaceText.Fold(local).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var told = string.Concat(words);
        var isNamed = told.Length > 1 && told == own.Whole && !own.IsPerson;
        return isNamed
            || words.Length > 0 && words.All(word => IsRole(word, own) || own.Has(word)) && words.Any(
                word => IsRole(word, own));
    }

    private bool IsRole(string word, OwnWords own) =>
        _roles.Contains(word) || own.Kind.Any(kind => kind == word || word.Length > kind.Length && kind.Length > 3
            && word.StartsWith(kind, StringComparison.Ordinal) && Ending().IsMatch(word[kind.Length..]))
        || own.Name.Any(name => name.Length < word.Length && word.StartsWith(name, StringComparison.Ordinal)
            && _roles.Contains(word[name.Length..]) || name.Length < word.Length
            && word.EndsWith(name, StringComparison.Ordinal) && _roles.Contains(word[..^name.Length]));

    private OwnWords OwnOf(string placeName, IReadOnlyList<string> kindWords)
    {
        var name = PlaceText.Fold(placeName).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new OwnWords(
            name.ToHashSet(StringComparer.Ordinal), string.Concat(name),
            [.. kindWords.SelectMany(one => PlaceText.Fold(one).Split(' ', StringSplitOptions.RemoveEmptyEntries))],
            name.Any(word => _persons.IsGivenName(word) || PersonWords.IsSurname(word)));
    }

    private static bool IsSocial(string host) => Social().IsMatch(host);

    /// <summary>Whether a page among people's pages is called as the place, or is a group's.</summary>
    private bool IsOwnProfile(string path, OwnWords own)
    {
        var parts = path.Split(['/', '?'], StringSplitOptions.RemoveEmptyEntries);
        return parts.FirstOrDefault() is { } first
            && (first is "groups" or "company" || IsOrganisation(first == "pages" ? parts.ElementAtOrDefault(1) ?? ""
                : first, own));
    }

    [GeneratedRegex(@"^[\p{L}0-9._%+-]{1,64}@[\p{L}0-9-]+(\.[\p{L}0-9-]+)*\.[\p{L}]{2,}$")]
    private static partial Regex Address();

    [GeneratedRegex(@"^\+?[0-9 ()\u2010-\u2013./-]+$")]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(vx|växel|växeln|tel|telefon|tfn)\b[.:]?", RegexOptions.IgnoreCase)]
    private static partial Regex Switchboard();

    [GeneratedRegex(
        @"(^|\.)(facebook|fb|instagram|linkedin|twitter|x|tiktok|youtube|threads|snapchat|vk)\.(com|net|me)$"
        + @"|(^|\.)(wa|t)\.me$|(^|\.)whatsapp\.com$", RegexOptions.IgnoreCase)]
    private static partial Regex Social();

    [GeneratedRegex("^(s|t|et|en|n|ets|ens|na|nas)$")]
    private static partial Regex Ending();

    [GeneratedRegex(@"(?<![0-9])(07|\+?467|00467)[02369][ -]?[0-9]{3}[ -]?[0-9]{2}[ -]?[0-9]{2}(?![0-9])")]
    private static partial Regex CalledMobile();

    /// <summary>The words that are a place's own.</summary>
    /// <param name="Name">Of its name.</param>
    /// <param name="Whole">Its name in one.</param>
    /// <param name="Kind">For its kind.</param>
    /// <param name="IsPerson">Whether the name may be a person's.</param>
    private sealed record OwnWords(
        IReadOnlySet<string> Name, string Whole, IReadOnlyList<string> Kind, bool IsPerson)
    {
        /// <summary>Whether a word is one of the name's, with or without its s.</summary>
        public bool Has(string word) => Name.Contains(word) || Name.Contains(word + "s");
    }
}
