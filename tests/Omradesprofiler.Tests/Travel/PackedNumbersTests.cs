using Omradesprofiler.Travel;

namespace Omradesprofiler.Tests.Travel;

/// <summary>Numbers kept in few bytes come back as they were.</summary>
public sealed class PackedNumbersTests
{
    [Fact]
    public void Any_numbers_come_back_as_they_were()
    {
        var random = new Random(4);
        for (var count = 0; count < 400; count++)
        {
            var numbers = new int[count];
            foreach (ref var number in numbers.AsSpan())
                number = random.Next(5) switch
                {
                    0 => int.MaxValue,
                    1 => int.MinValue,
                    2 => random.Next(100),
                    _ => random.Next(int.MinValue, int.MaxValue),
                };
            var back = new int[count];
            PackedNumbers.Unpack(PackedNumbers.Pack(numbers), back);
            Assert.Equal(numbers, back);
        }
    }

    [Fact]
    public void Small_steps_take_a_byte_each() =>
        Assert.Equal(1_000, PackedNumbers.Pack([.. Enumerable.Range(0, 1_000)]).Length);
}
