using FsCheck;
using FsCheck.Fluent;
using Omradesprofiler.Geography;

namespace Omradesprofiler.Tests.Geography;

public sealed class BoxIndexTests
{
    [Fact]
    public void The_boxes_found_are_those_that_meet_the_question() => Prop.ForAll(
        Box().ArrayOf().ToArbitrary(), Box().ToArbitrary(), (boxes, asked) =>
        {
            var found = new List<int>();
            new BoxIndex(boxes).Find(asked, found);
            return found.Order()
                .SequenceEqual(Enumerable.Range(0, boxes.Length).Where(i => boxes[i].Intersects(asked)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(400));

    [Fact]
    public void Empty_boxes_are_never_found()
    {
        var found = new List<int> { 5 };

        new BoxIndex([Bounds.Empty, new Bounds(0, 0, 1, 1), Bounds.Empty]).Find(new Bounds(-9, -9, 9, 9), found);

        Assert.Equal([1], found);
    }

    private static Gen<Bounds> Box() => Gen.Choose(0, 100).ArrayOf(4).Select(numbers =>
        new Bounds(numbers[0], numbers[1], numbers[0] + numbers[2] / 10, numbers[1] + numbers[3] / 10));
}
