using Omradesprofiler.Ingest.Imports;
using Spectre.Console;

namespace Omradesprofiler.Server.Commands;

/// <summary>Shows how far an import, or fetching, has come: a bar in a terminal, a line a step elsewhere.</summary>
public static class ImportProgressView
{
    public static T Run<T>(Func<IProgress<ImportProgress>, T> import) =>
        AnsiConsole.Profile.Capabilities.Interactive
            ? AnsiConsole.Progress().AutoClear(true)
                .Columns(
                    new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(),
                    new ElapsedTimeColumn())
                .Start(context =>
                {
                    var task = context.AddTask("Läser in");
                    return import(new StepProgress(step =>
                    {
                        task.Description = Markup.Escape(step.Step);
                        task.Value = step.Share * task.MaxValue;
                    }));
                })
            : import(new StepProgress(step => Console.Error.WriteLine($"{step.Share,4:P0}  {step.Step}")));

    /// <summary>Calls back on the thread that reports, so that steps come in order.</summary>
    private sealed class StepProgress(Action<ImportProgress> report) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => report(value);
    }
}
