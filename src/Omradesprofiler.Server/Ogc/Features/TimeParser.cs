using System.Globalization;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Ogc.Features;

/// <summary>
/// Reads <c>datetime</c>: an instant, or an interval that may be open. The features have no time of their own, so that
/// every one matches, as the standard says; but what is no time is refused.
/// </summary>
public static class TimeParser
{
    private static readonly string[] Formats =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <exception cref="ApiException">The text is no time.</exception>
    public static void Require(string? text)
    {
        if (text is null)
            return;
        var parts = text.Split('/');
        var (from, to) = (Parse(parts[0], parts.Length > 1), Parse(parts[^1], parts.Length > 1));
        if (parts.Length > 2 || from > to || parts is ["" or "..", "" or ".."])
            throw Wrong();
    }

    private static DateTimeOffset? Parse(string text, bool mayBeOpen)
    {
        if (mayBeOpen && text is "" or "..")
            return mayBeOpen ? null : throw Wrong();
        return DateTimeOffset.TryParseExact(
            text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw Wrong();
    }

    private static ApiException Wrong() => ApiException.BadParameter(
        "datetime",
        "Tiden ska vara ett datum (2024-12-31), en tidpunkt (2024-12-31T12:00:00Z) "
            + "eller ett intervall (2024-01-01/..).");
}
