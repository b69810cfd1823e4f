using System.Text;
using Omradesprofiler.Findings;
using Omradesprofiler.Responsibility.Requests;

namespace Omradesprofiler.Tests.Responsibility;

public sealed class MovesRequestTests
{
    private const string Start = """ "version": 1, "moves": [{ "area": "a", "careCenter": "b" }] """;

    [Fact]
    public void Who_moves_must_be_said_unless_it_is_only_tried()
    {
        var (request, faults) = Read("");
        Assert.Null(request);
        var fault = Assert.Single(faults);
        Assert.Equal("by", fault.Place);
        Assert.Contains("\"save\": false", fault.Text, StringComparison.Ordinal);
        Assert.False(Read(""", "save": false""").Request!.IsSaved);
    }

    private static (MovesRequest? Request, IReadOnlyList<RequestFault> Faults) Read(
        string more) => MovesRequest.Read(Encoding.UTF8.GetBytes($"{{{Start}{more}}}"));
}
