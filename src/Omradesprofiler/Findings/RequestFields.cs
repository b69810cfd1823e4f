using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Omradesprofiler.Findings;

/// <summary>Reads the members of a JSON object and gathers what is wrong with them.</summary>
/// <param name="element">The object.</param>
/// <param name="before">Its place, with a dot after it; empty for the whole.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class RequestFields(JsonElement element, string before, List<RequestFault> faults)
{
    private const string Lacking = "Saknas.";

    /// <summary>Refuses members that are not known, or stand twice.</summary>
    public void Allow(params ReadOnlySpan<string> known)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
            if (!known.Contains(member.Name) || !seen.Add(member.Name))
            {
                var names = string.Join(", ", known.ToArray());
                Fault(before.TrimEnd('.') is "" ? "$" : before.TrimEnd('.'), $"Bara {names} får stå här, en gång var.");
                return;
            }
    }

    public void FaultAt(string name, string text) => Fault(before + name, text);

    /// <summary>A text of plain characters; null where there is none.</summary>
    public string? Text(string name, int longest)
    {
        if (Find(name) is not { } member)
            return null;
        var text = member.ValueKind == JsonValueKind.String ? Read(member)?.Trim() : null;
        if (text is { Length: > 0 } && text.Length <= longest && IsPlain(text))
            return text;
        FaultAt(name, $"Texten ska vara 1–{longest} tecken, utan styrtecken.");
        return null;
    }

    /// <summary>A text that must be there.</summary>
    public string RequiredText(string name, int longest, string lacking = Lacking)
    {
        if (Find(name) is null)
            FaultAt(name, lacking);
        return Text(name, longest) ?? "";
    }

    /// <summary>A whole number that must be there.</summary>
    public int RequiredWhole(string name, int least, int most)
    {
        if (Find(name) is null)
            FaultAt(name, Lacking);
        return Whole(name, least, most) ?? least;
    }

    public bool Flag(string name, bool otherwise)
    {
        if (Find(name) is not { } member)
            return otherwise;
        if (member.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            FaultAt(name, "Ska vara true eller false.");
        return member.ValueKind == JsonValueKind.True;
    }

    /// <summary>A whole number within limits; null where there is none.</summary>
    public int? Whole(string name, int least, int most)
    {
        if (Find(name) is not { } member)
            return null;
        if (member.ValueKind == JsonValueKind.Number && member.TryGetInt32(out var number)
            && number >= least && number <= most)
            return number;
        FaultAt(name, string.Create(
            CultureInfo.InvariantCulture, $"Ska vara ett heltal från {least} till {most}; står {RawOf(member)}."));
        return null;
    }

    /// <summary>A number within limits.</summary>
    public double Number(string name, double least, double most, double otherwise)
    {
        if (Find(name) is not { } member)
            return otherwise;
        if (member.ValueKind == JsonValueKind.Number && member.TryGetDouble(out var number)
            && number >= least && number <= most)
            return number;
        FaultAt(name, string.Create(
            CultureInfo.InvariantCulture, $"Ska vara ett tal från {least} till {most}; står {RawOf(member)}."));
        return otherwise;
    }

    /// <summary>A number within limits that must be there.</summary>
    public double RequiredNumber(string name, double least, double most)
    {
        if (Find(name) is null)
            FaultAt(name, Lacking);
        return Number(name, least, most, least);
    }

    /// <summary>A number with few decimals within limits that must be there, exactly as it was written.</summary>
    public decimal RequiredDecimal(string name, decimal least, decimal most, int decimals)
    {
        if (Find(name) is null)
            FaultAt(name, Lacking);
        return Decimal(name, least, most, decimals) ?? least;
    }

    /// <summary>A number with few decimals within limits, exactly as it was written; null where there is none.
    /// </summary>
    public decimal? Decimal(string name, decimal least, decimal most, int decimals)
    {
        if (Find(name) is not { } member)
            return null;
        if (member.ValueKind == JsonValueKind.Number && member.TryGetDecimal(out var number)
            && number >= least && number <= most && decimal.Round(number, decimals) == number)
            return number == 0 ? 0 : number; // a decimal's 0 may have a sign, and many decimals
        FaultAt(name, string.Create(
            CultureInfo.InvariantCulture,
            $"Ska vara ett tal från {least} till {most} med högst {decimals} decimaler; står {RawOf(member)}."));
        return null;
    }

    /// <summary>One of some words, that must be there; what was not understood is told, and is what no word means.
    /// </summary>
    public T RequiredChoice<T>(string name, T otherwise, params ReadOnlySpan<(string Word, T Value)> choices)
    {
        if (Find(name) is null)
            FaultAt(name, RuleOf(choices));
        return Choice(name, otherwise, choices);
    }

    /// <summary>One of some words.</summary>
    public T Choice<T>(string name, T otherwise, params ReadOnlySpan<(string Word, T Value)> choices)
    {
        if (Find(name) is not { } member)
            return otherwise;
        var text = member.ValueKind == JsonValueKind.String ? Read(member) : null;
        foreach (var (word, value) in choices)
            if (word == text)
                return value;
        FaultAt(name, RuleOf(choices));
        return otherwise;
    }

    /// <summary>An object; null where there is none.</summary>
    public RequestFields? Object(string name)
    {
        if (Find(name) is not { } member)
            return null;
        if (member.ValueKind == JsonValueKind.Object)
            return new RequestFields(member, $"{before}{name}.", faults);
        FaultAt(name, "Ska vara ett objekt.");
        return null;
    }

    /// <summary>An object that must be there; null where it is not.</summary>
    public RequestFields? RequiredObject(string name)
    {
        if (Find(name) is null)
            FaultAt(name, Lacking);
        return Object(name);
    }

    /// <summary>The objects of a list; empty where there is none.</summary>
    public IEnumerable<RequestFields> Objects(string name, int most)
    {
        foreach (var (i, item) in Items(name, most).Index())
            if (item.ValueKind == JsonValueKind.Object)
                yield return new RequestFields(item, $"{before}{name}[{i}].", faults);
            else
                FaultAt($"{name}[{i}]", "Ska vara ett objekt.");
    }

    /// <summary>The texts of a list; null where there is none.</summary>
    public IReadOnlyList<string>? Texts(string name, int most)
    {
        if (Find(name) is null)
            return null;
        var texts = Items(name, most)
            .Select(item => item.ValueKind == JsonValueKind.String ? Read(item) : null).ToList();
        if (texts.Contains(null))
            FaultAt(name, "Ska vara en lista av texter.");
        return [.. texts.OfType<string>()];
    }

    /// <summary>The whole numbers of a list; null where there is none.</summary>
    public IReadOnlyList<int>? Wholes(string name, int least, int most, int mostItems)
    {
        if (Find(name) is null)
            return null;
        var numbers = Items(name, mostItems).Select(item =>
            item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out var number)
            && number >= least && number <= most
                ? number
                : (int?)null).ToList();
        if (numbers.Contains(null))
            FaultAt(name, string.Create(
                CultureInfo.InvariantCulture, $"Ska vara en lista av heltal från {least} till {most}."));
        return [.. numbers.OfType<int>()];
    }

    private JsonElement[] Items(string name, int most)
    {
        if (Find(name) is not { } member)
            return [];
        if (member.ValueKind == JsonValueKind.Array && member.GetArrayLength() <= most)
            return [.. member.EnumerateArray()];
        FaultAt(name, member.ValueKind == JsonValueKind.Array
            ? $"Högst {most} får stå här; här står {member.GetArrayLength()}."
            : "Ska vara en lista.");
        return [];
    }

    /// <summary>A member; one that is null is not there.</summary>
    private JsonElement? Find(string name) =>
        element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    private void Fault(string place, string text) => faults.Add(new RequestFault(place, text));

    private static string RuleOf<T>(ReadOnlySpan<(string Word, T Value)> choices) =>
        $"Ska vara {string.Join(" eller ", choices.ToArray().Select(choice => choice.Word))}.";

    private static string RawOf(JsonElement member)
    {
        const int Longest = 40;
        var raw = member.GetRawText();
        return raw.Length <= Longest ? raw : raw[..Longest] + "…";
    }

    /// <summary>A text; null where it holds half a character.</summary>
    private static string? Read(JsonElement member)
    {
        try
        {
            return member.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsPlain(string text) => !text.EnumerateRunes().Any(rune =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned
        || rune == Rune.ReplacementChar);
}
