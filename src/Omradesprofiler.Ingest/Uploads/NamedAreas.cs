using Omradesprofiler.Areas;

namespace Omradesprofiler.Ingest.Uploads;

/// <summary>The areas that have a name of their own, by level and edition.</summary>
internal sealed class NamedAreas
{
    private readonly HashSet<string> _all;

    public NamedAreas(AreaRegister register)
    {
        Levels =
        [
            .. from level in AreaLevels.All
               where level != AreaLevel.Country
               from edition in register.EditionsOf(level)
               select (level, edition, new AreaNames(level, edition).CodesOf(register)),
        ];
        _all =
        [
            .. from level in AreaLevels.All
               where level != AreaLevel.Country
               from edition in register.EditionsOf(level)
               from area in register.FindLayer(level, edition)?.Areas ?? []
               select AreaNames.Plain(area.Name),
        ];
    }

    /// <summary>The code of each name that one area alone has.</summary>
    public IReadOnlyList<(AreaLevel Level, Edition? Edition, IReadOnlyDictionary<string, string> Codes)> Levels { get; }

    /// <summary>Whether some area is called so, alone or not.</summary>
    public bool IsName(string text) => _all.Contains(AreaNames.Plain(text));
}
