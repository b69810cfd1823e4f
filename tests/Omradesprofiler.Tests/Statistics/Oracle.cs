using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace Omradesprofiler.Tests.Statistics;

/// <summary>Published numbers: what a test compares with, and how closely.</summary>
internal static class Oracle
{
    /// <summary>Equal to a share of the expected.</summary>
    public static void Equal(double expected, double actual, double relative = 1e-9) => Assert.True(
        Math.Abs(expected - actual) <= relative * Math.Max(Math.Abs(expected), 1e-300),
        string.Create(CultureInfo.InvariantCulture, $"Expected {expected:R}, was {actual:R}."));

    /// <summary>Equal to a share of the expected, in order.</summary>
    public static void Equal(double[] expected, double[] actual, double relative)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            Equal(expected[i], actual[i], relative);
    }

    /// <summary>Equal when rounded to the decimals that are printed.</summary>
    public static void Printed(double expected, double actual, int decimals) => Assert.True(
        Math.Abs(expected - actual) <= 0.5000001 * Math.Pow(10, -decimals),
        string.Create(CultureInfo.InvariantCulture, $"Expected {expected:R}, was {actual:R}."));

    /// <summary>The lines of a file of the shared worked examples; skips the test where it is absent.</summary>
    public static string[] Lines(string relative) =>
        File.ReadAllLines(SharedData.Require(Path.Combine("..", "oracles", relative)));

    /// <summary>A number as the files write it.</summary>
    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>The rows of a worksheet, by column letter.</summary>
    /// <param name="relative">The workbook among the shared worked examples.</param>
    /// <param name="sheet">The sheet's number from 1.</param>
    public static List<Dictionary<string, string>> Sheet(string relative, int sheet)
    {
        using var zip = ZipFile.OpenRead(SharedData.Require(Path.Combine("..", "oracles", relative)));
        var strings = Load("xl/sharedStrings.xml").Descendants().Where(node => node.Name.LocalName == "si")
            .Select(node => string.Concat(
                node.Descendants().Where(part => part.Name.LocalName == "t").Select(part => part.Value))).ToArray();
        return [.. Load($"xl/worksheets/sheet{sheet}.xml").Descendants().Where(node => node.Name.LocalName == "row")
            .Select(row => row.Elements().ToDictionary(
                cell => cell.Attribute("r")!.Value.TrimEnd("0123456789".ToCharArray()), Text))];

        XDocument Load(string name)
        {
            using var stream = zip.GetEntry(name)!.Open();
            return XDocument.Load(stream);
        }

        string Text(XElement cell)
        {
            var value = cell.Elements().FirstOrDefault(node => node.Name.LocalName == "v")?.Value ?? "";
            return cell.Attribute("t")?.Value == "s" ? strings[int.Parse(value, CultureInfo.InvariantCulture)] : value;
        }
    }
}
