namespace Omradesprofiler.Responsibility;

/// <summary>Turns codes into places in the sorted order, once.</summary>
internal sealed class ProblemIndex
{
    /// <summary>Above this a product of cost and load could leave 64 bits.</summary>
    private const long MostCost = 1L << 38;
    private const int MostLoad = 1 << 22;

    private readonly ResponsibilityInput _input;
    private readonly Dictionary<string, int> _areas;
    private readonly Dictionary<string, int> _clinics;

    public ProblemIndex(ResponsibilityInput input)
    {
        _input = input;
        Areas = [.. input.Areas.OrderBy(area => area.Code, StringComparer.Ordinal)];
        Clinics = [.. input.Clinics.OrderBy(clinic => clinic.Code, StringComparer.Ordinal)];
        _areas = Places(Areas.Select(area => area.Code), "area");
        _clinics = Places(Clinics.Select(clinic => clinic.Code), "clinic");
        CheckNumbers();
    }

    public ResponsibilityArea[] Areas { get; }

    public ResponsibilityClinic[] Clinics { get; }

    public int[] LockedClinics()
    {
        var locked = Enumerable.Repeat(ResponsibilityProblem.NoClinic, Areas.Length).ToArray();
        foreach (var pair in _input.Locked)
        {
            var (area, clinic) = (AreaOf(pair.Area), ClinicOf(pair.Clinic));
            if (locked[area] >= 0 && locked[area] != clinic)
                throw new ArgumentException($"Area {pair.Area} is locked to two clinics.");
            locked[area] = clinic;
        }

        return locked;
    }

    public int[] TodaysClinics() =>
        [.. Areas.Select(area => area.Today is { } code ? ClinicOf(code) : ResponsibilityProblem.NoClinic)];

    public int[] Groups(out int count)
    {
        var groups = new int[Areas.Length];
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        count = 0;
        for (var area = 0; area < groups.Length; area++)
        {
            if (Areas[area].Group is not { } code)
                groups[area] = count++;
            else if (known.TryGetValue(code, out var group))
                groups[area] = group;
            else
                known[code] = groups[area] = count++;
        }

        return groups;
    }

    public int[] Distances()
    {
        if (_input.DistanceMeters.Count != Areas.Length)
            throw new ArgumentException($"{_input.DistanceMeters.Count} rows of distances for {Areas.Length} areas.");
        var distances = new int[Areas.Length * Clinics.Length];
        for (var row = 0; row < Areas.Length; row++)
        {
            var given = _input.DistanceMeters[row];
            if (given.Length != Clinics.Length)
                throw new ArgumentException(
                    $"{given.Length} distances for {Clinics.Length} clinics in area {_input.Areas[row].Code}.");
            var area = _areas[_input.Areas[row].Code];
            for (var column = 0; column < given.Length; column++)
                distances[area * Clinics.Length + _clinics[_input.Clinics[column].Code]] =
                    given[column] >= ResponsibilityProblem.OutOfReach
                        ? given[column]
                        : throw new ArgumentException(
                            $"The distance {given[column]} of area {_input.Areas[row].Code} is below zero.");
        }

        return distances;
    }

    public int[][] Neighbors()
    {
        var sets = Areas.Select(_ => new SortedSet<int>()).ToArray();
        foreach (var pair in _input.Borders.Concat(_input.Links))
        {
            var (first, second) = (AreaOf(pair.First), AreaOf(pair.Second));
            if (first == second)
                continue;
            sets[first].Add(second);
            sets[second].Add(first);
        }

        return [.. sets.Select(set => set.ToArray())];
    }

    public bool[] Allowed(int[] distances, int[] locked)
    {
        var allowed = new bool[distances.Length];
        for (var area = 0; area < Areas.Length; area++)
            for (var clinic = 0; clinic < Clinics.Length; clinic++)
                allowed[area * Clinics.Length + clinic] = distances[area * Clinics.Length + clinic] >= 0
                    && (locked[area] < 0 ? !IsAcross(area, clinic) : locked[area] == clinic);
        foreach (var pair in _input.Forbidden)
            allowed[AreaOf(pair.Area) * Clinics.Length + ClinicOf(pair.Clinic)] = false;
        return allowed;
    }

    /// <summary>Sums over the areas of a group stay within what can be multiplied exactly.</summary>
    public void CheckSize(int[] distances, int[] groups, int groupCount)
    {
        var (costs, loads) = (new long[groupCount], new long[groupCount]);
        for (var area = 0; area < Areas.Length; area++)
        {
            var farthest = 0L;
            foreach (var meters in distances.AsSpan(area * Clinics.Length, Clinics.Length))
                farthest = Math.Max(farthest, meters);
            ref var cost = ref costs[groups[area]];
            cost = Math.Min(cost + Areas[area].Weight * farthest, long.MaxValue / 4)
                + (long)Areas[area].People * _input.MovePriceMeters;
            loads[groups[area]] += Areas[area].Load;
            if (cost > MostCost || loads[groups[area]] > MostLoad)
                throw new ArgumentException(
                    $"Area {Areas[area].Code}, with its group, costs up to {cost} and has a load of "
                    + $"{loads[groups[area]]}, which is more than can be reckoned exactly.");
        }
    }

    private bool IsAcross(int area, int clinic) => _input.KeepWithinMunicipality
        && !string.Equals(Areas[area].Municipality, Clinics[clinic].Municipality, StringComparison.Ordinal);

    private void CheckNumbers()
    {
        foreach (var area in Areas)
            if (area.Weight < 0 || area.People < 0 || area.Load is < 0 or > MostLoad)
                throw new ArgumentException($"A number of area {area.Code} is out of range.");
        foreach (var clinic in Clinics)
            if (clinic.Lower < 0 || clinic.Upper < 0)
                throw new ArgumentException($"A limit of clinic {clinic.Code} is below zero.");
        if (_input.MinimumPeople < 0 || _input.MovePriceMeters < 0)
            throw new ArgumentException("The least number of people and the price of moving are zero or more.");
    }

    private int AreaOf(string code) =>
        _areas.TryGetValue(code, out var area) ? area : throw new ArgumentException($"Area {code} is not known.");

    private int ClinicOf(string code) => _clinics.TryGetValue(code, out var clinic)
        ? clinic
        : throw new ArgumentException($"Clinic {code} is not known.");

    private static Dictionary<string, int> Places(IEnumerable<string> codes, string what)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var code in codes)
            if (!places.TryAdd(code, places.Count))
                throw new ArgumentException($"The {what} {code} is given twice.");
        return places;
    }
}
