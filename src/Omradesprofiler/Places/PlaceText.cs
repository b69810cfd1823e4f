using System.Globalization;
using System.Text;

namespace Omradesprofiler.Places;

/// <summary>Words as they are compared: without case, accents and signs.</summary>
public static class PlaceText
{
    /// <summary>Lower case, without accents; everything but letters and digits is one space: <c>Ö-köp, AB</c> is
    /// <c>o kop ab</c>.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var sign in text.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark)
                continue;
            else if (char.IsLetterOrDigit(sign))
                folded.Append(char.ToLowerInvariant(sign));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        return folded.ToString().TrimEnd();
    }
}
