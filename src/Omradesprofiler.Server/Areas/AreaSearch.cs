using System.Globalization;
using Omradesprofiler.Areas;

namespace Omradesprofiler.Server.Areas;

/// <summary>Finds areas by name, code or the names of what they lie in; Swedish letters count as letters of their own.
/// </summary>
public static class AreaSearch
{
    private static readonly CompareInfo Swedish = CultureInfo.GetCultureInfo("sv-SE").CompareInfo;

    /// <summary>How well an area fits: 0 best, null not at all.</summary>
    public static int? Fit(Area area, IEnumerable<Area> ancestors, string text)
    {
        if (area.Code.Equals(text, StringComparison.OrdinalIgnoreCase))
            return 0;
        if (Swedish.IsPrefix(area.Name, text, CompareOptions.IgnoreCase))
            return 1;
        if (area.Code.StartsWith(text, StringComparison.OrdinalIgnoreCase))
            return 2;
        if (Contains(area.Label, text))
            return 3;
        return ancestors.Any(ancestor => Contains(ancestor.Name, text)) ? 4 : null;
    }

    private static bool Contains(string name, string text) =>
        Swedish.IndexOf(name, text, CompareOptions.IgnoreCase) >= 0;
}
