using Omradesprofiler.Geography;
using Omradesprofiler.Places;

namespace Omradesprofiler.Ingest.Places;

/// <summary>What a file says of one place, before it is checked.</summary>
/// <param name="Row">The row or feature; null where the file has none.</param>
/// <param name="Code">What the file calls it, unique in the file.</param>
/// <param name="Reference">Where in the source it stands, in words: <c>rad 12</c>, <c>way/4711</c>.</param>
internal sealed record PlaceClaim(int? Row, string Code, string Reference)
{
    /// <summary>Its name; null where the file has none.</summary>
    public string? Name { get; init; }

    /// <summary>Its kind, where the file's form decides it; null where <see cref="KindWord"/> does.</summary>
    public PlaceKindEntry? Kind { get; init; }

    /// <summary>The file's word for its kind; null where it has none.</summary>
    public string? KindWord { get; init; }

    /// <summary>Where it is; null where the file does not say, or not so that it can be believed.</summary>
    public PlanePoint? Point { get; init; }

    /// <summary>Opening hours as written.</summary>
    public string? Opening { get; init; }

    /// <summary>Telephone as written.</summary>
    public string? Telephone { get; init; }

    /// <summary>E-mail as written.</summary>
    public string? Email { get; init; }

    /// <summary>Page as written.</summary>
    public string? Web { get; init; }

    /// <summary>Date as written.</summary>
    public string? Date { get; init; }
}
