using System.Text.RegularExpressions;

namespace Omradesprofiler.Tests.Server;

public sealed partial class StatusTests(SampleServer server)
{
    [Fact]
    public async Task The_state_tells_what_is_in_force_and_what_was_done_last_without_what_it_says()
    {
        var state = await server.Json("/api/v1/status");
        Assert.Equal("ready", state.Text("status"));
        Assert.Equal(server.Workspace.FindCurrent()!.Value.Value, state.Text("snapshot"));
        Assert.Equal(server.Workspace.Name, state.Text("store"));
        Assert.NotEmpty(state.List("latest"));
        Assert.All(state.List("latest"), entry => Assert.NotEqual("audit", entry.Text("kind")));
        Assert.All(state.List("latest"), entry => Assert.Equal(3, entry.EnumerateObject().Count()));
    }

    [Fact]
    public async Task The_page_says_the_same()
    {
        var page = await server.Client.GetStringAsync("/status", TestContext.Current.CancellationToken);
        Assert.Contains("Allt är som det ska.", page, StringComparison.Ordinal);
        Assert.Contains(server.Workspace.FindCurrent()!.Value.Value, page, StringComparison.Ordinal);
        Assert.Matches(Entry(), page);
    }

    [GeneratedRegex("<td>[0-9: -]+ UTC</td><td>[a-zåäö ]+</td><td>[0-9a-f]{16}</td>")]
    private static partial Regex Entry();
}
