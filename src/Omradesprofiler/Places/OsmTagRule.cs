namespace Omradesprofiler.Places;

/// <summary>The tags that tell in OpenStreetMap what a thing is; all must be there.</summary>
/// <param name="Conditions">Key and value; null stands for any value.</param>
public sealed record OsmTagRule(IReadOnlyList<(string Key, string? Value)> Conditions)
{
    /// <summary>Reads <c>amenity=library</c>, <c>club=*</c> or <c>leisure=sports_centre+sport=swimming</c>.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static OsmTagRule Parse(string text)
    {
        var conditions = new List<(string, string?)>();
        foreach (var part in text.Split('+'))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at < 1 || at == part.Length - 1)
                throw new FormatException($"Taggen \"{text}\" ska skrivas nyckel=värde, flera med + emellan.");
            conditions.Add((part[..at], part[(at + 1)..] is "*" ? null : part[(at + 1)..]));
        }

        return new OsmTagRule(conditions);
    }

    /// <summary>Whether a thing's tags hold all conditions. A value may name several: <c>swimming;gymnastics</c>.
    /// </summary>
    public bool Matches(Func<string, string?> find) => Conditions.All(
        one => find(one.Key) is { } value && value != "no"
            && (one.Value is null || value == one.Value || value.Split(';', StringSplitOptions.TrimEntries)
                .Contains(one.Value, StringComparer.Ordinal)));
}
