namespace Omradesprofiler.Siting;

/// <summary>Whether a site may be chosen.</summary>
public enum SiteRule : byte
{
    /// <summary>It may.</summary>
    Allowed,

    /// <summary>It must: an existing site that is kept, or one that is already decided.</summary>
    Required,

    /// <summary>It must not.</summary>
    Forbidden,
}
