using System.Globalization;
using Omradesprofiler.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var runs = args.Length > 1 && int.TryParse(args[1], out var given) ? given : 3;
if (args is ["plaintext", var urls])
    return await Plaintext.ServeAsync(urls);
if (args.Length == 0
    || args[0] is not ("country" or "tiles" or "statistics" or "responsibility" or "travel" or "siting" or "mobile" or "page" or "store"))
{
    Console.Error.WriteLine("tools/bench country|tiles|statistics|responsibility|travel|siting|mobile|page|store [runs]");
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
    Console.WriteLine($"{Environment.ProcessorCount} cores, {runs} runs, medians (all runs in brackets)");
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
