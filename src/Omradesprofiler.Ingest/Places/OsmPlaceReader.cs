using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Imports;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Places;

namespace Omradesprofiler.Ingest.Places;

/// <summary>Reads places from OpenStreetMap's binary format.</summary>
internal sealed class OsmPlaceReader(SourceFiles files, FindingLog findings, PlaceKindCatalog catalog)
{
    public IEnumerable<PlaceClaim> Read(RecipePlaceFile entry, CancellationToken cancellation) =>
        throw new NotSupportedException($"{files} {findings} {catalog} {entry} {cancellation}");
}
