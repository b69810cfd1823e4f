using System.Diagnostics;
using Omradesprofiler.Server.Exports;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Commands;

public static class ExportTilesCommand
{
    private const int Interrupted = 130;

    public static int Run(string folder, TileExportOptions options, bool overwrite, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        var export = new TileExport(new Workspace(folder, TimeProvider.System), options);
        try
        {
            var result = ExportProgressView.Run(progress => export.Run(overwrite, progress, stop));
            var resumed = result.ResumedShare > 0 ? $", {result.ResumedShare:P0} fanns sedan tidigare" : "";
            Console.WriteLine(
                $"{result.Tiles:N0} kartrutor ({result.Contents:N0} olika) i {result.Path}, "
                + $"{result.Bytes / 1e6:0.0} MB ({watch.Elapsed.TotalSeconds:0.0} s{resumed}).");
            return 0;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Avbrutet. Det som är gjort är kvar: samma kommando fortsätter där det slutade.");
            return Interrupted;
        }
    }
}
