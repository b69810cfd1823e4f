using System.Text;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Tables;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Tests.Ingest.Tables;

/// <summary>A small file written by a test, and read through the public reader.</summary>
internal sealed class TableFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tables").FullName;

    private TableFile(string name, byte[] content)
    {
        Path = System.IO.Path.Combine(_folder, name);
        File.WriteAllBytes(Path, content);
    }

    public string Path { get; }

    public FindingLog Findings { get; } = new();

    public static TableFile Of(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    public static TableFile Of(string name, byte[] content) => new(name, content);

    public StatTable Read(TableFormat format, params string[] keys) =>
        Read(format, keys.Length == 0 ? null : new GridOptions(keys));

    public StatTable Read(TableFormat format, GridOptions? options) =>
        TableReader.Read(format, Path, System.IO.Path.GetFileName(Path), options, Findings);

    public Grid ReadGrid(GridOptions? options = null) =>
        GridReader.Read(Path, System.IO.Path.GetFileName(Path), options, Findings);

    /// <summary>The finding with which the reading stops.</summary>
    public Finding Refusal(TableFormat format, params string[] keys) =>
        Assert.Throws<DataException>(() => Read(format, keys)).Finding;

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

/// <summary>Looks into tables by category codes.</summary>
internal static class StatTableExtensions
{
    /// <summary>The value at the codes, or the name of the state that it has instead; null where there is no point.
    /// </summary>
    public static object? At(this StatTable table, params string[] codes)
    {
        for (var point = 0; point < table.Count; point++)
        {
            var coordinates = table.CoordinatesOf(point).ToArray();
            if (coordinates.Select((category, i) => table.Dimensions[i].Categories[category].Code).SequenceEqual(codes))
                return table.States[point] == CellState.Published ? table.Values[point] : table.States[point];
        }

        return null;
    }

    public static string[] DimensionCodes(this StatTable table) => [.. table.Dimensions.Select(d => d.Code)];

    public static string[] Codes(this StatTable table, string dimension) =>
        [.. table.Dimensions.First(d => d.Code == dimension).Categories.Select(category => category.Code)];

    /// <summary>The only finding of a code.</summary>
    public static Finding Only(this FindingLog log, string code) => Assert.Single(log.List(), f => f.Code == code);
}
