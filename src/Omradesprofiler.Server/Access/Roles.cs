namespace Omradesprofiler.Server.Access;

/// <summary>How roles are written and called.</summary>
public static class Roles
{
    /// <summary>Those that somebody can be given.</summary>
    public static IReadOnlyList<Role> Given { get; } = [Role.Reader, Role.Analyst, Role.Editor, Role.Administrator];

    /// <summary>As it is written in settings, keys and answers.</summary>
    public static string Slug(this Role role) => role.ToString().ToLowerInvariant();

    /// <summary>What it is called, Swedish.</summary>
    public static string SwedishName(this Role role) => role switch
    {
        Role.Anyone => "ingen",
        Role.Reader => "läsare",
        Role.Analyst => "analytiker",
        Role.Editor => "redigerare",
        _ => "administratör",
    };

    /// <summary>Reads a role that somebody can be given.</summary>
    public static bool TryParse(string? text, out Role role)
    {
        role = Given.FirstOrDefault(one => one.Slug() == text);
        return role != Role.Anyone;
    }
}
