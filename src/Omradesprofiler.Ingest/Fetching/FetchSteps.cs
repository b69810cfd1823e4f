using Omradesprofiler.Ingest.Imports;

namespace Omradesprofiler.Ingest.Fetching;

/// <summary>Turns how far each layer and table has come into how far the whole has.</summary>
internal sealed class FetchSteps(IProgress<ImportProgress>? progress, int count)
{
    private int _begun;

    /// <summary>Begins the next step.</summary>
    public IProgress<double> Begin(string title)
    {
        var step = new Step(progress, title, _begun++, count);
        step.Report(0);
        return step;
    }

    private sealed class Step(IProgress<ImportProgress>? progress, string title, int place, int count)
        : IProgress<double>
    {
        public void Report(double value) =>
            progress?.Report(new ImportProgress($"Hämtar {title}", (place + value) / count));
    }
}
