using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;

namespace Omradesprofiler.Server.Access;

/// <summary>
/// The keys that the login's authority signs with. Whoever shows a token could have the server ask for them: so it asks
/// once at a time, however many wait; nobody waits long; and an authority that gave no answer is left alone for a
/// while. Once they are known they stay, and newer ones are asked for beside the requests.
/// </summary>
public sealed partial class AuthorityKeys(
    IOptionsMonitor<JwtBearerOptions> options, TimeProvider time, ILogger<AuthorityKeys> logger)
{
    /// <summary>How long a request waits for them.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>How long an authority that gave no answer is left alone.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private Task<bool>? _asked;
    private long _failedAt;

    /// <summary>Whether tokens can be tried.</summary>
    public async Task<bool> AreKnownAsync(CancellationToken stop)
    {
        try
        {
            return await Asked().WaitAsync(Patience, time, stop);
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private Task<bool> Asked()
    {
        lock (_lock)
        {
            var isRefused = _asked is { IsCompletedSuccessfully: true, Result: false };
            if (_asked is null || (isRefused && time.GetElapsedTime(_failedAt) >= Pause))
                _asked = Task.Run(AskAsync);
            return _asked;
        }
    }

    private async Task<bool> AskAsync()
    {
        var bearer = options.Get(JwtBearerDefaults.AuthenticationScheme);
        try
        {
            await bearer.ConfigurationManager!.GetConfigurationAsync(CancellationToken.None);
            return true;
        }
        catch (Exception e)
        {
            LogNoAuthority(bearer.Authority!, e.GetType().Name);
            lock (_lock)
                _failedAt = time.GetTimestamp();
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "{Authority} could not be asked for its keys: {Kind}")]
    private partial void LogNoAuthority(string authority, string kind);
}
