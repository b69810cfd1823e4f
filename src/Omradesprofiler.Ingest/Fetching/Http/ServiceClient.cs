using System.Net;
using System.Security.Cryptography;
using System.Text;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Fetching.Raw;
using Polly;
using Polly.Retry;

namespace Omradesprofiler.Ingest.Fetching.Http;

/// <summary>
/// Asks a service, or takes the answer that is kept. A call is made again after 429, failures and broken answers, with
/// pauses that grow and whose jitter follows from the question, so that the same run waits the same.
/// </summary>
internal sealed class ServiceClient
{
    private readonly HttpClient _http;
    private readonly RawAnswers _raw;
    private readonly ServiceLimits _limits;
    private readonly AnswerReader _reader;
    private readonly ResiliencePipeline<ServiceAnswer> _pipeline;
    private static readonly ResiliencePropertyKey<string> Question = new("question");

    public ServiceClient(HttpClient http, RawAnswers raw, ServiceLimits limits, TimeProvider time)
    {
        (_http, _raw, _limits) = (http, raw, limits);
        _reader = new AnswerReader(limits);
        Limiter = new CallLimiter(time, limits.LongestPause);
        _pipeline = new ResiliencePipelineBuilder<ServiceAnswer> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<ServiceAnswer>
            {
                MaxRetryAttempts = limits.Retries,
                MaxDelay = null,
                ShouldHandle = arguments => ValueTask.FromResult(
                    arguments.Outcome.Exception is ServiceFault { MayPass: true } fault && !IsTooLong(fault)),
                DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(PauseBefore(arguments)),
            })
            .Build();
    }

    public CallLimiter Limiter { get; }

    /// <summary>How many calls were made.</summary>
    public int Made { get; private set; }

    /// <summary>How many answers were kept from before.</summary>
    public int Reused { get; private set; }

    /// <summary>What the answer to a question says. The answer is kept in its file from then on, if it can be read.
    /// </summary>
    /// <param name="call">The question.</param>
    /// <param name="read">Reads the answer. A <see cref="ServiceFault"/> has the question asked again.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="ServiceFault">It asks for too much.</exception>
    /// <exception cref="DataException">It can not be had, or not be read.</exception>
    public async Task<T> AskAsync<T>(ServiceCall call, Func<byte[], T> read, CancellationToken cancellation)
    {
        if (_raw.Find(call) is { } kept)
        {
            Reused++;
            return read(kept);
        }

        if (_raw.IsRefused(call))
            throw ServiceFaults.TooManyCells();
        _raw.RequireOnline(call);
        var context = ResilienceContextPool.Shared.Get(cancellation);
        context.Properties.Set(Question, call.File);
        try
        {
            var said = default(T);
            var answer = await _pipeline.ExecuteAsync(
                async inner =>
                {
                    var answer = await SendAsync(call, inner.CancellationToken);
                    said = read(answer.Bytes);
                    return answer;
                },
                context);
            _raw.Keep(call, answer);
            return said!;
        }
        catch (ServiceFault fault) when (fault.Kind == FaultKind.TooManyCells)
        {
            _raw.KeepRefusal(call);
            throw;
        }
        catch (ServiceFault fault)
        {
            throw new DataException("service-" + CodeOf(fault.Kind), call.Address.AbsoluteUri, fault.Message);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<ServiceAnswer> SendAsync(ServiceCall call, CancellationToken cancellation)
    {
        await Limiter.WaitAsync(cancellation);
        Made++;
        using var request = new HttpRequestMessage(new HttpMethod(call.Method), call.Address);
        if (call.Body is { } body)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await BeginAsync(request, cancellation);
        Limiter.Heed(response.Headers);
        if (response.StatusCode != HttpStatusCode.OK)
            throw await ServiceFaults.OfAsync(response, call, cancellation);
        var bytes = await _reader.ReadAsync(response, call.Kind, cancellation);
        return new ServiceAnswer(
            bytes, response.Content.Headers.ContentType?.ToString() ?? "", (int)response.StatusCode);
    }

    private async Task<HttpResponseMessage> BeginAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(_limits.AnswerTimeout);
        try
        {
            return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new ServiceFault(FaultKind.Slow, "Tjänsten svarar inte.");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new ServiceFault(FaultKind.Failed, $"Tjänsten går inte att nå: {e.Message}");
        }
    }

    private bool IsTooLong(ServiceFault fault) => fault.RetryAfter > _limits.LongestPause;

    private TimeSpan PauseBefore(RetryDelayGeneratorArguments<ServiceAnswer> arguments)
    {
        var fault = arguments.Outcome.Exception as ServiceFault;
        var question = arguments.Context.Properties.GetValue(Question, "");
        var pause = _limits.Pause * Math.Pow(2, arguments.AttemptNumber);
        var grown = pause * (1 + JitterOf(question, arguments.AttemptNumber));
        return fault?.RetryAfter is { } asked && asked > grown ? asked : grown;
    }

    /// <summary>0–1, made of the question and the attempt.</summary>
    private static double JitterOf(string question, int attempt) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{question} {attempt}"))[0] / (double)byte.MaxValue;

    private static string CodeOf(FaultKind kind) => kind switch
    {
        FaultKind.TooManyCalls => "busy",
        FaultKind.Refused or FaultKind.TooManyCells => "refused",
        FaultKind.Absent => "absent",
        FaultKind.Truncated => "truncated",
        FaultKind.WrongKind => "wrong-kind",
        FaultKind.Slow => "slow",
        _ => "failed",
    };
}
