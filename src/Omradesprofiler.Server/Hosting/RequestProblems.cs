using Omradesprofiler.Findings;

namespace Omradesprofiler.Server.Hosting;

/// <summary>Everything that is wrong with a request, as one problem.</summary>
public static class RequestProblems
{
    private const string Whole = "$";

    public static IResult Of(IReadOnlyList<RequestFault> faults) => Results.Problem(
        statusCode: StatusCodes.Status400BadRequest, title: "Begäran går inte att använda", type: "about:blank",
        detail: string.Join(" ", faults.Select(TextOf)),
        extensions: new Dictionary<string, object?> { ["faults"] = faults });

    private static string TextOf(RequestFault fault) =>
        fault.Place == Whole ? fault.Text : $"{fault.Place}: {fault.Text}";
}
