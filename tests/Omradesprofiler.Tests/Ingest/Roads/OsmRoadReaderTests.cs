using System.Text;
using Omradesprofiler.Findings;
using Omradesprofiler.Tests.Travel;
using Omradesprofiler.Travel;

namespace Omradesprofiler.Tests.Ingest.Roads;

/// <summary>Roads read from <c>.osm.pbf</c>, and what is refused.</summary>
public sealed class OsmRoadReaderTests
{
    private const string Name = "vägar.osm.pbf";
    private static readonly string[] Texts = ["highway", "residential", "type", "restriction", "oneway", "yes"];

    /// <summary>A street over nodes 10, 20 and 30, and one turn restriction.</summary>
    private static readonly byte[] Ways = PbfText.Elements(
        Texts,
        new PbfText().Bytes(
            3, new PbfText().Number(1, 7).Packed(2, 1, 5).Packed(3, 2, 6).Deltas(8, 10, 20, 30).ToArray()).ToArray(),
        new PbfText().Bytes(4, new PbfText().Number(1, 1).Packed(2, 3).Packed(3, 4).ToArray()).ToArray());

    private static byte[] Dense(params long[] ids) => PbfText.Elements([], new PbfText().Bytes(2, new PbfText()
        .Deltas(1, ids).Deltas(8, ids.Select(id => 600_000_000 + id)).Deltas(9, ids.Select(id => 150_000_000 + id))
        .ToArray()).ToArray());

