using Omradesprofiler.Findings;

namespace Omradesprofiler.Server.Hosting;

/// <summary>What is set in the environment, else in the file.</summary>
public sealed class Settings(IConfiguration environment, IConfiguration file)
{
    /// <summary>A setting, or null where nothing is said.</summary>
    public string? Find(string name) => environment[name] ?? file[name];

    /// <summary>A setting, with a word that counts for more than the file and for less than the environment.</summary>
    public string? FindFirst(string name, string? between) => environment[name] ?? between ?? file[name];

    public bool IsOn(string name) => bool.TryParse(Find(name), out var on) && on;

    /// <summary>A list, as JSON has it or with commas between.</summary>
    public IReadOnlyList<string> List(string name)
    {
        if (Find(name) is { } text)
            return text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var children = environment.GetSection(name).GetChildren().ToList();
        return [.. (children.Count > 0 ? children : [.. file.GetSection(name).GetChildren()])
            .Select(child => child.Value).OfType<string>()];
    }

    /// <summary>Names and values; the environment's over the file's. A name may have colons, which the settings
    /// otherwise part by.</summary>
    public IReadOnlyDictionary<string, string> Map(string name)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in new[] { file, environment })
            foreach (var (key, value) in source.GetSection(name).AsEnumerable(makePathsRelative: true))
                if (value is not null)
                    found[key] = value;
        return found;
    }

    /// <summary>Why a setting can not be used.</summary>
    public static DataException Wrong(string section, string text) =>
        new("settings", $"omradesprofiler.json, {section}", text);
}
