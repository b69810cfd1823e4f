namespace Omradesprofiler.Disclosure;

/// <summary>Who may see a table once it is released.</summary>
public enum Audience
{
    /// <summary>Those who are logged in with a role for it. The default.</summary>
    Internal,

    /// <summary>Everybody.</summary>
    Public,
}
