using System.Diagnostics;
using System.Globalization;
using Omradesprofiler.Sample;
using Omradesprofiler.Sample.National;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["--help"] or ["-h"])
{
    Console.WriteLine(Options.Usage);
    return 0;
}

var watch = Stopwatch.StartNew();
try
{
    var options = Options.Parse(args);
    if (options.NationalFolder is { } national)
        NationalFiles.Write(national, options.Seed);
    else
        CountyFiles.Write(options.Folder, options.Seed);
    Console.WriteLine($"{options.NationalFolder ?? options.Folder}: {watch.Elapsed.TotalSeconds:0.0} s");
    return 0;
}
catch (ArgumentException trouble)
{
    Console.Error.WriteLine(trouble.Message);
    Console.Error.WriteLine(Options.Usage);
    return 2;
}
