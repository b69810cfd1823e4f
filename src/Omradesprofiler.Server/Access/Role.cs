namespace Omradesprofiler.Server.Access;

/// <summary>What somebody may do; each may do what those before it may.</summary>
public enum Role
{
    /// <summary>Nobody in particular, where even reading needs a login: sees the page and how to log in.</summary>
    Anyone,

    /// <summary>Läsare: reads what is for everybody, and has cheap things reckoned.</summary>
    Reader,

    /// <summary>Analytiker: sees internal numbers of his counties too.</summary>
    Analyst,

    /// <summary>Redigerare: saves scenarios, indices and files, and starts long work.</summary>
    Editor,

    /// <summary>Administratör: decides, and reads the audit log; sees internal numbers of all counties.</summary>
    Administrator,
}
