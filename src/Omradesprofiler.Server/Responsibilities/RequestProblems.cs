using Omradesprofiler.Responsibility.Requests;

namespace Omradesprofiler.Server.Responsibilities;

/// <summary>Everything that is wrong with a request, as one problem.</summary>
public static class RequestProblems
{
    public static IResult Of(IReadOnlyList<RequestFault> faults) => Results.Problem(
        statusCode: StatusCodes.Status400BadRequest, title: "Begäran går inte att använda", type: "about:blank",
        detail: string.Join(" ", faults.Select(fault => $"{fault.Place}: {fault.Text}")),
        extensions: new Dictionary<string, object?> { ["faults"] = faults });
}
