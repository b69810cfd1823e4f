namespace Omradesprofiler.Responsibility;

/// <summary>
/// The task of giving each area one clinic, checked and sorted: areas and clinics ascend by code (ordinal), and an area
/// or a clinic is its place in that order. Costs are whole metres × weight, so that sums are exact.
/// </summary>
public sealed class ResponsibilityProblem
{
    /// <summary>The distance of a clinic that is out of reach.</summary>
    public const int OutOfReach = -1;

    /// <summary>The clinic of an area that has none.</summary>
    public const int NoClinic = -1;

    private readonly int[] _distances;
    private readonly bool[] _allowed;
    private readonly int[][] _neighbors;

    /// <summary>Checks and sorts what is asked for.</summary>
    /// <exception cref="ArgumentException">Codes are doubled or unknown, a number is out of range, or an area is locked
    /// to two clinics; the message names it.</exception>
    public ResponsibilityProblem(ResponsibilityInput input)
    {
        var index = new ProblemIndex(input);
        Input = input;
        Areas = index.Areas;
        Clinics = index.Clinics;
        var locked = index.LockedClinics();
        LockedClinic = locked;
        Today = index.TodaysClinics();
        var groups = index.Groups(out var groupCount);
        (GroupOfArea, GroupCount) = (groups, groupCount);
        _distances = index.Distances();
        _neighbors = index.Neighbors();
        _allowed = index.Allowed(_distances, locked);
        index.CheckSize(_distances, groups, groupCount);
    }

    /// <summary>What was asked for, in the order that it was asked.</summary>
    public ResponsibilityInput Input { get; }

    /// <summary>The areas, ascending by code.</summary>
    public IReadOnlyList<ResponsibilityArea> Areas { get; }

    /// <summary>The clinics, ascending by code.</summary>
    public IReadOnlyList<ResponsibilityClinic> Clinics { get; }

    /// <summary>The clinic that each area is locked to; <see cref="NoClinic"/> where it is not.</summary>
    public IReadOnlyList<int> LockedClinic { get; }

    /// <summary>The clinic that answers for each area today; <see cref="NoClinic"/> for none.</summary>
    public IReadOnlyList<int> Today { get; }

    /// <summary>The group of areas that each area is to stay together with; an area of its own is a group
    /// too.</summary>
    public IReadOnlyList<int> GroupOfArea { get; }

    /// <summary>How many such groups there are.</summary>
    public int GroupCount { get; }

    /// <summary>Whether territories are to be in one piece.</summary>
    public bool IsContiguous => Input.IsContiguous;

    /// <summary>Metres from an area to a clinic; <see cref="OutOfReach"/> where there is no way.</summary>
    public int DistanceMeters(int area, int clinic) => _distances[area * Clinics.Count + clinic];

    /// <summary>Metres from an area to the clinic that it is locked to, where that is out of reach.</summary>
    public int? MetersBeyondReach(int area) =>
        Input.LockedMetersBeyondReach.TryGetValue(Areas[area].Code, out var meters) ? meters : null;

    /// <summary>Whether an area may have a clinic: within reach, not forbidden, not locked to another, of the same
    /// municipality where that is asked for.</summary>
    public bool IsAllowed(int area, int clinic) => _allowed[area * Clinics.Count + clinic];

    /// <summary>The areas that an area shares a border or a link with, ascending.</summary>
    public ReadOnlySpan<int> NeighborsOf(int area) => _neighbors[area];

    /// <summary>What it costs that an area has a clinic: weight × metres, and the price of moving its people.</summary>
    public long CostOf(int area, int clinic) => DistanceCostOf(area, clinic) + MoveCostOf(area, clinic);

    /// <summary>Weight × metres.</summary>
    public long DistanceCostOf(int area, int clinic) => (long)Areas[area].Weight * DistanceMeters(area, clinic);

    /// <summary>The price of moving an area's people from today's clinic.</summary>
    public long MoveCostOf(int area, int clinic) =>
        IsMoved(area, clinic) ? (long)Areas[area].People * Input.MovePriceMeters : 0;

    /// <summary>What was asked for, but with some groups of areas let apart.</summary>
    internal ResponsibilityInput WithoutGroups(IReadOnlySet<int> groups)
    {
        var apart = Enumerable.Range(0, Areas.Count).Where(area => groups.Contains(GroupOfArea[area]))
            .Select(area => Areas[area].Code).ToHashSet(StringComparer.Ordinal);
        return Input with
        {
            Areas = [.. Input.Areas.Select(area => apart.Contains(area.Code) ? area with { Group = null } : area)],
        };
    }

    /// <summary>Whether a clinic is another than today's.</summary>
    public bool IsMoved(int area, int clinic) => Today[area] != NoClinic && Today[area] != clinic;
}
