using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Omradesprofiler.Server.Telemetry;

/// <summary>
/// Sends measures, traces and logs on by OTLP, where OpenTelemetry's own environment variables say to
/// (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, <c>OTEL_EXPORTER_OTLP_PROTOCOL</c> …).
/// </summary>
public static class TelemetryExport
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The frameworks' own measures that are sent on.</summary>
    private static readonly string[] Meters =
    [
        Measures.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime",
        "Npgsql",
    ];

    private static bool IsWanted => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Endpoint));

    /// <summary>For the server.</summary>
    public static void AddTelemetry(this IServiceCollection services)
    {
        if (!IsWanted)
            return;
        services.AddOpenTelemetry().ConfigureResource(Describe)
            .WithMetrics(metrics => metrics.AddMeter(Meters))
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddSource(Measures.Name, "Npgsql")
                .AddProcessor(new LeaveOutPolls()))
            .WithLogging()
            .UseOtlpExporter();
    }

    /// <summary>For a command that ends: what it measured is sent before the program goes; null where nobody asks.
    /// </summary>
    public static IDisposable? Start() => IsWanted
        ? new Export(
            Sdk.CreateMeterProviderBuilder().ConfigureResource(Describe).AddMeter(Measures.Name).AddOtlpExporter()
                .Build(),
            Sdk.CreateTracerProviderBuilder().ConfigureResource(Describe).AddSource(Measures.Name).AddOtlpExporter()
                .Build())
        : null;

    private static void Describe(ResourceBuilder resource) => resource.AddService(
        "omradesprofiler", serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString());

    /// <summary>Statements that nobody asked for are the server's own looking for changes, one each second.</summary>
    private sealed class LeaveOutPolls : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            if (data.Source.Name == "Npgsql" && data.ParentSpanId == default)
                data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }

    private sealed record Export(MeterProvider Metrics, TracerProvider Traces) : IDisposable
    {
        public void Dispose()
        {
            Metrics.Dispose();
            Traces.Dispose();
        }
    }
}
