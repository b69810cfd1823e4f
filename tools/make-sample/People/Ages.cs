using Omradesprofiler.Sample.Places;

namespace Omradesprofiler.Sample.People;

/// <summary>Age bands, and how old and young people spread over kinds of places.</summary>
internal static class Ages
{
    public const int Bands = 17;

    /// <summary>Codes as in SCB's tables.</summary>
    public static readonly string[] Codes =
    [
        "-4", "5-9", "10-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54", "55-59", "60-64",
        "65-69", "70-74", "75-79", "80-",
    ];

    public static readonly string[] Labels =
        ["0-4 år", .. Codes[1..16].Select(code => code + " år"), "80+ år"];

    /// <summary>Per cent of the country's people in each band.</summary>
    private static readonly double[] Country =
        [5.6, 5.9, 6.1, 5.8, 5.5, 6.3, 7.2, 6.7, 6.2, 6.2, 6.5, 6.3, 5.6, 5.3, 5.0, 4.7, 5.6];

    private static readonly double[] Men =
    [
        0.514, 0.514, 0.515, 0.516, 0.52, 0.518, 0.515, 0.513, 0.51, 0.508, 0.506, 0.504, 0.5, 0.494, 0.486, 0.472,
        0.408,
    ];

    private static readonly Dictionary<Character, double[]> Weights = new()
    {
        [Character.Centre] =
            [0.75, 0.6, 0.55, 0.65, 1.4, 1.85, 1.5, 1, 0.8, 0.8, 0.85, 0.85, 0.9, 0.95, 1.05, 1.15, 1.35],
        [Character.NewBuilt] =
            [1.6, 1.25, 0.95, 0.75, 1, 1.7, 1.9, 1.5, 1.1, 0.85, 0.7, 0.6, 0.55, 0.5, 0.45, 0.35, 0.3],
        [Character.Tower] =
            [1.5, 1.45, 1.35, 1.25, 1.25, 1.25, 1.2, 1.15, 1.05, 0.95, 0.8, 0.7, 0.65, 0.55, 0.5, 0.45, 0.4],
        [Character.Mixed] =
            [1, 0.95, 0.95, 0.95, 1.05, 1.1, 1.05, 1, 0.95, 0.95, 0.95, 1, 1, 1, 1, 1.05, 1.1],
        [Character.Villa] =
            [1.1, 1.3, 1.4, 1.3, 0.75, 0.55, 0.8, 1.15, 1.3, 1.3, 1.15, 1, 0.9, 0.85, 0.9, 0.85, 0.6],
        [Character.Coast] =
            [0.9, 1.2, 1.35, 1.25, 0.65, 0.45, 0.65, 0.95, 1.2, 1.3, 1.25, 1.15, 1.05, 1.05, 1.15, 1.2, 0.95],
        [Character.Student] =
            [0.6, 0.4, 0.3, 0.8, 4.2, 3.4, 1.5, 0.8, 0.5, 0.45, 0.4, 0.4, 0.4, 0.35, 0.35, 0.3, 0.3],
        [Character.Village] =
            [0.9, 1, 1.05, 1, 0.75, 0.75, 0.85, 0.9, 0.95, 1, 1.1, 1.15, 1.15, 1.2, 1.2, 1.25, 1.25],
        [Character.Countryside] =
            [0.8, 0.9, 1, 0.95, 0.7, 0.6, 0.7, 0.8, 0.9, 1, 1.15, 1.3, 1.35, 1.45, 1.45, 1.35, 1.05],
        [Character.Skerries] =
            [0.55, 0.65, 0.75, 0.7, 0.55, 0.5, 0.6, 0.7, 0.8, 0.95, 1.15, 1.4, 1.6, 1.8, 1.8, 1.65, 1.3],
    };

    /// <summary>Cell of an age band and sex (0 men, 1 women).</summary>
    public static int Cell(int sex, int band) => sex * Bands + band;

    /// <summary>Cells of some bands, for one sex or both (null).</summary>
    public static int[] Cells(int from, int to, int? sex = null) =>
        [.. new[] { 0, 1 }.Where(each => sex is null || each == sex)
            .SelectMany(each => Enumerable.Range(from, to - from + 1).Select(band => Cell(each, band)))];

    /// <summary>Shares of a part's people by band and sex in a year; they sum to 1.</summary>
    public static double[] Shares(ulong seed, Part part, int year)
    {
        var shares = new double[2 * Bands];
        for (var band = 0; band < Bands; band++)
        {
            var weight = Country[band] * Ageing(part, band, year);
            if (part.Letter != 'N')
                weight *= Weights[part.Character][band] * Shaken(seed, part, band);
            shares[Cell(0, band)] = weight * Men[band];
            shares[Cell(1, band)] = weight * (1 - Men[band]);
        }

        var sum = shares.Sum();
        return [.. shares.Select(share => share / sum)];
    }

    /// <summary>The oldest become more everywhere; in the countryside the young also move away.</summary>
    private static double Ageing(Part part, int band, int year)
    {
        var years = year - 2021;
        var drift = band switch { >= 15 => 0.022, <= 1 => -0.017, _ => 0 };
        if (part.Character is Character.Countryside or Character.Skerries or Character.Village && part.Letter != 'N')
            drift += band switch { >= 13 => 0.014, >= 3 and <= 8 => -0.012, _ => -0.004 };
        return 1 + drift * years;
    }

    private static double Shaken(ulong seed, Part part, int band)
    {
        var key = Keys.Mix(Keys.Mix(seed, Keys.Of(part.Name)), band);
        return 0.8 + 0.4 * (Keys.Unit(key) + Keys.Unit(key + 1)) / 2;
    }
}
