using System.Globalization;
using Omradesprofiler.Findings;
using Omradesprofiler.Server.Access;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Commands;

/// <summary>A key to be made.</summary>
/// <param name="Role">Its role, as it is written.</param>
/// <param name="Regions">Codes of counties with commas between; null for none.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Days">How long it works.</param>
public sealed record NewKey(string Role, string? Regions, string Name, int Days);

/// <summary>Makes, lists and revokes keys; each is told once, and only its hash is kept.</summary>
public static class KeysCommand
{
    private const int LongestName = 100;

    public static int Create(NewKey wanted, string folder)
    {
        if (!Roles.TryParse(wanted.Role, out var role))
            throw Wrong("--role", $"Välj {string.Join(", ", Roles.Given.Select(one => one.Slug()))}.");
        var regions = RegionsOf(wanted.Regions);
        if (role is Role.Analyst or Role.Editor && regions.Count == 0)
            throw Wrong("--region", "Ange länskod: utan län ser rollen inga interna värden.");
        if (wanted.Name.Trim() is not { Length: > 0 and <= LongestName } name)
            throw Wrong("--name", $"Ange vad nyckeln är till för, med högst {LongestName} tecken.");
        return CommandAudit.Run(folder, "keys create", audit =>
        {
            var (key, saved) = KeyRing.Create(JournalOf(folder), role, regions, name, TimeSpan.FromDays(wanted.Days));
            audit.Target = $"key={saved.Id}, role={saved.Role}";
            Console.WriteLine(key);
            Console.Error.WriteLine(
                $"Nyckel {saved.Id} ({role.SwedishName()}) gäller till {DayOf(saved.ExpiresAt)}. Den visas bara nu.");
            return 0;
        });
    }

    public static int List(string folder)
    {
        var now = TimeProvider.System.GetUtcNow();
        foreach (var key in JournalOf(folder).List())
            Console.WriteLine(
                $"{key.Id}  …{key.LastSigns}  {$"{key.Role} {string.Join(',', key.Regions)}".TrimEnd()}"
                + $"  {StateOf(key, now)}  {key.Name}");
        return 0;
    }

    public static int Revoke(long number, string folder) => CommandAudit.Run(folder, "keys revoke", audit =>
    {
        audit.Target = $"key={number}";
        if (!JournalOf(folder).Revoke(number))
            throw Wrong("NUMMER", $"Det finns ingen nyckel med numret {number} som gäller. Se: keys list.");
        Console.WriteLine($"Nyckel {number} är återkallad.");
        return 0;
    });

    private static string StateOf(SavedKey key, DateTimeOffset now) =>
        key.RevokedAt is { } revoked ? $"återkallad {DayOf(revoked)}"
        : key.IsValid(now) ? $"gäller till {DayOf(key.ExpiresAt)}"
        : $"gick ut {DayOf(key.ExpiresAt)}";

    private static string DayOf(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static List<string> RegionsOf(string? text)
    {
        var codes = (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return codes.FirstOrDefault(code => code is not [>= '0' and <= '9', >= '0' and <= '9']) is { } wrong
            ? throw Wrong("--region", $"\"{wrong}\" är ingen länskod. Den har två siffror: 03.")
            : [.. codes];
    }

    private static KeyJournal JournalOf(string folder)
    {
        var workspace = new Workspace(folder, TimeProvider.System);
        workspace.RequireCurrent();
        return new KeyJournal(workspace, TimeProvider.System);
    }

    private static DataException Wrong(string place, string text) => new("keys", place, text);
}
