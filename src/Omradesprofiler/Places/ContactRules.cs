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
    private const int FewestSharedLetters = 4;
    private const int FewestDigits = 5;
    private const int MostDigits = 13;

    private readonly HashSet<string> _roles;
    private readonly HashSet<string> _freeMail;
    private readonly HashSet<string> _givenNames;

    /// <summary>Takes the words.</summary>
    /// <param name="roleWords">Words that are no person's in front of an at sign: <c>info</c>.</param>
    /// <param name="freeMail">Domains where anybody has an address.</param>
    /// <param name="givenNames">First names, without accents.</param>
    public ContactRules(
        IEnumerable<string> roleWords, IEnumerable<string> freeMail, IEnumerable<string> givenNames)
    {
        _roles = [.. roleWords.Select(PlaceText.Fold)];
        _freeMail = new HashSet<string>(freeMail, StringComparer.OrdinalIgnoreCase);
        _givenNames = [.. givenNames.Select(PlaceText.Fold)];
    }

    /// <summary>A number that the organisation answers on; why not, otherwise.</summary>
    /// <param name="text">As the source has it; of several the first that will do.</param>
    /// <param name="keepsMobiles">Whether the source says that mobile numbers are the organisation's.</param>
    public static ContactReading ReadTelephone(string text, bool keepsMobiles) =>
        FirstOf(text, part => ReadOneTelephone(part, keepsMobiles));

    /// <summary>An address that is the organisation's; why not, otherwise.</summary>
    /// <param name="text">As the source has it.</param>
    /// <param name="placeName">What the place is called: an address in its name is its own.</param>
    public ContactReading ReadEmail(string text, string placeName) =>
        FirstOf(text, part => ReadOneEmail(part, placeName));

    /// <summary>A page of the organisation; why not, otherwise.</summary>
    public static ContactReading ReadWeb(string text)
    {
        var page = text.Split(';', StringSplitOptions.TrimEntries)[0];
        if (!page.Contains("://", StringComparison.Ordinal))
            page = "https://" + page;
        if (page.Length > LongestWeb || !Uri.TryCreate(page, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https") || !uri.Host.Contains('.', StringComparison.Ordinal))
            return ContactReading.Unreadable;
        return uri.UserInfo.Length > 0 || PersonalPage().IsMatch(uri.Host + uri.AbsolutePath)
            ? ContactReading.Personal
            : new ContactReading(uri.AbsoluteUri.TrimEnd('/'), ContactFault.None);
    }

    /// <summary>Whether a text of another kind, opening hours for example, holds an address or a mobile number.
    /// </summary>
    public static bool HoldsContact(string text) =>
        text.Contains('@', StringComparison.Ordinal) || CallableNumber().IsMatch(text);

    private static ContactReading FirstOf(string text, Func<string, ContactReading> read)
    {
        var reading = ContactReading.Unreadable;
        foreach (var part in text.Split([';', ',', '/'], StringSplitOptions.TrimEntries
            | StringSplitOptions.RemoveEmptyEntries))
        {
            reading = read(part);
            if (reading.Text is not null)
                return reading;
        }

        return reading;
    }

    private ContactReading ReadOneEmail(string text, string placeName)
    {
        var address = text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? text[7..] : text;
        if (address.Length > LongestEmail || !Address().IsMatch(address))
            return ContactReading.Unreadable;
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return IsOrganisation(address[..at], address[(at + 1)..], placeName)
            ? new ContactReading(address.ToLowerInvariant(), ContactFault.None)
            : ContactReading.Personal;
    }

    private static ContactReading ReadOneTelephone(string text, bool keepsMobiles)
    {
        var number = Switchboard().Replace(text, "").Trim();
        if (number.Any(char.IsLetter))
            return ContactReading.Personal;
        var digits = new string([.. number.Where(char.IsAsciiDigit)]);
        if (digits.Length is < FewestDigits or > MostDigits || !Number().IsMatch(number))
            return ContactReading.Unreadable;
        return IsMobile(number, digits) && !keepsMobiles
            ? ContactReading.Personal
            : new ContactReading(number, ContactFault.None);
    }

    /// <summary>Swedish mobile numbers: 070, 072, 073, 076 and 079.</summary>
    private static bool IsMobile(string number, string digits)
    {
        var national = number.StartsWith('+') ? digits : digits.StartsWith("00", StringComparison.Ordinal)
            ? digits[2..]
            : null;
        if (national?.StartsWith("46", StringComparison.Ordinal) == true)
            digits = "0" + national[2..].TrimStart('0');
        else if (national is not null)
            return false;
        return digits.Length > 2 && digits.StartsWith("07", StringComparison.Ordinal)
            && digits[2] is '0' or '2' or '3' or '6' or '9';
    }

    private bool IsOrganisation(string local, string domain, string placeName)
    {
        var words = PlaceText.Fold(local).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var own = PlaceText.Fold(placeName + " " + domain).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = PlaceText.Fold(placeName).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words.Any(word => _givenNames.Contains(word) && !name.Contains(word)))
            return false;
        if (_freeMail.Contains(domain))
            return words.Any(word => _roles.Contains(word) || SharesWord(word, name));
        return words.Length == 1 && words[0].Length > 2
            || words.Any(word => _roles.Contains(word) || SharesWord(word, own));
    }

    private static bool SharesWord(string word, string[] own) => own.Any(
        one => one == word
            || one.Length >= FewestSharedLetters && word.Contains(one, StringComparison.Ordinal)
            || word.Length >= FewestSharedLetters && one.Contains(word, StringComparison.Ordinal));

    [GeneratedRegex(@"^[\p{L}0-9._%+-]{1,64}@[\p{L}0-9-]+(\.[\p{L}0-9-]+)*\.[\p{L}]{2,}$")]
    private static partial Regex Address();

    [GeneratedRegex(@"^\+?[0-9 ()\u2010-\u2013./-]+$")]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(vx|växel|växeln|tel|telefon|tfn)\b[.:]?", RegexOptions.IgnoreCase)]
    private static partial Regex Switchboard();

    [GeneratedRegex(
        @"facebook\.com/(profile\.php|people/)|linkedin\.com/in/|instagram\.com/p/", RegexOptions.IgnoreCase)]
    private static partial Regex PersonalPage();

    [GeneratedRegex(@"\+[0-9]{2}|\b07[02369][ -]?[0-9]{2,3}[ -]?[0-9]{2}[ -]?[0-9]{2}\b")]
    private static partial Regex CallableNumber();
}
