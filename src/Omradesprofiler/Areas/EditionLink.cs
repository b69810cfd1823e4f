namespace Omradesprofiler.Areas;

/// <summary>An older DeSO and a newer one that share ground.</summary>
/// <param name="From">The older one's place in its layer.</param>
/// <param name="To">The newer one's place in its layer.</param>
/// <param name="SquareMeters">The ground.</param>
/// <param name="People">The people of the populated squares on it.</param>
internal readonly record struct EditionLink(int From, int To, double SquareMeters, double People)
{
    /// <summary>The link as seen from the newer edition.</summary>
    public EditionLink Turned => new(To, From, SquareMeters, People);
}
