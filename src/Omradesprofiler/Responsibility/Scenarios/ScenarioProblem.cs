using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Findings;
using Omradesprofiler.Responsibility.Requests;

namespace Omradesprofiler.Responsibility.Scenarios;

/// <summary>A problem with what it was made from.</summary>
/// <param name="Request">The request with all that it left unsaid: clinics, version of the index.</param>
/// <param name="Problem">The problem.</param>
/// <param name="Layer">The layer of the areas.</param>
/// <param name="CareCenters">The clinics, in the problem's order.</param>
/// <param name="Periods">The periods of the numbers, Swedish: <c>Folkmängd 2024</c>.</param>
/// <param name="Notes">What must be known about it, Swedish sentences.</param>
/// <param name="Sources">The source records that numbers came from.</param>
public sealed record ScenarioProblem(
    ResponsibilityRequest Request, ResponsibilityProblem Problem, AreaLayer Layer,
    IReadOnlyList<CareCenter> CareCenters, IReadOnlyList<string> Periods, IReadOnlyList<string> Notes,
    IReadOnlyList<string> Sources)
{
    /// <summary>An area of the problem, with what it is called.</summary>
    public Area AreaOf(int area) => Layer.Find(Problem.Areas[area].Code)!;

    /// <summary>The place of an area in the problem, or −1.</summary>
    public int IndexOfArea(string code) => IndexOf(Problem.Areas.Count, i => Problem.Areas[i].Code, code);

    /// <summary>The place of a clinic in the problem, or −1.</summary>
    public int IndexOfCareCenter(string code) => IndexOf(Problem.Clinics.Count, i => Problem.Clinics[i].Code, code);

    private static int IndexOf(int count, Func<int, string> codeOf, string code)
    {
        var (low, high) = (0, count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(codeOf(middle), code);
            if (order == 0)
                return middle;
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }
}

/// <summary>A problem that could be made, or everything that stands in the way.</summary>
/// <param name="Ready">The problem; null where anything is wrong.</param>
/// <param name="Faults">Everything that is wrong, with numbers.</param>
public sealed record ProblemReading(ScenarioProblem? Ready, IReadOnlyList<RequestFault> Faults);
