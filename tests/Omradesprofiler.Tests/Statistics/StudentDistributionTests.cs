using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Statistics;

public sealed class StudentDistributionTests
{
    /// <summary>The usual tables (Fisher and Yates 1963, table III).</summary>
    [Theory]
    [InlineData(1, 12.7062)]
    [InlineData(2, 4.3027)]
    [InlineData(3, 3.1824)]
    [InlineData(6, 2.4469)]
    [InlineData(30, 2.0423)]
    public void The_quantile_is_that_of_the_tables(int degrees, double expected) =>
        Assert.Equal(expected, StudentDistribution.Quantile(0.95, degrees), 4);

    [Fact]
    public void Many_degrees_come_near_to_the_normal_distribution() =>
        Assert.Equal(1.96, StudentDistribution.Quantile(0.95, 5_000), 2);

    [Fact]
    public void A_percentage_or_no_degrees_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentDistribution.Quantile(95, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentDistribution.Quantile(0.95, 0));
    }
}
