using Omradesprofiler.Server.Tiles;

namespace Omradesprofiler.Tests.Server;

public sealed class TileCacheTests
{
    private static readonly byte[] Tile = [.. Enumerable.Range(0, 4000).Select(i => (byte)(i * i % 61))];

    [Fact]
    public async Task Equal_requests_at_the_same_time_make_a_tile_once()
    {
        var cache = new TileCache(1 << 20);
        var made = 0;
        using var gate = new ManualResetEventSlim();
        var first = Task.Run(() => cache.GetAsync("a", Make), TestContext.Current.CancellationToken);
        while (Volatile.Read(ref made) == 0)
            await Task.Yield();
        var others = Enumerable.Range(0, 50).Select(_ => cache.GetAsync("a", Make)).ToList();
        Assert.All(others, other => Assert.False(other.IsCompleted));
        gate.Set();
        var entries = await Task.WhenAll([first, .. others]);
        Assert.All(entries, entry => Assert.Same(entries[0], entry));
        Assert.Equal(1, made);

        TileEntry Make()
        {
            Interlocked.Increment(ref made);
            gate.Wait(TestContext.Current.CancellationToken);
            return EntryOf(Tile);
        }
    }

    [Fact]
    public async Task A_failure_is_told_and_not_kept()
    {
        var cache = new TileCache(1 << 20);
        await Assert.ThrowsAsync<InvalidDataException>(
            () => cache.GetAsync("a", () => throw new InvalidDataException("broken")));
        Assert.Equal(0, cache.Count);
        Assert.False((await cache.GetAsync("a", () => EntryOf(Tile))).IsEmpty);
    }

    [Fact]
    public async Task Memory_is_bounded_and_what_is_asked_for_stays()
    {
        var cache = new TileCache(100_000);
        for (var i = 0; i < 2000; i++)
        {
            await cache.GetAsync($"tile {i}", () => EntryOf(Tile));
            Assert.True(cache.TryGet("tile 0", out _));
        }

        var held = Enumerable.Range(0, 2000).Count(i => cache.TryGet($"tile {i}", out _));
        Assert.InRange(held, 10, 100_000 / (EntryOf(Tile).Size * 2 + 700) + 2);
    }

    [Fact]
    public void A_tile_is_the_same_in_every_encoding_and_each_form_has_a_tag_of_its_own()
    {
        var entry = EntryOf(Tile);
        TileEncoding[] encodings = [TileEncoding.Brotli, TileEncoding.Gzip, TileEncoding.Identity];
        var quick = Array.ConvertAll(encodings, entry.In);
        entry.Improve();
        var best = Array.ConvertAll(encodings, entry.In);
        for (var i = 0; i < encodings.Length; i++)
        {
            Assert.Equal(Tile, encodings[i].Unpack(quick[i].Bytes));
            Assert.Equal(Tile, encodings[i].Unpack(best[i].Bytes));
        }

        Assert.True(best[0].Bytes.Length <= quick[0].Bytes.Length && best[1].Bytes.Length <= quick[1].Bytes.Length);
        Assert.Equal(
            ["\"t-br1\"", "\"t-gzip1\"", "\"t\"", "\"t-br9\"", "\"t-gzip9\"", "\"t\""],
            [.. quick.Select(form => form.ETag), .. best.Select(form => form.ETag)]);
    }

    [Fact]
    public void A_tile_is_improved_once_when_it_is_asked_for_again()
    {
        var entry = EntryOf(Tile);
        Assert.Equal([false, true, false, false], Enumerable.Range(0, 4).Select(_ => entry.IsWantedAgain()));
    }

    [Fact]
    public void An_encoding_asked_for_after_the_improvement_is_the_best_from_the_start()
    {
        var entry = EntryOf(Tile);
        entry.Improve();
        Assert.Equal("\"t-gzip9\"", entry.In(TileEncoding.Gzip).ETag);
    }

    [Fact]
    public void A_tile_knows_the_tags_of_its_forms_and_no_others()
    {
        var entry = EntryOf(Tile);
        Assert.All(["\"t\"", "\"t-br1\"", "\"t-br9\"", "\"t-gzip9\""], tag => Assert.True(entry.HasTag(tag)));
        Assert.All(["\"t-qqq\"", "\"tt-br1\"", "t", "\"\""], tag => Assert.False(entry.HasTag(tag)));
    }

    [Fact]
    public void A_plain_tile_is_not_held_beside_the_packed_ones()
    {
        var entry = new TileEntry("t", Tile, TileEncoding.Identity);
        var size = entry.Size;
        Assert.Equal(Tile, entry.In(TileEncoding.Identity).Bytes);
        Assert.Equal(size, entry.Size);
        Assert.True(size < Tile.Length);
    }

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("*", "br")]
    [InlineData("*;q=0", "")]
    [InlineData("identity", "")]
    [InlineData("", "")]
    [InlineData(";;;=,q", "")]
    public void What_a_client_accepts_it_gets(string acceptEncoding, string expected) =>
        Assert.Equal(expected, TileEncoding.For(acceptEncoding).Header.ToString());

    private static TileEntry EntryOf(byte[] bytes) => new("t", bytes, TileEncoding.Brotli);
}
