using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using Omradesprofiler.Tests;
using Xunit.v3;

[assembly: HangGuard]

namespace Omradesprofiler.Tests;

/// <summary>
/// Ends a run in which no test has begun or ended for long, and names those that are at it: else it would stand still
/// and not say where. Explicit tests may take as long as they need.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class HangGuardAttribute : BeforeAfterTestAttribute
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LookedAtEvery = TimeSpan.FromSeconds(10);
    private static readonly ConcurrentDictionary<IXunitTest, bool> Running = new();
    private static readonly Timer Watch = new(_ => Look(), null, LookedAtEvery, LookedAtEvery);

    private static long _changed = Stopwatch.GetTimestamp();
    private static string _ended = "none";

    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        Running[test] = test.Explicit;
        Volatile.Write(ref _changed, Stopwatch.GetTimestamp());
    }

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        Running.TryRemove(test, out _);
        Volatile.Write(ref _ended, test.TestDisplayName);
        Volatile.Write(ref _changed, Stopwatch.GetTimestamp());
        GC.KeepAlive(Watch);
    }

    private static void Look()
    {
        var isQuiet = Stopwatch.GetElapsedTime(Volatile.Read(ref _changed)) >= Longest;
        if (!isQuiet || Running.Values.Any(isExplicit => isExplicit))
            return;
        foreach (var test in Running.Keys)
            Console.Error.WriteLine($"failed {test.TestDisplayName}: not ended after {Longest.TotalMinutes} minutes");
        Console.Error.WriteLine($"The last test to end was {_ended}.");
        Environment.Exit(1);
    }
}
