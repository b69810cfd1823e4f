using Omradesprofiler.Findings;

namespace Omradesprofiler.Server.Hosting;

/// <summary>Everything that is wrong with a request, as one problem.</summary>
public static class RequestProblems
{
    private const string Whole = "$";

    /// <summary>What can not be read, or is not a request of its kind.</summary>
    public static IResult Of(IReadOnlyList<RequestFault> faults) =>
        Of(StatusCodes.Status400BadRequest, "Begäran går inte att använda", faults);

    /// <summary>What can be read, but not answered.</summary>
    public static IResult Unanswerable(IReadOnlyList<RequestFault> faults) =>
        Of(StatusCodes.Status422UnprocessableEntity, "Det går inte att räkna", faults);

    private static IResult Of(int status, string title, IReadOnlyList<RequestFault> faults) => Results.Problem(
        statusCode: status, title: title, type: "about:blank",
        detail: string.Join(" ", faults.Select(TextOf)),
        extensions: new Dictionary<string, object?> { ["faults"] = faults });

    private static string TextOf(RequestFault fault) =>
        fault.Place == Whole ? fault.Text : $"{fault.Place}: {fault.Text}";
}
