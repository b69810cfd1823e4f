using Omradesprofiler.Findings;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Imports;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Commands;

public static class ServeCommand
{
    public static int Run(ServerOptions options)
    {
        var workspace = options.Workspace is { } folder
            ? new Workspace(folder, TimeProvider.System)
            : SampleWorkspace.Open(TimeProvider.System);
        if (options.Workspace is null && !options.Access.IsLocal)
            throw new DataException(
                "missing-workspace", "--workspace",
                "Det påhittade exempellänet visas bara på den egna datorn. Säg vilken arbetsmapp som ska visas.");
        if (options.Workspace is null && workspace.FindCurrent() is null)
        {
            Console.WriteLine("Första gången: läser in det påhittade exempellänet …");
            ImportProgressView.Run(progress => new ImportRunner(workspace).Run(
                Geodata.RecipePath("sample"), Geodata.SampleFolder, progress));
        }
        else
        {
            workspace.RequireCurrent();
        }

        using var app = WebServer.Build(options, workspace);
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(
            $"Kartan finns på {string.Join(" ", app.Urls)}  (avsluta med Ctrl+C)"));
        app.Run();
        return 0;
    }
}
