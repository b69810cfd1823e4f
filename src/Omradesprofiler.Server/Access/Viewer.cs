using Omradesprofiler.Snapshots;

namespace Omradesprofiler.Server.Access;

/// <summary>Who asks: what he may do, and what he may see.</summary>
/// <param name="Role">What he may do.</param>
/// <param name="Id">Who he is, for the audit log and for limits: a subject, a key's number; never a token.</param>
public sealed record Viewer(Role Role, string Id)
{
    /// <summary>Who sits at the computer that the program runs on: does everything, and sees what everybody sees.
    /// </summary>
    public static readonly Viewer Local = new(Role.Administrator, "lokal") { Scope = ViewScope.Public };

    /// <summary>Nobody in particular, where all may read.</summary>
    public static readonly Viewer AnonymousReader = new(Role.Reader, "anonym");

    /// <summary>Nobody in particular, where reading needs a login.</summary>
    public static readonly Viewer Stranger = new(Role.Anyone, "anonym");

    /// <summary>What he may see.</summary>
    public ViewScope Scope { get; init; } = ViewScope.Public;

    /// <summary>What he is called; null where nobody is logged in.</summary>
    public string? Name { get; init; }

    /// <summary>Whether he showed a key or a token, which no other site's page can make a browser send.</summary>
    public bool IsKnown => Name is not null;

    /// <summary>Somebody with a key or a token.</summary>
    public static Viewer Known(Role role, IEnumerable<string> regions, string id, string name) => new(role, id)
    {
        Name = name,
        Scope = role switch
        {
            Role.Administrator => ViewScope.Everything,
            Role.Analyst or Role.Editor => ViewScope.Within(regions),
            _ => ViewScope.Public,
        },
    };
}
