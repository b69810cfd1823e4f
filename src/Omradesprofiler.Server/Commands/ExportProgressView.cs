using Omradesprofiler.Server.Exports;
using Omradesprofiler.Tiles.Archives;
using Spectre.Console;

namespace Omradesprofiler.Server.Commands;

/// <summary>Shows how far an export has come: a bar in a terminal, a line a zoom elsewhere.</summary>
public static class ExportProgressView
{
    public static TileExportResult Run(Func<IProgress<PackProgress>, TileExportResult> export)
    {
        if (!AnsiConsole.Profile.Capabilities.Interactive)
            return export(new ZoomLines());
        return AnsiConsole.Progress().AutoClear(true)
            .Columns(
                new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context => export(new Bar(context.AddTask("Kartrutor"))));
    }

    private static string Describe(PackProgress progress) =>
        progress.Share < 1 ? $"Kartrutor, zoom {progress.Zoom}" : "Skriver klart";

    private sealed class Bar(ProgressTask task) : IProgress<PackProgress>
    {
        public void Report(PackProgress value)
        {
            task.Description = Describe(value);
            task.Value = value.Share * task.MaxValue;
        }
    }

    private sealed class ZoomLines : IProgress<PackProgress>
    {
        private int _zoom = -1;

        public void Report(PackProgress value)
        {
            if (value.Zoom == _zoom)
                return;
            _zoom = value.Zoom;
            Console.Error.WriteLine($"{value.Share,4:P0}  {Describe(value)}");
        }
    }
}
