using Microsoft.Extensions.Logging;

namespace Omradesprofiler.Tests.Server;

/// <summary>Keeps every line that a server logs, from a level on.</summary>
[ProviderAlias(Alias)]
internal sealed class HeldLog(LogLevel least = LogLevel.Trace) : ILoggerProvider, ILogger
{
    public const string Alias = "Held";

    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines)
                return [.. _lines];
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
            return;
        lock (_lines)
            _lines.Add($"{formatter(state, exception)} {exception}");
    }

    public void Dispose()
    {
    }
}
