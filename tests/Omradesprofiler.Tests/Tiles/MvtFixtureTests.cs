using System.Text.Json;
using Omradesprofiler.Tiles;

namespace Omradesprofiler.Tests.Tiles;

/// <summary>The published fixtures of Mapbox Vector Tile (npm @mapbox/mvt-fixtures), judged by their own info.json.
/// </summary>
public sealed class MvtFixtureTests
{
    /// <summary>
    /// Valid by info.json, and yet only a lenient decoder can take their bytes; this one is strict:
    /// 016 (geometry type UNKNOWN) leaves the type out and is byte for byte 003, which is invalid for lacking it;
    /// 057 announces 536,870,911 points and brings one, as 051 and 058 do, which are fatal;
    /// 061 (version 1) leaves the version out, as 024 does, which is fatal in both versions.
    /// What 016 and 061 mean is read where they say it: see the two tests below.
    /// </summary>
    private static readonly string[] ValidOnlyByLeniency = ["016", "057", "061"];

    private static readonly Lazy<IReadOnlyList<Fixture>> Fixtures = new(() =>
    [
        .. Directory.GetDirectories(Path.Combine(NodeTools.RequirePackage("@mapbox/mvt-fixtures"), "fixtures"))
            .Order(StringComparer.Ordinal).Select(Fixture.Read),
    ]);

    [Fact]
    public void There_are_74_fixtures_of_which_one_is_valid_only_in_version_1()
    {
        var fixtures = RequireFixtures();
        Assert.Equal(74, fixtures.Count);
        Assert.Equal("061", Assert.Single(fixtures, fixture => fixture.IsValid1 != fixture.IsValid2).Id);
        Assert.Equal(BytesOf("003"), BytesOf("016"));
    }

    /// <summary>
    /// Of these, some are valid by leniency that this decoder shares: 009 (no extent: 4096 by default), 025 (a layer
    /// without features), 049 and 050 (coordinates that wrap around 32 bits).
    /// </summary>
    [Fact]
    public void Valid_fixtures_are_read_and_survive_being_written_again()
    {
        var wrong = new List<string>();
        foreach (var fixture in RequireFixtures().Where(f => f.IsValid1 && !ValidOnlyByLeniency.Contains(f.Id)))
        {
            try
            {
                var tile = MvtReader.Read(File.ReadAllBytes(fixture.Path));
                var again = MvtReader.Read(MvtTileWriter.Write(tile));
                if (Describe(tile) != Describe(again))
                    wrong.Add($"{fixture.Id}: {Describe(tile)} became {Describe(again)}");
            }
            catch (InvalidDataException exception)
            {
                wrong.Add($"{fixture.Id} {fixture.Description}: {exception.Message}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Invalid_fixtures_are_refused()
    {
        var accepted = RequireFixtures().Where(f => !f.IsValid1 || ValidOnlyByLeniency.Contains(f.Id))
            .Where(fixture => IsAccepted(File.ReadAllBytes(fixture.Path)))
            .Select(fixture => $"{fixture.Id} {fixture.Description}");
        Assert.Empty(accepted);
    }

    [Fact]
    public void A_line_may_be_closed_in_version_1_and_not_in_version_2()
    {
        var bytes = BytesOf("061");
        byte[] Stating(byte version) => [bytes[0], (byte)(bytes[1] + 2), .. bytes[2..], 0x78, version];
        var line = MvtReader.Read(Stating(1)).Layers[0].Features[0].Parts[0];
        Assert.Equal([2, 2, 2, 10, 10, 10, 2, 2], line);
        Assert.False(IsAccepted(Stating(2)));
    }

    [Fact]
    public void A_geometry_that_says_that_its_type_is_unknown_is_kept_without_being_read()
    {
        byte[] stated = [.. BytesOf("016"), 0x18, 0];
        (stated[1], stated[12]) = (0x14, 9);
        var feature = MvtReader.Read(stated).Layers[0].Features[0];
        Assert.Equal((1ul, MvtGeometryType.Unknown, 0), (feature.Id, feature.Type, feature.Parts.Count));
    }

    [Fact]
    public void An_independent_decoder_reads_our_tiles_the_same()
    {
        NodeTools.RequirePackage("@mapbox/vector-tile");
        using var folder = new TemporaryFolder();
        var pyramid = PyramidFixtures.Shared;
        foreach (var zoom in new[] { 5, 8, 11 })
            foreach (var at in PyramidFixtures.TilesOf(pyramid, zoom).Take(8))
            {
                if (pyramid.Encode("fine", at) is not { } tile)
                    continue;
                var path = folder.Folder("tile.mvt");
                File.WriteAllBytes(path, [.. tile, .. pyramid.Encode("group", at) ?? []]);
                Assert.Equal(Describe(MvtReader.Read(File.ReadAllBytes(path))), NodeTools.Run("describe-tile.js", path));
            }
    }

    private static IReadOnlyList<Fixture> RequireFixtures()
    {
        NodeTools.RequirePackage("@mapbox/mvt-fixtures");
        return Fixtures.Value;
    }

    private static bool IsAccepted(byte[] bytes)
    {
        try
        {
            MvtReader.Read(bytes);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static byte[] BytesOf(string id) =>
        File.ReadAllBytes(RequireFixtures().Single(fixture => fixture.Id == id).Path);

    private static string Describe(MvtTile tile) => JsonSerializer.Serialize(tile.Layers.Select(layer => new
    {
        name = layer.Name,
        extent = layer.Extent,
        features = layer.Features.Select(feature => new
        {
            id = feature.Id,
            type = (int)feature.Type,
            parts = feature.Parts,
            properties = feature.Properties.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(
                pair => new object[] { pair.Key, pair.Value }),
        }),
    }));

    private sealed record Fixture(string Id, string Path, string Description, bool IsValid1, bool IsValid2)
    {
        public static Fixture Read(string folder)
        {
            using var info = JsonDocument.Parse(File.ReadAllText(System.IO.Path.Combine(folder, "info.json")));
            var validity = info.RootElement.GetProperty("validity");
            return new Fixture(
                System.IO.Path.GetFileName(folder), System.IO.Path.Combine(folder, "tile.mvt"),
                info.RootElement.GetProperty("description").GetString()!,
                validity.GetProperty("v1").GetBoolean(), validity.GetProperty("v2").GetBoolean());
        }
    }
}
