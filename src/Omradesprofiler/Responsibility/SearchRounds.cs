using Omradesprofiler.Statistics;

namespace Omradesprofiler.Responsibility;

/// <summary>
/// Rounds of annealing from the best assignment so far: two chains with chance of their own, of which each group of
/// clinics keeps the better. How hot a round is follows a fixed cycle.
/// </summary>
internal sealed class SearchRounds
{
    private const int Chains = 2;
    private const int ProposalsPerUnit = 8_000;
    private const int PreviewProposalsPerUnit = 1_500;
    private const long MostProposals = 24_000_000;
    private const long MostProposalsInAll = 48_000_000;
    private const double Cold = 0.002;
    private const int Doublings = 4;
    private static readonly double[] Heats = [1, 0.05, 0.3, 0.1];

    private readonly SolverModel _model;
    private readonly double[] _loadPrices;
    private readonly int _threads;
    private readonly long _proposals;
    private readonly double _meanCost;
    private readonly double _topPrice;
    private readonly Chance _chance;
    private int _doublings;

    public SearchRounds(SolverModel model, ResponsibilityOptions options, double[] loadPrices, int threads)
    {
        (_model, _loadPrices, _threads) = (model, loadPrices, threads);
        _chance = new Chance(options.Seed);
        _proposals = Math.Min(
            MostProposals, (options.IsPreview ? PreviewProposalsPerUnit : ProposalsPerUnit) * (long)model.Units);
        var nearest = Enumerable.Range(0, model.Units).Sum(unit => model.Cost(unit, model.Lists[unit][0]));
        _meanCost = Math.Max(1, (double)nearest / Math.Max(1, model.Units));
        var perLoad = _meanCost / Math.Max(1, 2 * model.HalfUnit);
        _topPrice = loadPrices.Select(Math.Abs).Append(perLoad).Max();
    }

    /// <summary>How many rounds a search may have: fewer, the larger the problem.</summary>
    public int MostRounds => (int)Math.Max(1, MostProposalsInAll / Math.Max(1, _proposals));

    public int[] Start() => StartAssignment.Make(_model, _loadPrices);

    public long ExcessOf(int[] clinicOfUnit) => new TerritoryState(_model, clinicOfUnit).Excess();

    public int[] Round(int[] best, int round, bool isContiguous)
    {
        var price = _topPrice * (1 << _doublings);
        var found = new int[Chains][];
        Parallel.For(0, Chains, new ParallelOptions { MaxDegreeOfParallelism = Math.Min(Chains, _threads) }, chain =>
        {
            var chance = _chance.Split((ulong)(round * Chains + chain));
            var search = new TerritorySearch(_model, best, isContiguous, chance);
            search.Anneal(
                _proposals, _meanCost * Heats[round % Heats.Length] / (chain + 1), _meanCost * Cold, price);
            found[chain] = search.ClinicOf;
        });
        var merged = found.Aggregate(best, (kept, other) => AssignmentMerge.Better(_model, kept, other, isContiguous));
        if (ExcessOf(merged) > 0)
            _doublings = (_doublings + 1) % Doublings;
        return merged;
    }
}
