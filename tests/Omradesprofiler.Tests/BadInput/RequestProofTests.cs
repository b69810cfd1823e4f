using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.BadInput;

/// <summary>A seeded share of spoiled requests in every run, all by <c>tools/prove</c>.</summary>
public sealed class RequestProofTests(SampleServer sample, ITestOutputHelper output)
{
    private const int Few = 20_000;

    /// <summary>In a run with all other tests the machine is busy; what has not answered by then never will.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public Task A_share_of_spoiled_requests_is_answered_or_refused_with_a_reason() =>
        new RequestProof(sample, output).Prove(Few, Patience, isAlone: false);
}

/// <summary>Alone on the machine, as memory is counted.</summary>
[CollectionDefinition(nameof(AllRequestProofTests), DisableParallelization = true)]
public sealed class AloneOnTheMachine;

[Collection(nameof(AllRequestProofTests))]
public sealed class AllRequestProofTests(SampleServer sample, ITestOutputHelper output)
{
    private const int Many = 1_000_000;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    [Fact(Explicit = true)]
    public Task A_million_spoiled_requests_are_answered_or_refused_with_a_reason() =>
        new RequestProof(sample, output).Prove(Many, Longest, isAlone: true);
}
