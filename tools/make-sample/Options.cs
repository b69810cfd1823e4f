using System.Globalization;
using System.Runtime.CompilerServices;

namespace Omradesprofiler.Sample;

/// <summary>What the command line asks for.</summary>
internal sealed record Options(string Folder, string? NationalFolder, ulong Seed)
{
    public const string Usage = """
        Writes the made-up sample county.
          --out DIR        where to (default: geodata/sample in this repository)
          --national DIR   write a made-up country for benchmarks there instead
          --seed N         another county than the usual one (default 99)
        """;

    public static Options Parse(string[] arguments)
    {
        var options = new Options(DefaultFolder(), null, 99);
        for (var i = 0; i < arguments.Length; i += 2)
        {
            if (i + 1 == arguments.Length)
                throw new ArgumentException($"{arguments[i]} needs a value");
            var value = arguments[i + 1];
            options = arguments[i] switch
            {
                "--out" => options with { Folder = value },
                "--national" => options with { NationalFolder = value },
                "--seed" => options with { Seed = ulong.Parse(value, CultureInfo.InvariantCulture) },
                _ => throw new ArgumentException($"unknown option {arguments[i]}"),
            };
        }

        return options;
    }

    private static string DefaultFolder([CallerFilePath] string source = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "../../geodata/sample"));
}
