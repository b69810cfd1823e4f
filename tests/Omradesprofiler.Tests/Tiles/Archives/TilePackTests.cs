using Omradesprofiler.Tiles.Archives;

namespace Omradesprofiler.Tests.Tiles.Archives;

public sealed class TilePackTests
{
    [Fact]
    public void The_same_input_gives_the_same_bytes() => Assert.Equal(SmallPack.Whole, new SmallPack().Complete());

    [Fact]
    public void A_pack_that_was_stopped_at_any_batch_is_gone_on_with_and_comes_out_the_same()
    {
        for (var batches = 1; batches < 24; batches += 2)
        {
            var first = new SmallPack();
            first.Make(batches);
            var second = new SmallPack { Data = first.Data, Journal = first.Journal };
            Assert.Equal(SmallPack.Whole, second.Complete());
            Assert.True(second.Resumed > 0 && second.Resumed < 1);
        }
    }

    [Fact]
    public void Whatever_the_disk_lost_is_made_again_and_the_bytes_come_out_the_same()
    {
        var random = new Random(11);
        for (var trial = 0; trial < 40; trial++)
        {
            var first = new SmallPack();
            first.Make(random.Next(2, 22));
            var (data, journal) = (Copy(first.Data), Copy(first.Journal));
            if (trial % 4 == 0)
                journal.SetLength(random.NextInt64(journal.Length));
            else if (trial % 4 == 1)
                data.SetLength(random.NextInt64(data.Length));
            else
                Spoil(trial % 4 == 2 ? journal : data, random);
            Assert.Equal(SmallPack.Whole, new SmallPack { Data = data, Journal = journal }.Complete());
        }
    }

    [Fact]
    public void What_was_made_under_another_key_is_never_used()
    {
        var first = new SmallPack { Key = "another snapshot" };
        first.Make(10);
        var second = new SmallPack { Data = first.Data, Journal = first.Journal };
        Assert.Equal(SmallPack.Whole, second.Complete());
        Assert.Equal(0, second.Resumed);
    }

    [Fact]
    public void A_disk_that_fills_up_fails_the_pack_and_what_was_done_is_kept()
    {
        var full = new FullDisk(SmallPack.Whole.Length / 2);
        var first = new SmallPack { Data = full };
        Assert.Throws<IOException>(first.Complete);
        var second = new SmallPack { Data = Copy(full), Journal = first.Journal };
        Assert.Equal(SmallPack.Whole, second.Complete());
        Assert.True(second.Resumed > 0);
    }

    [Fact]
    public void A_finished_pack_is_finished_again_without_making_a_tile()
    {
        var first = new SmallPack();
        first.Complete();
        var layers = SmallPack.Layers.Select(
            layer => layer with { Encode = _ => throw new InvalidOperationException("Nothing is left to make.") });
        var pack = new TilePack((first.Data, first.Journal), "small", [.. layers], (0, SmallPack.MaxZoom));
        pack.Complete(null, CancellationToken.None);
        Assert.Equal(1, pack.ResumedShare);
    }

    private static MemoryStream Copy(MemoryStream stream)
    {
        var copy = new MemoryStream();
        copy.Write(stream.ToArray());
        return copy;
    }

    private static void Spoil(MemoryStream stream, Random random)
    {
        var bytes = stream.GetBuffer();
        for (var i = 0; i < 3; i++)
            bytes[random.NextInt64(stream.Length)] ^= (byte)(1 + random.Next(255));
    }

    private sealed class FullDisk(long capacity) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count)
        {
            if (Position + count > capacity)
                throw new IOException("No space left on device");
            base.Write(buffer, offset, count);
        }

        public override void Write(ReadOnlySpan<byte> buffer) => Write(buffer.ToArray(), 0, buffer.Length);
    }
}
