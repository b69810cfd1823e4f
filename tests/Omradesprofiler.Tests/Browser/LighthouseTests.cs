using System.Text.Json;
using Omradesprofiler.Tests.Server;

namespace Omradesprofiler.Tests.Browser;

/// <summary>Lighthouse's judgement of the start page; its scores for speed are measured by tools/bench page.</summary>
public sealed class LighthouseTests(SampleServer server)
{
    [Fact]
    public void Accessibility_and_good_practice_score_at_least_95()
    {
        NodeTools.RequirePackage("lighthouse");
        using var answer = JsonDocument.Parse(NodeTools.Run(
            "lighthouse.js", Tool.Require("chromium", "chromium"), server.Address.ToString(), "accessibility",
            "best-practices"));
        var scores = answer.RootElement.GetProperty("scores").EnumerateArray().ToList();
        Assert.Equal(2, scores.Count);
        Assert.All(scores, one => Assert.True(one.GetProperty("score").GetInt32() >= 95, one.ToString()));
    }
}
