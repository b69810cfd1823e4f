using System.Globalization;
using System.Text.RegularExpressions;

namespace Omradesprofiler.Tests.Browser;

/// <summary>
/// The map's colours by computation: in greyscale and as those see them who lack one kind of cone (Viénot, Brettel and
/// Mollon 1999, in linear light).
/// </summary>
public sealed partial class PaletteTests
{
    private static readonly double[][] Protanopia =
        [[0.11238, 0.88762, 0], [0.11238, 0.88762, 0], [0.00401, -0.00401, 1]];

    private static readonly double[][] Deuteranopia =
        [[0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1]];

    private static readonly double[][] Whole = [[1, 0, 0], [0, 1, 0], [0, 0, 1]];

    private static readonly string[][] Palettes = Read();

    /// <summary>Up to seven classes are well apart by lightness alone; eight and nine are still in order.</summary>
    [Fact]
    public void Steps_of_a_scale_grow_darker_one_by_one()
    {
        var scales = Palettes.Where(one => one.Length < 9 || one[4] is not ("#eeece8" or "#eeeeee")).ToList();
        Assert.Equal(18, scales.Count);
        foreach (var scale in scales)
            foreach (var eye in (double[][][])[Whole, Protanopia, Deuteranopia])
            {
                var steps = scale.Select(colour => Lab(colour, eye).L).ToList();
                var least = scale.Length <= 7 ? 6 : 2;
                for (var i = 1; i < steps.Count; i++)
                    Assert.True(steps[i - 1] - steps[i] >= least, $"{scale[i - 1]} and {scale[i]} are alike in grey.");
            }
    }

    /// <summary>Around a reference each side grows darker, and the same step of the two sides differs for every eye.
    /// </summary>
    [Fact]
    public void The_two_sides_of_a_reference_are_told_apart_without_red_and_green()
    {
        var sides = Palettes.Where(one => one.Length == 9 && one[4] is ("#eeece8" or "#eeeeee")).ToList();
        Assert.Equal(2, sides.Count);
        foreach (var palette in sides)
            foreach (var eye in (double[][][])[Whole, Protanopia, Deuteranopia])
            {
                var colours = palette.Select(colour => Lab(colour, eye)).ToList();
                for (var step = 1; step <= 4; step++)
                {
                    Assert.True(colours[4 + step].L < colours[3 + step].L, $"{palette[4 + step]} is not darker.");
                    Assert.True(colours[4 - step].L < colours[5 - step].L, $"{palette[4 - step]} is not darker.");
                    var distance = Distance(colours[4 - step], colours[4 + step]);
                    Assert.True(distance >= 10, $"{palette[4 - step]} and {palette[4 + step]}: {distance:0.0}");
                }
            }
    }

    private static string[][] Read()
    {
        var text = File.ReadAllText(Repository.PathOf(
            "src", "Omradesprofiler.Server", "ui", "src", "classes", "palettes.ts"));
        return [.. List().Matches(text).Select(list => Colour().Matches(list.Value).Select(one => one.Value).ToArray())
            .Where(colours => colours.Length > 0)];
    }

    private static (double L, double A, double B) Lab(string colour, double[][] eye)
    {
        var light = new double[3];
        for (var i = 0; i < 3; i++)
        {
            var hex = colour.AsSpan(1 + 2 * i, 2);
            var part = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            light[i] = part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        }

        var (r, g, b) = (Seen(eye[0], light), Seen(eye[1], light), Seen(eye[2], light));
        var x = Root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
        var y = Root(0.2126 * r + 0.7152 * g + 0.0722 * b);
        var z = Root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
        return (116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    private static double Seen(double[] row, double[] light) =>
        Math.Clamp(row[0] * light[0] + row[1] * light[1] + row[2] * light[2], 0, 1);

    private static double Root(double value) =>
        value > 0.008856 ? Math.Cbrt(value) : 7.787 * value + 16.0 / 116;

    private static double Distance((double L, double A, double B) one, (double L, double A, double B) other) =>
        Math.Sqrt(Math.Pow(one.L - other.L, 2) + Math.Pow(one.A - other.A, 2) + Math.Pow(one.B - other.B, 2));

    [GeneratedRegex(@"\[[^\]\[]*#[^\]\[]*\]")]
    private static partial Regex List();

    [GeneratedRegex("#[0-9a-f]{6}")]
    private static partial Regex Colour();
}
