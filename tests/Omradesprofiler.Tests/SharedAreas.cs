using Omradesprofiler.Findings;
using Omradesprofiler.Geography;
using Omradesprofiler.Ingest.Features;

namespace Omradesprofiler.Tests;

/// <summary>Real areas for the tests of coverages and tiles, in order of code.</summary>
internal sealed record SharedAreas(IReadOnlyList<string> Codes, IReadOnlyList<AreaShape?> Shapes)
{
    /// <summary>A layer of a file under <c>shared/data</c>; skips the test where it is absent.</summary>
    public static SharedAreas Require(string file, string layer, string codeColumn)
    {
        var table = FeatureReader.Read(SharedData.Require(file), file, layer, null, new FindingLog());
        var column = table.ColumnOf(codeColumn);
        var features = table.Features.OrderBy(feature => feature.Attributes[column], StringComparer.Ordinal).ToList();
        return new SharedAreas(
            [.. features.Select(feature => feature.Attributes[column]!)],
            [.. features.Select(feature => feature.Shape)]);
    }

    /// <summary>The areas as an import would keep them: snapped together where their borders do not meet.</summary>
    public SharedAreas Snapped() => this with { Shapes = CoverageSnapper.Snap(Shapes).Shapes };
}
