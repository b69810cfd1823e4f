using System.Globalization;
using Omradesprofiler.Findings;
using Omradesprofiler.Geography;
using Omradesprofiler.Ingest.Features;

namespace Omradesprofiler.Tests.Geography;

public sealed class AreaLocatorTests
{
    [Fact]
    public void Every_service_node_of_Dalarna_lies_in_the_area_that_the_answer_key_names()
    {
        var table = FeatureReader.Read(
            SharedData.Require("dalarna/deso_2025_dalarna_raw.geojson"), "dalarna", null, null, new FindingLog());
        var locator = new AreaLocator([.. table.Features.Select(feature => feature.Shape!)]);
        var expected = ReadCsv("dalarna/nod_deso_2025.csv")
            .ToDictionary(row => row["uuidadrpl"] + row["kluster_id"], row => row["desokod"]);

        var nodes = ReadCsv("dalarna/servicenoder_2026.csv").ToList();

        Assert.Equal(236, nodes.Count);
        foreach (var node in nodes)
        {
            var place = locator.Find(double.Parse(node["e"], CultureInfo.InvariantCulture),
                double.Parse(node["n"], CultureInfo.InvariantCulture));
            Assert.Equal(expected[node["uuidadrpl"] + node["kluster_id"]],
                table.Features[place].Attributes[table.ColumnOf("desokod")]);
        }
    }

    [Fact]
    public void A_point_outside_all_areas_is_found_nowhere()
    {
        var locator = new AreaLocator([Square(0, 0, 10), Square(20, 0, 10)]);

        Assert.Equal(0, locator.Find(5, 5));
        Assert.Equal(1, locator.Find(25, 5));
        Assert.Equal(-1, locator.Find(15, 5));
        Assert.Equal(-1, locator.Find(double.NaN, 5));
        Assert.Equal(-1, new AreaLocator([]).Find(0, 0));
    }

    [Fact]
    public void Each_point_of_a_chessboard_is_found_in_its_own_square()
    {
        var squares = Enumerable.Range(0, 2500).Select(i => Square(i % 50 * 10, i / 50 * 10, 10)).ToList();
        var locator = new AreaLocator(squares);

        for (var i = 0; i < squares.Count; i++)
            Assert.Equal(i, locator.Find(i % 50 * 10 + 3, i / 50 * 10 + 7));
    }

    private static AreaShape Square(double x, double y, double side) => new AreaShapeBuilder().BeginPolygon()
        .AddRing([x, y, x + side, y, x + side, y + side, x, y + side, x, y]).Build();

    private static IEnumerable<Dictionary<string, string>> ReadCsv(string path)
    {
        var lines = File.ReadAllLines(SharedData.Require(path));
        var header = Split(lines[0]);
        return lines.Skip(1)
            .Select(line => header.Zip(Split(line)).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    private static List<string> Split(string line)
    {
        var fields = new List<string> { "" };
        var quoted = false;
        foreach (var character in line)
        {
            if (character == '"')
                quoted = !quoted;
            else if (character == ',' && !quoted)
                fields.Add("");
            else
                fields[^1] += character;
        }

        return fields;
    }
}
