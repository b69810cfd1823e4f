using Omradesprofiler.Statistics;

namespace Omradesprofiler.Responsibility;

/// <summary>
/// Simulated annealing (Kirkpatrick, Gelatt &amp; Vecchi 1983) over territories that hold together throughout: a unit
/// moves to a neighbouring territory, two change places, or one pushes another on. Limits may be broken on the way, at
/// a price that rises.
/// </summary>
internal sealed class TerritorySearch
{
    private const int Logs = 4_096;
    private static readonly double[] MinusLogs =
        [.. Enumerable.Range(0, Logs).Select(i => -PortableMath.Log((i + 0.5) / Logs))];

    private readonly SolverModel _model;
    private readonly TerritoryState _state;
    private readonly Chance _chance;
    private readonly bool _contiguous;
    private double _temperature;
    private double _price;

    public TerritorySearch(SolverModel model, int[] start, bool contiguous, Chance chance)
    {
        (_model, _contiguous, _chance) = (model, contiguous, chance);
        _state = new TerritoryState(model, start);
    }

    /// <summary>The assignment as it stands.</summary>
    public int[] ClinicOf => _state.ClinicOf;

    /// <summary>One cooling from hot to cold.</summary>
    public void Anneal(long proposals, double hot, double cold, double price)
    {
        const int Stages = 200;
        var fall = PortableMath.Pow(cold / hot, 1.0 / Stages);
        _temperature = hot;
        for (var stage = 0; stage < Stages; stage++)
        {
            _price = price * (0.2 + 3.8 * stage / Stages);
            for (var i = 0L; i < proposals / Stages; i++)
                Propose();
            _temperature *= fall;
        }
    }

    private void Propose()
    {
        var bits = _chance.NextBits();
        var unit = (int)((ulong)(uint)bits * (ulong)_model.Units >> 32);
        var high = (uint)(bits >> 32);
        var kind = high & 7;
        var to = Target(unit, high >> 3, out var beside);
        var from = _state.ClinicOf[unit];
        if (to == from || to < 0 || !_model.IsAllowed(unit, to))
            return;
        if (kind < 4)
            Shift(unit, from, to);
        else if (kind < 6)
            Swap(unit, from, to, PartnerIn(to, beside));
        else
            Push(unit, from, to, PartnerIn(to, beside));
    }

    private int Target(int unit, uint bits, out int beside)
    {
        var neighbors = _model.Pieces.NeighborUnits[unit];
        beside = -1;
        if (_contiguous && (bits & 31) != 0 && neighbors.Length > 0)
        {
            beside = neighbors[(int)((bits >> 5) % (uint)neighbors.Length)];
            return _state.ClinicOf[beside];
        }

        var list = _model.Lists[unit];
        var to = list[(int)((bits >> 5) % (uint)list.Length)];
        return !_contiguous || _state.CountOf(to) == 0 || _state.Touches(unit, to, -1) ? to : -1;
    }

    private int PartnerIn(int clinic, int beside)
    {
        var units = _state.UnitsOf(clinic);
        if (units.Length == 0)
            return -1;
        var bits = _chance.NextBits();
        return beside >= 0 && (bits & 1) == 0 ? beside : units[(int)((bits >> 1) % (ulong)units.Length)];
    }

    private void Shift(int unit, int from, int to)
    {
        var cost = _model.Cost(unit, to) - _model.Cost(unit, from);
        var (load, people) = (_model.Loads[unit], _model.People[unit]);
        var excess = Change(from, -load, -people) + Change(to, load, people);
        if (!Accepts(cost, excess) || !Holds(from, unit, -1) || !Holds(to, -1, unit))
            return;
        _state.Move(unit, to);
    }

    private void Swap(int unit, int from, int to, int partner)
    {
        if (partner < 0 || !_model.IsAllowed(partner, from))
            return;
        var cost = _model.Cost(unit, to) - _model.Cost(unit, from)
            + _model.Cost(partner, from) - _model.Cost(partner, to);
        var (load, people) = (
            _model.Loads[unit] - _model.Loads[partner], _model.People[unit] - _model.People[partner]);
        var excess = Change(from, -load, -people) + Change(to, load, people);
        if (!Accepts(cost, excess) || !Holds(from, unit, partner) || !Holds(to, partner, unit))
            return;
        _state.Move(unit, to);
        _state.Move(partner, from);
    }

    private void Push(int unit, int from, int to, int partner)
    {
        if (partner < 0)
            return;
        var on = Target(partner, (uint)_chance.NextBits(), out _);
        if (on < 0 || on == to || on == from || !_model.IsAllowed(partner, on))
            return;
        var cost = _model.Cost(unit, to) - _model.Cost(unit, from)
            + _model.Cost(partner, on) - _model.Cost(partner, to);
        var (load, people, pushed, pushedPeople) =
            (_model.Loads[unit], _model.People[unit], _model.Loads[partner], _model.People[partner]);
        var excess = Change(from, -load, -people) + Change(to, load - pushed, people - pushedPeople)
            + Change(on, pushed, pushedPeople);
        if (!Accepts(cost, excess)
            || !Holds(from, unit, -1) || !Holds(to, partner, unit) || !Holds(on, -1, partner))
            return;
        _state.Move(unit, to);
        _state.Move(partner, on);
    }

    private long Change(int clinic, long load, long people) =>
        _state.ExcessOf(clinic, _state.Loads[clinic] + load, _state.People[clinic] + people)
        - _state.ExcessOf(clinic, _state.Loads[clinic], _state.People[clinic]);

    private bool Holds(int clinic, int leaving, int joining) =>
        !_contiguous || _state.HoldsTogether(clinic, leaving, joining);

    private bool Accepts(long cost, long excess)
    {
        var worse = cost + _price * excess;
        return worse <= 0 || worse < _temperature * MinusLogs[(int)(_chance.NextBits() & (Logs - 1))];
    }
}