    private static byte[] Plain(params long[] ids)
    {
        var group = new PbfText();
        foreach (var id in ids)
            group.Bytes(1, new PbfText().Number(1, PbfText.ZigZag(id)).Number(8, PbfText.ZigZag(600_000_000 + id))
                .Number(9, PbfText.ZigZag(150_000_000 + id)).ToArray());
        return PbfText.Elements([], group.ToArray());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Dense_and_plain_nodes_are_read_also_after_the_ways(bool isDense)
    {
        var nodes = isDense ? Dense(10, 15, 20, 30) : Plain(10, 15, 20, 30);
        foreach (var blocks in new[] { (byte[][])[nodes, Ways], [Ways, nodes] })
        {
            var findings = new FindingLog();
            var map = Read(findings, blocks);
            Assert.Equal((3, 1), (map.NodeCount, map.Ways.Count));
            Assert.Equal([0, 1, 2], map.NodesOf(0).ToArray());
            Assert.Equal((15.000002, 60.000002), map.DegreesOf(1));
            Assert.Equal(
                (WayDirections.Forward, WayDirections.Both), (map.Ways[0].Car, map.Ways[0].Walk));
            Assert.Equal("road-turn-restrictions", Assert.Single(findings.List()).Code);
        }
    }

    [Fact]
    public void Blocks_that_are_not_packed_are_read()
    {
        var bytes = PbfText.Header("OsmSchema-V0.6").Concat(
            PbfText.Framed("OSMData", new PbfText().Bytes(1, Ways).ToArray())).Concat(
            PbfText.Block("Okänt", [1, 2])).Concat(PbfText.Block("OSMData", Dense(10, 20, 30))).ToArray();
        Assert.Equal(3, TravelHelp.ReadRoads(new MemoryStream(bytes), Name).NodeCount);
    }

    [Fact]
    public void A_scale_and_offsets_of_its_own_are_followed()
    {
        var nodes = PbfText.Elements([], new PbfText().Bytes(2, new PbfText().Deltas(1, 10, 20, 30)
            .Deltas(8, 5, 6, 7).Deltas(9, 1, 2, 3).ToArray()).ToArray());
        byte[] scaled =
        [
            .. nodes,
            .. new PbfText().Number(17, 1_000).Number(19, 60_000_000_000).Number(20, 15_000_000_000).ToArray(),
        ];
        Assert.Equal((15.000001, 60.000005), Read(new FindingLog(), scaled, Ways).DegreesOf(0));
    }

    [Fact]
    public void A_way_ends_where_a_node_is_missing()
    {
        var findings = new FindingLog();
        var map = Read(findings, Ways, Dense(10, 20));
        Assert.Equal(2, map.NodesOf(0).Length);
        Assert.Equal(1, findings.List().Single(finding => finding.Code == "road-missing-nodes").Count);
    }

    [Fact]
    public void A_file_that_is_cut_off_anywhere_is_refused_or_says_what_is_missing()
    {
        var whole = File.ReadAllBytes(Repository.PathOf("geodata", "sample", "roads", "vagnat.osm.pbf"));
        var random = new Random(6);
        foreach (var length in Enumerable.Range(0, 200).Select(i => i < 60 ? i : random.Next(whole.Length)))
        {
            var exception = Assert.Throws<DataException>(
                () => TravelHelp.ReadRoads(new MemoryStream(whole, 0, length), Name));
            Assert.Equal(Name, exception.Finding.Source);
        }
    }

    [Fact]
    public void Bytes_that_were_changed_anywhere_break_nothing()
    {
        var whole = File.ReadAllBytes(Repository.PathOf("geodata", "sample", "roads", "vagnat.osm.pbf"));
        var random = new Random(7);
        for (var i = 0; i < 150; i++)
        {
            var damaged = whole.ToArray();
            for (var k = random.Next(1, 4); k > 0; k--)
                damaged[random.Next(i % 3 == 0 ? 200 : whole.Length)] = (byte)random.Next(256);
            TryRead(damaged);
        }
    }

    [Fact]
    public void Damage_inside_a_block_breaks_nothing()
    {
        var random = new Random(8);
        for (var i = 0; i < 3_000; i++)
        {
            var (ways, nodes) = (Ways.ToArray(), Dense(10, 20, 30));
            ways[random.Next(ways.Length)] = (byte)random.Next(256);
            nodes[random.Next(nodes.Length)] = (byte)random.Next(256);
            TryRead([
                .. PbfText.Header("OsmSchema-V0.6", "DenseNodes"), .. PbfText.Block("OSMData", ways),
                .. PbfText.Block("OSMData", nodes),
            ]);
        }
    }

    [Fact]
    public void Another_compression_is_named_with_how_to_convert()
    {
        foreach (var (field, name) in new[] { (4, "lzma"), (6, "lz4"), (7, "zstd") })
        {
            byte[] bytes =
            [
                .. PbfText.Header("OsmSchema-V0.6"),
                .. PbfText.Framed("OSMData", new PbfText().Number(2, 9).Bytes(field, [1, 2, 3]).ToArray()),
            ];
            var finding = Refuse(bytes);
            Assert.Equal("road-file-compression", finding.Code);
            Assert.Contains($"Block 2 är packat med {name}", finding.Text, StringComparison.Ordinal);
            Assert.Contains("osmium cat", finding.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_real_file_of_lz4_is_refused_clearly()
    {
        using var file = File.OpenRead(SharedData.Require("osm/planetiler_monaco-latest.lz4.osm.pbf"));
        var exception = Assert.Throws<DataException>(() => TravelHelp.ReadRoads(file, Name));
        Assert.Contains("lz4", exception.Finding.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "road-file-empty")]
    [InlineData("id;namn\n1;Storgatan\n", "road-file-kind")]
    [InlineData("PK\u0003\u0004\u0014\0\0\0", "road-file-kind")]
    [InlineData("<osm version=\"0.6\"></osm>", "road-file-kind")]
    [InlineData("\0", "road-file-kind")]
    public void What_is_no_road_file_is_called_so(string content, string code) =>
        Assert.Equal(code, Refuse(Encoding.Latin1.GetBytes(content)).Code);

    [Fact]
    public void A_feature_that_is_required_and_not_known_is_named()
    {
        Assert.Contains("historik", Refuse(PbfText.Header("HistoricalInformation")).Text, StringComparison.Ordinal);
        Assert.Contains("\"Nytt\"", Refuse(PbfText.Header("OsmSchema-V0.6", "Nytt")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sizes_of_the_format_hold()
    {
        Assert.Equal("road-file-kind", Refuse([0, 1, 0, 1]).Code);
        byte[] header = PbfText.Header("OsmSchema-V0.6");
        Assert.Contains("64 kB", Refuse([.. header, 0, 1, 0, 1]).Text, StringComparison.Ordinal);
        var large = new PbfText().Text(1, "OSMData").Number(3, (32 << 20) + 1).ToArray();
        Assert.Contains(
            "32 MB", Refuse([.. header, 0, 0, 0, (byte)large.Length, .. large]).Text, StringComparison.Ordinal);
        var bomb = PbfText.Framed("OSMData", new PbfText().Number(2, (32 << 20) + 1).Bytes(3, [1]).ToArray());
        Assert.Contains("32 MB", Refuse([.. header, .. bomb]).Text, StringComparison.Ordinal);
        var liar = PbfText.Block("OSMData", Ways);
        Assert.Equal("road-file-damaged", Refuse([.. header, .. liar[..^1]]).Code);
    }

    [Fact]
    public void Roads_on_the_other_side_of_the_globe_are_refused()
    {
        var nodes = PbfText.Elements([], new PbfText().Bytes(2, new PbfText().Deltas(1, 10, 20, 30)
            .Deltas(8, -337_000_000, -337_000_000, -337_000_001)
            .Deltas(9, 1_512_000_000, 1_512_000_001, 1_512_000_002).ToArray()).ToArray());
        Assert.Equal("road-file-far-away", RefuseBlocks(Ways, nodes).Code);
    }

    [Fact]
    public void A_node_that_is_named_twice_in_a_row_counts_once()
    {
        var map = Read(new FindingLog(), Dense(10, 20, 30), Street(10, 10, 20, 20, 20, 30));
        Assert.Equal([0, 1, 2], map.NodesOf(0).ToArray());
    }

    [Fact]
    public void A_way_of_more_nodes_than_any_has_is_refused()
    {
        var fault = RefuseBlocks(Street(Enumerable.Range(1, 10_001).Select(id => (long)id)));
        Assert.Contains("fler än 10000 noder", fault.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_whose_roads_unpack_to_far_more_nodes_than_it_has_bytes_is_refused()
    {
        var way = new PbfText().Packed(2, 1).Packed(3, 2)
            .Deltas(8, Enumerable.Range(1, 10_000).Select(id => (long)id)).ToArray();
        var group = new PbfText();
        for (var i = 0; i < 450; i++)
            group.Bytes(3, way);
        Assert.Contains(
            "filens storlek", RefuseBlocks(PbfText.Elements(Texts, group.ToArray())).Text, StringComparison.Ordinal);
    }

    private static byte[] Street(params IEnumerable<long> nodes) => PbfText.Elements(
        Texts,
        new PbfText().Bytes(3, new PbfText().Packed(2, 1).Packed(3, 2).Deltas(8, nodes).ToArray()).ToArray());

    [Fact]
    public void A_file_without_roads_or_without_their_nodes_is_refused()
    {
        Assert.Equal("road-file-no-roads", RefuseBlocks(Dense(10)).Code);
        Assert.Contains("noder", RefuseBlocks(Ways).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("osm/monaco-latest_pbfConverter_2019.osm.pbf", 46)]
    [InlineData("osm/otp_herrenberg-minimal.osm.pbf", 40)]
    public void Turn_restrictions_of_real_files_are_counted(string file, int restrictions)
    {
        using var stream = File.OpenRead(SharedData.Require(file));
        var findings = new FindingLog();
        TravelHelp.ReadRoads(stream, file, findings);
        Assert.Equal(
            restrictions, findings.List().Single(finding => finding.Code == "road-turn-restrictions").Count);
    }

    private static Finding RefuseBlocks(params byte[][] blocks) =>
        Assert.Throws<DataException>(() => Read(new FindingLog(), blocks)).Finding;

    private static Finding Refuse(byte[] bytes) => Assert.Throws<DataException>(
        () => TravelHelp.ReadRoads(new MemoryStream(bytes), Name)).Finding;

    private static void TryRead(byte[] bytes)
    {
        try
        {
            TravelHelp.ReadRoads(new MemoryStream(bytes), Name);
        }
        catch (DataException exception)
        {
            Assert.NotEmpty(exception.Finding.Text);
        }
    }

    private static RoadMap Read(FindingLog findings, params byte[][] blocks)
    {
        byte[] bytes =
        [
            .. PbfText.Header("OsmSchema-V0.6", "DenseNodes"),
            .. blocks.SelectMany(block => PbfText.Block("OSMData", block)),
        ];
        return TravelHelp.ReadRoads(new MemoryStream(bytes), Name, findings);
    }
}
