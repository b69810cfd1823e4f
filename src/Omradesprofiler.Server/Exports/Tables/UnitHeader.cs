namespace Omradesprofiler.Server.Exports.Tables;

/// <summary>The header of a table with its unit in it, where the whole table has one: "värde (%)".</summary>
internal static class UnitHeader
{
    private const string Unit = "enhet";

    /// <summary>The columns whose numbers are in the table's unit.</summary>
    private static readonly HashSet<string> Measured =
        new(["värde", "utjämnat värde", "undre", "övre", "undre 99,8 %", "övre 99,8 %"], StringComparer.Ordinal);

    public static IReadOnlyList<object?> Of(
        IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var column = header.IndexOf(Unit);
        var units = column < 0
            ? []
            : rows.Select(row => row[column] as string).Where(unit => !string.IsNullOrEmpty(unit)).Distinct().ToList();
        return units is [{ } only] ? [.. header.Select(name => Measured.Contains(name) ? $"{name} ({only})" : name)]
            : [.. header];
    }

    private static int IndexOf(this IReadOnlyList<string> header, string name)
    {
        for (var i = 0; i < header.Count; i++)
        {
            if (header[i] == name)
                return i;
        }

        return -1;
    }
}
