using System.Globalization;
using System.Text;

namespace Omradesprofiler.Costs;

/// <summary>Names of models and lines in addresses: small letters, digits and hyphens.</summary>
public static class CostIds
{
    private const int Longest = 60;

    /// <summary>Whether a text is such a name.</summary>
    public static bool IsId(string text) => text.Length is > 0 and <= Longest && text[0] != '-'
        && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    /// <summary>A name made of a title: <c>Hälsopedagog, 100 %</c> becomes <c>halsopedagog-100</c>.</summary>
    public static string Of(string title)
    {
        var id = new StringBuilder();
        foreach (var letter in title.ToLowerInvariant().Normalize(NormalizationForm.FormD))
            if (letter is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
                id.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark
                && id.Length > 0 && id[^1] != '-')
                id.Append('-');
        var text = id.ToString(0, Math.Min(id.Length, Longest)).Trim('-');
        return text.Length > 0 ? text : "rad";
    }
}
