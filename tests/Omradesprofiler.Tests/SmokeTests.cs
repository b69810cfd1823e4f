namespace Omradesprofiler.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void One() => Assert.Equal(1, 1);
}
