using System.Text;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Tests.Statistics;

/// <summary>The shared spatial examples: tables with the neighbours of each area.</summary>
internal static class SpatialData
{
    /// <summary>Sudden infant deaths in North Carolina (Cressie 1993): counties with columns by name.</summary>
    public static Dictionary<string, double>[] Counties()
    {
        var bytes = File.ReadAllBytes(SharedData.Require(Path.Combine("..", "oracles", "spatial", "sids2.dbf")));
        var (rows, start, width) =
            (BitConverter.ToInt32(bytes, 4), BitConverter.ToUInt16(bytes, 8), BitConverter.ToUInt16(bytes, 10));
        var columns = new List<(string Name, int Offset, int Width)>();
        for (int at = 32, offset = 1; bytes[at] != 0x0D; offset += bytes[at + 16], at += 32)
            columns.Add((Encoding.ASCII.GetString(bytes, at, 11).Split('\0')[0], offset, bytes[at + 16]));
        columns.RemoveAll(column => column.Name is "NAME" or "FIPS");
        return [.. Enumerable.Range(0, rows).Select(row => columns.ToDictionary(
            column => column.Name,
            column => Oracle.Number(
                Encoding.ASCII.GetString(bytes, start + row * width + column.Offset, column.Width).Trim())))];
    }

    /// <summary>Neighbours of a .gal file, as indices in the order of the identifiers.</summary>
    public static NeighborWeights Neighbors(string file, IReadOnlyList<int> identifiers)
    {
        var numbers = Oracle.Lines("spatial/" + file).Skip(1)
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(int.Parse).ToList();
        var indices = identifiers.Select((identifier, index) => (identifier, index))
            .ToDictionary(pair => pair.identifier, pair => pair.index);
        var lists = new int[identifiers.Count][];
        for (var at = 0; at < numbers.Count; at += 2 + numbers[at + 1])
            lists[indices[numbers[at]]] =
                [.. numbers.GetRange(at + 2, numbers[at + 1]).Select(identifier => indices[identifier])];
        return NeighborWeights.FromLists(lists);
    }
}
