namespace Omradesprofiler.Responsibility;

/// <summary>
/// An assignment under change: who has what, loads, and whether a territory holds together when units leave and join.
/// </summary>
internal sealed class TerritoryState
{
    private readonly SolverModel _model;
    private readonly PieceGraph _graph;
    private readonly int[] _marks;
    private readonly int[] _queue;
    private readonly int[] _place;
    private readonly int[][] _members;
    private readonly int[] _memberCount;
    private int _mark;

    public TerritoryState(SolverModel model, int[] clinicOfUnit)
    {
        (_model, _graph) = (model, model.Pieces);
        _marks = new int[_graph.Count];
        _queue = new int[_graph.Count];
        ClinicOf = [.. clinicOfUnit];
        Loads = new long[model.Clinics];
        People = new long[model.Clinics];
        _place = new int[model.Units];
        _members = [.. Enumerable.Range(0, model.Clinics).Select(_ => new int[4])];
        _memberCount = new int[model.Clinics];
        for (var unit = 0; unit < model.Units; unit++)
            if (ClinicOf[unit] >= 0)
                Add(unit, ClinicOf[unit]);
    }

    public int[] ClinicOf { get; }

    public long[] Loads { get; }

    public long[] People { get; }

    public ReadOnlySpan<int> UnitsOf(int clinic) => _members[clinic].AsSpan(0, _memberCount[clinic]);

    public int CountOf(int clinic) => _memberCount[clinic];

    /// <summary>How far a load is outside a clinic's limits, people below the least number included, and half a unit
    /// more, as units can not be divided.</summary>
    public long ExcessOf(int clinic, long load, long people)
    {
        var excess = Math.Max(0, load - _model.Upper[clinic]) + Math.Max(0, _model.Lower[clinic] - load);
        excess += Math.Max(0, _model.Problem.Input.MinimumPeople - people);
        return excess == 0 ? 0 : excess + _model.HalfUnit;
    }

    public long Excess()
    {
        var sum = 0L;
        for (var clinic = 0; clinic < _model.Clinics; clinic++)
            sum += ExcessOf(clinic, Loads[clinic], People[clinic]);
        return sum;
    }

    public void Move(int unit, int clinic)
    {
        if (ClinicOf[unit] is >= 0 and var from)
            Remove(unit, from);
        Add(unit, clinic);
    }

    /// <summary>Whether a territory is in one piece when a unit leaves and another joins; −1 for none.</summary>
    public bool HoldsTogether(int clinic, int leaving, int joining)
    {
        var count = _memberCount[clinic] - (leaving >= 0 ? 1 : 0) + (joining >= 0 ? 1 : 0);
        if (count <= 1 && !_graph.HasScatteredUnits)
            return true;
        if (!_graph.HasScatteredUnits && leaving < 0)
            return Touches(joining, clinic, -1);
        return !_graph.HasScatteredUnits && joining < 0
            ? StaysWhole(clinic, leaving)
            : IsOnePiece(clinic, leaving, joining);
    }

    /// <summary>Whether a territory is in one piece.</summary>
    public bool IsWhole(int clinic) => IsOnePiece(clinic, -1, -1);

    public bool Touches(int unit, int clinic, int except)
    {
        foreach (var neighbor in _graph.NeighborUnits[unit])
            if (neighbor != except && ClinicOf[neighbor] == clinic)
                return true;
        return false;
    }

    /// <summary>Whether the neighbours of a leaving unit stay connected with each other: then all do.</summary>
    private bool StaysWhole(int clinic, int leaving)
    {
        var beside = 0;
        var start = -1;
        foreach (var piece in _graph.Neighbors[_graph.PiecesOfUnit[leaving][0]])
            if (ClinicOf[_graph.UnitOfPiece[piece]] == clinic)
                (beside, start) = (beside + 1, piece);
        return beside <= 1 || Reach(clinic, leaving, -1, start) == _memberCount[clinic] - 1;
    }

    private bool IsOnePiece(int clinic, int leaving, int joining)
    {
        var (count, start) = (0, -1);
        foreach (var unit in UnitsOf(clinic))
            if (unit != leaving)
                (count, start) = (count + _graph.PiecesOfUnit[unit].Length, _graph.PiecesOfUnit[unit][0]);
        if (joining >= 0)
            (count, start) = (count + _graph.PiecesOfUnit[joining].Length, _graph.PiecesOfUnit[joining][0]);
        return count == 0 || Reach(clinic, leaving, joining, start) == count;
    }

    private int Reach(int clinic, int leaving, int joining, int start)
    {
        _mark++;
        _queue[0] = start;
        _marks[start] = _mark;
        var count = 1;
        for (var next = 0; next < count; next++)
            foreach (var piece in _graph.Neighbors[_queue[next]])
            {
                var unit = _graph.UnitOfPiece[piece];
                if (_marks[piece] == _mark || unit == leaving || (ClinicOf[unit] != clinic && unit != joining))
                    continue;
                _marks[piece] = _mark;
                _queue[count++] = piece;
            }

        return count;
    }

    private void Add(int unit, int clinic)
    {
        ref var members = ref _members[clinic];
        if (_memberCount[clinic] == members.Length)
            Array.Resize(ref members, members.Length * 2);
        _place[unit] = _memberCount[clinic];
        members[_memberCount[clinic]++] = unit;
        ClinicOf[unit] = clinic;
        Loads[clinic] += _model.Loads[unit];
        People[clinic] += _model.People[unit];
    }

    private void Remove(int unit, int clinic)
    {
        var last = _members[clinic][--_memberCount[clinic]];
        _members[clinic][_place[unit]] = last;
        _place[last] = _place[unit];
        Loads[clinic] -= _model.Loads[unit];
        People[clinic] -= _model.People[unit];
    }
}
