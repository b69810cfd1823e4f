using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Statistics;

public sealed class SimilarAreasTests
{
    [Fact]
    public void The_nearest_come_first_with_their_distance_and_ties_by_index()
    {
        double[] line = [0, 1, 2, 3, 4];
        var similar = SimilarAreas.To([line, [7, 7, 7, 7, 7]], 2, 3).Value;
        Assert.Equal([1, 3, 0], similar.Nearest.Select(found => found.Area));
        Assert.Equal(1 / Math.Sqrt(2), similar.Nearest[0].Distance, 12);
        Assert.Equal([1], similar.LeftOut);
        double[] scaled = [.. line.Select(value => 1_000 * value - 7)];
        Assert.Equal(1 / Math.Sqrt(2), SimilarAreas.To([scaled], 2, 1).Value.Nearest[0].Distance, 9);
    }

    [Fact]
    public void What_can_not_be_compared_is_refused_with_the_reason()
    {
        Assert.Equal(Refusal.NoSpread, SimilarAreas.To([[1, 1]], 0, 1).Reason);
        Assert.Equal(Refusal.TooFewAreas, SimilarAreas.To([[1]], 0, 1).Reason);
        Assert.Equal(Refusal.ValueNotFinite, SimilarAreas.To([[1, double.NaN]], 0, 1).Reason);
        Assert.Throws<ArgumentException>(() => SimilarAreas.To([[1, 2]], 2, 1));
    }
}
