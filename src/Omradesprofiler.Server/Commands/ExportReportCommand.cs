using System.Diagnostics;
using Omradesprofiler.Findings;
using Omradesprofiler.Server.Exports;
using Omradesprofiler.Server.Exports.Reports;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Commands;

/// <summary>Prints a report as PDF: a server of its own on a free port, and a browser without a window.</summary>
public static class ExportReportCommand
{
    private const int Interrupted = 130;
    private const string FreePort = "http://127.0.0.1:0";

    public static async Task<int> Run(
        string folder, ReportSubject subject, ReportOutput output, string? browser, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            output.Require();
            var path = BrowserFinder.Find(browser, Environment.GetEnvironmentVariable("PATH"));
            var workspace = new Workspace(folder, TimeProvider.System);
            workspace.RequireCurrent();
            await using var app = WebServer.Build(new ServerOptions(folder, FreePort), workspace, LogLevel.Warning);
            var pdf = await PrintAsync(app, subject, path, stop);
            output.Write(pdf);
            Console.WriteLine(
                $"Rapporten är skriven: {output.Path}, {pdf.Length / 1e3:0} kB ({watch.Elapsed.TotalSeconds:0.0} s).");
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Console.Error.WriteLine("Avbrutet. Ingen rapport är skriven.");
            return Interrupted;
        }
    }

    private static async Task<byte[]> PrintAsync(
        WebApplication app, ReportSubject subject, string browser, CancellationToken stop)
    {
        await app.StartAsync(stop);
        try
        {
            var server = new Uri(app.Urls.First());
            await ReportExport.RequireAsync(server, subject, stop);
            return await ReportExport.PrintAsync(browser, new Uri(server, subject.PageQuery), stop);
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
        }
    }
}

/// <summary>Where the report goes.</summary>
/// <param name="Path">The file.</param>
/// <param name="Overwrite">Whether one that is there may be replaced.</param>
public sealed record ReportOutput(string Path, bool Overwrite)
{
    /// <summary>Refuses a place that can not be written to, before there is anything to write.</summary>
    /// <exception cref="DataException">It can not.</exception>
    public void Require()
    {
        if (Directory.Exists(Path))
            throw new DataException("bad-output", Path, "Det är en mapp; ange en fil.");
        if (File.Exists(Path) && !Overwrite)
            throw new DataException(
                "output-exists", Path, "Filen finns redan. Lägg till --overwrite för att ersätta den.");
        if (!Directory.Exists(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))))
            throw new DataException("missing-folder", Path, "Mappen finns inte.");
    }

    /// <summary>Writes the file whole or not at all.</summary>
    public void Write(byte[] content) => ExportFiles.Guard(Path, () =>
    {
        File.WriteAllBytes(Path + ".partial", content);
        File.Move(Path + ".partial", Path, overwrite: true);
        return Path;
    });
}
