using System.Globalization;
using Omradesprofiler.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
const int SoakMinutes = 5;
string[] known =
    ["country", "tiles", "statistics", "responsibility", "travel", "siting", "mobile", "store", "soak", "page"];
var runs = args.Length > 1 && int.TryParse(args[1], out var given) ? given : args is ["soak"] ? SoakMinutes : 3;
if (args is ["plaintext", var urls])
    return await Plaintext.ServeAsync(urls);
if (args.Length == 0 || !known.Contains(args[0]))
{
    Console.Error.WriteLine($"tools/bench {string.Join('|', known)} [runs]");
    return 1;
}

if (args[0] is not ("responsibility" or "travel" or "siting" or "mobile" or "page")
    && !Directory.Exists(Path.Combine(Processes.Shared, "data")))
{
    Console.Error.WriteLine($"{Processes.Shared} is absent: the country can not be measured.");
    return 1;
}

var folder = Directory.CreateTempSubdirectory("omradesprofiler-bench-").FullName;
try
{
    Console.WriteLine(args[0] == "soak"
        ? $"{Environment.ProcessorCount} cores, for the server and its clients"
        : $"{Environment.ProcessorCount} cores, {runs} runs, medians (all runs in brackets)");
    if (args[0] == "statistics")
        StatisticsBench.Run(runs);
    else if (args[0] == "responsibility")
        ResponsibilityBench.Run(runs, folder);
    else if (args[0] == "travel")
        TravelBench.Run(runs, folder);
    else if (args[0] == "siting")
        SitingBench.Run(runs, folder);
    else if (args[0] == "mobile")
        MobileBench.Run(runs);
    else if (args[0] == "store")
        StoreBench.Run(folder, runs);
    else if (args[0] == "soak")
        await SoakBench.RunAsync(folder, runs);
    else if (args[0] == "page")
        await PageBench.RunAsync(folder, runs);
    else
        await (args[0] == "country" ? CountryBench.RunAsync(folder, runs) : TileBench.RunAsync(folder, runs));
    return 0;
}
finally
{
    Directory.Delete(folder, recursive: true);
}
